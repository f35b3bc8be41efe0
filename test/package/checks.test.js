import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack, readJson, runBin, temporaryFolder } from './repository.js';

describe('the package', () => {
  let tarball;
  before(async () => {
    tarball = await pack(await temporaryFolder());
  });

  it('is clean for publint', async () => {
    const { buffer } = await readFile(tarball);
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    const manifest = await readJson('package.json');
    assert.deepEqual(
      messages.map(message => formatMessage(message, manifest)),
      [],
    );
  });

  it('has the right types for Are The Types Wrong', async () => {
    const untyped = ['prose.css', 'reading.css', 'custom-elements.json', 'package.json'];
    await runBin('attw', [tarball, '--profile', 'esm-only', '--no-color', '--exclude-entrypoints', ...untyped]);
  });
});
