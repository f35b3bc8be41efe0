import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import configs from '../../rollup.config.js';
import { root } from './repository.js';

/** The bytes of a file, of itself and on the wire. */
export function sizeOf(content) {
  const bytes = Buffer.from(content);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

const [config] = configs;

/** A module of dist/ as one file, Lit inside, made as bantin.min.js is made. */
export async function bundle(entry) {
  const bundled = await rollup({ ...config, input: join(root, entry) });
  const { output } = await bundled.generate(config.output);
  await bundled.close();
  return output[0].code;
}

const FILES = ['dist/bantin.min.js', 'dist/bantin-reading.min.js', 'dist/prose.css', 'dist/reading.css', 'dist/early.js'];
const ENTRIES = ['dist/toolbar/bantin-toolbar.js', 'dist/article/bantin-article.js'];

/** What a reader loads, by name. */
export async function measure() {
  const sizes = {};
  for (const file of FILES) sizes[file] = sizeOf(await readFile(join(root, file)));
  for (const entry of ENTRIES) sizes[`${entry}, bundled`] = sizeOf(await bundle(entry));
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await measure());
