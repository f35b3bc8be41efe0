/**
 * Builds the plugin from plugin/ and the package's own dist/: as a folder, and as the .zip that WordPress uploads.
 * `npm run build:wordpress` builds the package before.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePo, toJson, toMo } from './translations.js';
import { zip } from './zip.js';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const source = here('../plugin');
const dist = here('../../../dist');
const target = here('../dist');
const { version } = JSON.parse(await readFile(here('../../../package.json'), 'utf8'));

/** The plugin's own files, in the version of the package. */
async function pluginFiles() {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(source.length + 1));
  const files = await Promise.all(paths.map(async path => [path, await readFile(join(source, path))]));
  return files.map(([path, content]) => (path === 'bantin.php' ? [path, withVersion(String(content))] : [path, content]));
}

function withVersion(php) {
  return Buffer.from(
    php.replace(/^( \* Version: +).+$/m, `$1${version}`).replace(/^const VERSION = '.+';$/m, `const VERSION = '${version}';`),
  );
}

/** Style sheet and scripts for readers. */
async function assets() {
  const names = ['prose.css', 'reading.css', 'early.js', 'bantin.min.js', 'bantin-reading.min.js'];
  return Promise.all(names.map(async name => [`assets/${name}`, await readFile(join(dist, name))]));
}

/**
 * A module for each further language. It asks for the bundle under the very address, version included, that the plugin gives
 * it: under another it would be a second copy.
 */
async function languages() {
  const names = await furtherLanguages();
  const files = names.map(async name => [
    await language(name, 'languages', '../bantin.min.js', ['locales']),
    await language(name, 'languages/reading', '../../bantin-reading.min.js', ['locales', 'locales/settings']),
  ]);
  return (await Promise.all(files)).flat();
}

/** The module of one language for one bundle, with the words of these folders. */
async function language(name, folder, bundle, folders) {
  const words = await Promise.all(folders.map(async from => wordsOf(await readFile(join(dist, from, `${name}.js`), 'utf8'))));
  const added = words.map(text => `addStrings('${name}', ${text});\n`).join('');
  return [`assets/${folder}/${name}.js`, Buffer.from(`import { addStrings } from '${bundle}?ver=${version}';\n${added}`)];
}

/** The object that a module of words exports. */
function wordsOf(module) {
  return /^export const \w+ = (\{[^]*?^\});$/m.exec(module)[1];
}

/** The languages that the bundle lacks. */
async function furtherLanguages() {
  const modules = await readdir(join(dist, 'locales'));
  const names = modules.map(file => /^([a-z]{2})\.js$/.exec(file)?.[1]).filter(Boolean);
  return names.filter(name => name !== 'vi' && name !== 'en');
}

/** The words of the settings page and of the block. */
async function translations() {
  const folder = join(source, 'languages');
  const files = (await readdir(folder)).filter(file => file.endsWith('.po'));
  const built = files.map(async file => {
    const messages = parsePo(await readFile(join(folder, file), 'utf8'));
    const name = file.slice(0, -3);
    return [
      [`languages/${name}.mo`, toMo(messages)],
      [`languages/${name}-bantin-block.json`, Buffer.from(toJson(messages, name.slice('bantin-'.length)))],
    ];
  });
  return (await Promise.all(built)).flat();
}

/** For whoever has the archive alone. */
async function documents() {
  return [
    ['README.md', await readFile(here('../README.md'))],
    ['LICENSE', await readFile(here('../../../LICENSE'))],
  ];
}

const parts = await Promise.all([pluginFiles(), assets(), languages(), translations(), documents()]);
const files = Object.fromEntries(
  parts
    .flat()
    .map(([path, content]) => [`bantin/${path.replaceAll('\\', '/')}`, content])
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
);
await rm(target, { recursive: true, force: true });
await Promise.all(
  Object.entries(files).map(async ([path, content]) => {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }),
);
await writeFile(join(target, 'bantin.zip'), zip(files));
console.log('integrations/wordpress/dist/bantin.zip');
