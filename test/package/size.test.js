import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measure } from './size.js';

const LARGEST_KB = 41;

const LARGEST_WITH_TOOLS_KB = 73;

it(`bantin.min.js is at most ${LARGEST_KB} KB gzipped, and a single tag is less`, async () => {
  const sizes = await measure();
  const both = sizes['dist/bantin.min.js'];
  const tooMany = both.gzip - LARGEST_KB * 1024;
  assert.ok(tooMany <= 0, `${both.gzip} bytes, ${tooMany} too many`);
  const single = Object.entries(sizes).filter(([name]) => name.endsWith(', bundled'));
  assert.equal(single.length, 2);
  for (const [entry, { gzip }] of single) assert.ok(gzip < both.gzip, `${entry}: ${gzip} bytes`);
});

it(`bantin-reading.min.js, with all tools, is at most ${LARGEST_WITH_TOOLS_KB} KB gzipped`, async () => {
  const { 'dist/bantin-reading.min.js': all } = await measure();
  const tooMany = all.gzip - LARGEST_WITH_TOOLS_KB * 1024;
  assert.ok(tooMany <= 0, `${all.gzip} bytes, ${tooMany} too many`);
});

it('early.js is at most 900 bytes, for a page can carry it inline', async () => {
  const { 'dist/early.js': early } = await measure();
  assert.ok(early.raw <= 900, `${early.raw} bytes`);
});
