// What a corpus folder holds: fragments, the host's style sheets, and an index of languages.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A fault of whoever calls, to be told in one sentence. */
export const mistake = message => Object.assign(new Error(message), { expected: true });

function readIndex(folder) {
  const file = join(folder, 'index.json');
  if (!existsSync(file)) return {};
  try {
    const index = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries((Array.isArray(index) ? index : index.items).map(item => [item.file, item]));
  } catch (error) {
    throw mistake(`${file} cannot be read: ${error.message}`);
  }
}

/** @param only a part of the names of the fragments that are wanted. */
export function readFolder(folder, only = '') {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw mistake(`There is no folder ${folder}.`);
  const names = readdirSync(folder).sort();
  const index = readIndex(folder);
  const fragments = names
    .filter(name => name.endsWith('.html') && name.includes(only))
    .map(name => ({
      name: name.replace(/\.html$/, ''),
      html: readFileSync(join(folder, name), 'utf8'),
      lang: index[name]?.lang || 'vi',
      dir: index[name]?.dir || 'ltr',
    }));
  if (!fragments.length) throw mistake(`There is no fragment, ${only ? `*${only}*` : '*'}.html, in ${folder}.`);
  const sheets = names.filter(name => name.endsWith('.css')).map(name => readFileSync(join(folder, name), 'utf8'));
  return { fragments, sheets };
}
