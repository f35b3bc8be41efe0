/**
 * Runs every test of the built package and closes with one line, "N passed, N failed, N skipped".
 * `node test/run.js toolbar package` runs those folders of test/ only.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const WTR_CONFIG = 'test/web-test-runner.config.js';
const NODE_FOLDERS = ['package', 'browser'];

const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };

/** Counts what a runner counted; one that ends badly without a failed test has failed itself. */
function add(name, code, { passed = 0, failed = 0, skipped = 0 }) {
  if (code !== 0 && failed === 0) {
    console.error(`${name} ended with ${code}.`);
    failed = 1;
  }
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

/** Runs a program of Node and shows what it says; its exit code, and what it said. */
function run(args) {
  return new Promise(done => {
    const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', data => {
      process.stdout.write(data);
      output += data;
    });
    child.on('close', (code, signal) => done({ code: code ?? signal, output }));
  });
}

/** The suites that run in a page: everything but NODE_FOLDERS. */
async function runInPages() {
  const folders = wanted.filter(folder => !NODE_FOLDERS.includes(folder));
  if (wanted.length && !folders.length) return;
  if (!existsSync(WTR_CONFIG)) return console.log(`There is no ${WTR_CONFIG}: nothing is tested in a page.`);
  // Some folders cannot cover everything.
  const what = folders.length ? folders.flatMap(folder => ['--files', `test/${folder}/**/*.test.ts`]) : ['--coverage'];
  const { code, output } = await run(['node_modules/@web/test-runner/dist/bin.js', '--config', WTR_CONFIG, ...what]);
  const [, passed, failed, skipped] =
    [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1)?.map(Number) ?? [];
  add('web-test-runner', passed === undefined ? 'no count' : code, { passed, failed, skipped });
}

/** The suites that run in Node: the package, and whole browsers. */
async function runInNode() {
  const folders = NODE_FOLDERS.filter(folder => (!wanted.length || wanted.includes(folder)) && existsSync(`test/${folder}`));
  const files = folders.flatMap(folder => readdirSync(`test/${folder}`).map(file => `test/${folder}/${file}`));
  const tests = files.filter(file => file.endsWith('.test.js'));
  if (!tests.length) return;
  const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  const tap = join(folder, 'tap');
  const reporters = ['spec', 'stdout', 'tap', tap].map((value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`);
  const { code } = await run(['--test', ...reporters, ...tests]);
  const report = readFileSync(tap, 'utf8');
  rmSync(folder, { recursive: true });
  const count = word => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(report)?.[1] ?? NaN);
  const counts = { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
  if (Object.values(counts).some(Number.isNaN)) add('node --test', 'no count', {});
  else add('node --test', code, counts);
}

await runInPages();
await runInNode();

const { passed, failed, skipped } = totals;
if (!passed && !failed) console.error('No test was found.');
process.exitCode = failed || !passed ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
