// Finds the browser for the tests: the one that CHROMIUM_PATH names, else the headless shell that ships inside the npm
// package @sparticuz/chromium, unpacked once under node_modules/.cache, so that the tests need no installed browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=vi',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Only the package's own fonts, so that every machine measures the same letters. */
const fontsConfiguration = home => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/fonts/cache</cachedir>
</fontconfig>
`;

async function unpack(home) {
  const parent = join(modules, '.cache/chromium');
  mkdirSync(parent, { recursive: true });
  const staging = mkdtempSync(join(parent, 'unpacking-'));
  const environment = { ...process.env };
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
  process.env.TMPDIR = staging;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, environment);
  }
  writeFileSync(join(staging, 'fonts/fonts.conf'), fontsConfiguration(home));
  try {
    renameSync(staging, home);
  } catch (error) {
    // Another process was faster.
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(join(home, 'chromium'))) throw error;
  }
}

export async function chromiumLaunchOptions() {
  const executablePath = process.env.CHROMIUM_PATH;
  if (executablePath) return { executablePath, headless: true, args };

  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(modules, '.cache/chromium', version);
  if (!existsSync(join(home, 'chromium'))) await unpack(home);

  const env = { ...process.env, FONTCONFIG_FILE: join(home, 'fonts/fonts.conf') };
  const shell = join(home, 'chromium');
  // 127: a shared library is missing, on an image without NSS
  if (spawnSync(shell, ['--version']).status === 127) env.LD_LIBRARY_PATH = join(home, 'al2023/lib');
  return { executablePath: shell, headless: 'shell', args, env };
}
