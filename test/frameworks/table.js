// The table of frameworks in the README.
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, root, runBin } from '../package/repository.js';
import { FRAMEWORKS } from './frameworks.js';

const PLACE = /(?<=<!-- frameworks -->\n)[\s\S]*?(?=\n<!-- \/frameworks -->)/;

async function row({ name, passed, failures, skipped }) {
  const { title, library, fault } = FRAMEWORKS[name];
  const { dependencies } = JSON.parse(await readFile(join(root, 'test/frameworks', name, 'package.json'), 'utf8'));
  const all = passed + failures.length + skipped;
  return `| ${title} | ${dependencies[library]} | ${passed} of ${all} | ${skipped ? fault.reason : ''} |`;
}

/** What the README shows of a framework, and its app does not have: word by word, for the app has more beside. */
export async function strangersInReadme(name) {
  const folder = join(root, 'test/frameworks', name);
  const sources = (await filesIn(join(folder, 'src')))
    .filter(file => !file.startsWith('refused'))
    .map(file => join(folder, 'src', file));
  const settings = ['angular.json', 'vite.config.ts'].map(file => join(folder, file)).filter(file => existsSync(file));
  const texts = await Promise.all([...sources, ...settings].map(file => readFile(file, 'utf8')));
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const { title, isLikeReact } = FRAMEWORKS[name];
  if (isLikeReact) return [];
  const shown = new RegExp(`^${title}\\b(.*):\\n\\n\`\`\`\\w+\\n([^\`]+(?:\`[^\`]+)*?)\\n\`\`\`$`, 'm').exec(readme);
  if (!shown) return ['nothing'];
  const [, intro, code] = shown;
  const quoted = [...intro.matchAll(/`([^`]+)`/g)].map(([, words]) => words).join(' ');
  const words = `${quoted} ${code.replaceAll(/ \/\/ .*$/gm, '')}`.split(/\s+/);
  return words.filter(word => word !== '…' && !texts.some(text => text.includes(word)));
}

export async function writeTable(results) {
  const path = join(root, 'README.md');
  const readme = await readFile(path, 'utf8');
  if (!PLACE.test(readme)) throw new Error('README.md has no place for the table of frameworks');
  const rows = await Promise.all(results.map(row));
  const lines = ['| framework | version | checks passed | note |', '| --- | --- | --- | --- |', ...rows];
  await writeFile(
    path,
    readme.replace(PLACE, () => `\n${lines.join('\n')}\n`),
  );
  await runBin('prettier', ['--write', '--log-level', 'warn', path]);
}
