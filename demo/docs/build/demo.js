// The demo pages in the site, where they too run from a folder.
import { build } from 'esbuild';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const demo = fileURLToPath(new URL('../../', import.meta.url));
/** What the pages do not ask for. */
const NOT_PAGES = ['docs', 'screenshots', 'serve.js'];
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

/** A demo page with classic scripts in place of modules. */
export const withClassicScripts = html =>
  html.replaceAll(MODULE, (_, src) => `<script defer src="${src.replace(/(bantin(?:-reading)?)\.min\.js/, '$1.js')}"></script>`);

export async function copyDemo(output) {
  const target = join(output, 'demo');
  const names = (await readdir(demo)).filter(name => !NOT_PAGES.includes(name));
  await Promise.all(names.map(name => cp(join(demo, name), join(target, name), { recursive: true })));
  const files = (await readdir(target, { recursive: true })).map(name => join(target, name));
  for (const file of files.filter(name => name.endsWith('.html'))) {
    await writeFile(file, withClassicScripts(await readFile(file, 'utf8')));
  }
  const scripts = files.filter(name => name.endsWith('.js'));
  // What imports the library has it inside; what loads it later loads the classic one.
  for (const file of scripts) {
    const entry = join(demo, relative(target, file));
    await build({ entryPoints: [entry], outfile: file, bundle: true, format: 'iife', logLevel: 'error', allowOverwrite: true });
    if (basename(file) !== 'late-script.js') continue;
    const late = await readFile(file, 'utf8');
    await writeFile(file, late.replace(/^.*\.type = .*\n/m, '').replace('bantin.min.js', 'bantin.js'));
  }
}
