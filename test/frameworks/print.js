// Prints an app as its server would: `node ../print.js` in the folder of an app that is built.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { render } = await import(pathToFileURL(join(process.cwd(), 'dist/server/server.js')));
const { head = '', body } = await render();
const page = join(process.cwd(), 'dist/hydrated/index.html');
const html = await readFile(page, 'utf8');
await writeFile(
  page,
  html.replace('<!--head-->', () => head).replace('<!--body-->', () => body),
);
