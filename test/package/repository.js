import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const read = path => readFile(join(root, path), 'utf8');
export const readJson = async path => JSON.parse(await read(path));

/** The files below a folder, with slashes, sorted. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name));
  return files.map(file => file.slice(join(folder, '/').length).replaceAll('\\', '/')).sort();
}

/** `{path: source}` of the TypeScript in src/ that becomes JavaScript. */
export async function sources() {
  const paths = (await filesIn(join(root, 'src'))).filter(path => /(?<!\.d)\.ts$/.test(path));
  return Object.fromEntries(await Promise.all(paths.map(async path => [path, await read(`src/${path}`)])));
}

/** A folder outside the repository that is gone when the process has ended. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program and returns what it prints; when it fails, the error says that. */
export function run(program, args, cwd = root) {
  return new Promise((done, fail) => {
    execFile(program, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error) fail(new Error(`${basename(program)} failed\n${stdout}${stderr}`));
      else done(stdout);
    });
  });
}

/** Runs a program of the repository's devDependencies. */
export const runBin = (name, args, cwd) => run(join(root, 'node_modules/.bin', name), args, cwd);

/** `npm pack`; the path of the tarball. */
export async function pack(folder) {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz'));
  return join(folder, tarball);
}
