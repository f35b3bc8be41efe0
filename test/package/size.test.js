import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measure } from './size.js';

const LARGEST = 14 * 1024;

it('bantin.min.js is at most 14 KB gzipped, and a single tag is less', async () => {
  const { 'dist/bantin.min.js': both, 'dist/prose.css': _sheet, 'dist/early.js': _script, ...single } = await measure();
  assert.ok(both.gzip <= LARGEST, `${both.gzip} bytes, ${both.gzip - LARGEST} too many`);
  assert.equal(Object.keys(single).length, 2);
  for (const [entry, { gzip }] of Object.entries(single)) assert.ok(gzip < both.gzip, `${entry}: ${gzip} bytes`);
});

it('early.js is at most 900 bytes, for a page can carry it inline', async () => {
  const { 'dist/early.js': early } = await measure();
  assert.ok(early.raw <= 900, `${early.raw} bytes`);
});
