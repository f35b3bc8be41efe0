// The documentation site, built once a file, and a plain server that sends it under a strict policy.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html dompurify',
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The built site in a folder of its own; `pages` are those of both languages, by language. */
export async function buildSite() {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-docs-'));
  const program = fileURLToPath(new URL('../../demo/docs/build.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
  const pages = Object.fromEntries(['en', 'vi'].map(language => [language, readdirSync(join(folder, language)).toSorted()]));
  return {
    folder,
    pages,
    said: stdout,
    read: path => readFileSync(join(folder, path), 'utf8'),
    remove: () => rm(folder, { recursive: true }),
  };
}

export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://site').pathname;
    const body = await readFile(join(folder, path)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'text/plain',
      'content-security-policy': POLICY,
    });
    response.end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => new Promise(done => server.close(done)) };
}

/** Opens a page and hears all that is wrong on it, in its frames too. */
export async function visit(browser, url, { width = 1280 } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(10_000);
  const wrong = [];
  tab.on('pageerror', error => wrong.push(error.message));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && wrong.push(message.text()));
  tab.on('requestfailed', request => wrong.push(`${request.failure()?.errorText} ${request.url()}`));
  await tab.setViewport({ width, height: 900 });
  await tab.goto(url);
  return { tab, wrong, close: () => context.close() };
}

export const upgraded = target =>
  target.waitForFunction(() => {
    const isUpgraded = ({ shadowRoot }) => shadowRoot?.querySelector('slot');
    // Known from the first frame on.
    const isWide = ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1;
    return (
      [...document.querySelectorAll('bantin-article, bantin-toolbar')].every(isUpgraded) &&
      [...document.querySelectorAll('bantin-article :is(pre, table):not([tabindex], [data-bantin-plain] *)')].every(
        element => !isWide(element),
      )
    );
  });
