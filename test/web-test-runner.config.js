import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { chromiumLaunchOptions } from './tools/chromium.js';
import { chromiumCommands } from './tools/commands-chromium.js';
import { browserCommands } from './tools/commands.js';
import { summaryReporter } from './tools/summary-reporter.js';

const file = path => fileURLToPath(new URL(path, import.meta.url));

const base = {
  rootDir: file('..'),
  // The apps of frameworks/ have packages of their own, and these have tests.
  files: [file('**/*.test.ts'), `!${file('frameworks/')}**`],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: file('../tsconfig.json') })],
  testRunnerHtml: framework => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>bantin</title>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !/^Lit is in dev mode|^<bantin-|^bantin:settings/.test(String(args[0])),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['text', 'lcovonly'],
    reportDir: file('../coverage'),
    threshold: { lines: 95, statements: 95, functions: 95, branches: 90 },
  },
  reporters: [defaultReporter(), summaryReporter()],
};

/** Everything but the browser, and how the tests command it. */
export const configure = (browser, commands) => ({
  ...base,
  browsers: [browser],
  plugins: [...base.plugins, browserCommands(commands)],
});

export default configure(chromeLauncher({ launchOptions: await chromiumLaunchOptions() }), chromiumCommands);
