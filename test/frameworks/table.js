// The table of frameworks in the README.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runBin } from '../package/repository.js';
import { FRAMEWORKS } from './frameworks.js';

const PLACE = /(?<=<!-- frameworks -->\n)[\s\S]*?(?=\n<!-- \/frameworks -->)/;

async function row({ name, passed, failures, skipped }) {
  const { title, library, fault } = FRAMEWORKS[name];
  const { dependencies } = JSON.parse(await readFile(join(root, 'test/frameworks', name, 'package.json'), 'utf8'));
  const all = passed + failures.length + skipped;
  return `| ${title} | ${dependencies[library]} | ${passed} of ${all} | ${skipped ? fault.reason : ''} |`;
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
