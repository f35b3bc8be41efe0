// A site with the built library, the host's style sheets, what runs inside the page, and pages that come and go.
// Everything is read once, at the start: a build in the middle of a run must not mix two versions.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { mistake } from './folder.js';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '': 'text/html' };
const here = path => new URL(path, import.meta.url);

function staticFiles(sheets) {
  const files = { '/in-page/axe-core.js': readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js')) };
  for (const name of ['bantin.min.js', 'bantin-reading.min.js', 'prose.css', 'reading.css']) {
    if (!existsSync(here(`../../dist/${name}`))) throw mistake(`There is no dist/${name}: npm run build.`);
    files[`/dist/${name}`] = readFileSync(here(`../../dist/${name}`));
  }
  for (const name of readdirSync(here('in-page'))) files[`/in-page/${name}`] = readFileSync(here(`in-page/${name}`));
  for (const [index, sheet] of sheets.entries()) files[`/host/${index}.css`] = sheet;
  return files;
}

export async function openServer(sheets) {
  const files = staticFiles(sheets);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const body = files[pathname];
    const type = `${TYPES[extname(pathname)] ?? 'application/octet-stream'}; charset=utf-8`;
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    hostSheets: sheets.map((_, index) => `/host/${index}.css`),
    /** Shows a page under a path. */
    show: (path, html) => (files[path] = html),
    close: () => new Promise(done => server.close(done)),
  };
}
