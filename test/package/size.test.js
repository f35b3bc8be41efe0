import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measure } from './size.js';

const LARGEST_KB = 20;

it(`bantin.min.js is at most ${LARGEST_KB} KB gzipped, and a single tag is less`, async () => {
  const { 'dist/bantin.min.js': both, 'dist/prose.css': _sheet, 'dist/early.js': _script, ...single } = await measure();
  const tooMany = both.gzip - LARGEST_KB * 1024;
  assert.ok(tooMany <= 0, `${both.gzip} bytes, ${tooMany} too many`);
  assert.equal(Object.keys(single).length, 2);
  for (const [entry, { gzip }] of Object.entries(single)) assert.ok(gzip < both.gzip, `${entry}: ${gzip} bytes`);
});

it('early.js is at most 900 bytes, for a page can carry it inline', async () => {
  const { 'dist/early.js': early } = await measure();
  assert.ok(early.raw <= 900, `${early.raw} bytes`);
});
