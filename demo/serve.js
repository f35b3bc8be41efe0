// Serves the repository and says where the demo is: `npm start`, or `node demo/serve.js` after a build. Ctrl+C stops it.
import { startDevServer } from '@web/dev-server';
import { fileURLToPath } from 'node:url';

const { CI, DISPLAY, PORT, WAYLAND_DISPLAY } = process.env;
const hasDesktop = ['darwin', 'win32'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY);

const server = await startDevServer({
  config: {
    rootDir: fileURLToPath(new URL('..', import.meta.url)),
    ...(PORT && { port: Number(PORT) }), // otherwise the first free one from 8000 up
    open: hasDesktop && !CI && '/demo/',
    eventStream: false, // pages exactly as they are written
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});

console.log(`bantin demo: http://localhost:${server.config.port}/demo/`);
