import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const read = path => readFile(new URL(`../../../${path}`, import.meta.url));

/** The version, and what its files weigh as a server sends them. */
export default async function () {
  const { version } = JSON.parse(await read('package.json'));
  const kilobytes = async path => (gzipSync(await read(path), { level: 9 }).length / 1024).toFixed(1);
  return { version, bundle: await kilobytes('dist/bantin.min.js'), prose: await kilobytes('dist/prose.css') };
}
