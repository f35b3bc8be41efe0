// The tests that the page on accessibility names are there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import criteria from '../../demo/docs/_data/criteria.js';

const root = new URL('../../', import.meta.url);

/** The names of the tests and groups in a file, with "…" for what is filled in. */
const namesIn = file =>
  [
    ...readFileSync(new URL(file, root), 'utf8').matchAll(/(?:\b(?:it|test|describe)|\))\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g),
  ].map(([, , name]) => name.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '…'));

for (const { number, tests, how, name } of criteria) {
  test(`${number}: each test that is named is there, and the words in both languages`, () => {
    for (const [file, title] of tests) assert.ok(namesIn(file).includes(title), `${file} has no test "${title}"`);
    for (const words of [how, name]) assert.ok(words.en && words.vi);
  });
}

test('the criteria are in order, each of them once', () => {
  const numbers = criteria.map(({ number }) => number);
  const weight = number => number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].toSorted((a, b) => weight(a) - weight(b)),
  );
});
