// The starters of integrations/: how each is built, as its README says, and served.
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root, run } from '../package/repository.js';

const folderOf = name => join(root, 'integrations', name);
const FILES = ['prose.css', 'early.js', 'bantin.min.js'];

// Astro else asks its makers' server at each build.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** Installs exactly what the lock file names, and builds. */
async function buildWithNpm(name) {
  const folder = folderOf(name);
  await run('npm', ['ci', '--no-audit', '--no-fund'], folder);
  await run('npm', ['run', 'build'], folder);
}

async function buildWithHugo() {
  const folder = folderOf('hugo');
  const target = join(folder, 'static/bantin');
  await mkdir(target, { recursive: true });
  for (const file of FILES) await cp(join(root, 'dist', file), join(target, file));
  await rm(join(folder, 'public'), { recursive: true, force: true });
  await run('hugo', ['--quiet'], folder);
}

/** What builds a starter, and the folder of the site that comes of it. */
export const STARTERS = {
  eleventy: { build: () => buildWithNpm('eleventy'), site: join(folderOf('eleventy'), '_site') },
  astro: { build: () => buildWithNpm('astro'), site: join(folderOf('astro'), 'dist') },
  hugo: { build: buildWithHugo, site: join(folderOf('hugo'), 'public') },
};

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' };

/** Serves a folder as a plain web server does: index.html for a folder, 404 for what is not there. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const body = await readFile(join(folder, decodeURIComponent(path)));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise(done => server.close(done).closeAllConnections()),
  };
}
