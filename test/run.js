/**
 * Runs every test of the built package, names what failed, and closes with one line, "N passed, N failed, N skipped".
 * `node test/run.js toolbar package` runs those folders of test/ only, and `--engine firefox` all that runs in a browser, in that
 * one: chromium, firefox or webkit, as they are installed. Suites that need more than a browser run only when they are named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values, positionals: wanted } = parseArgs({ options: { engine: { type: 'string' } }, allowPositionals: true });
const { engine } = values;
const WTR_CONFIG = engine ? `test/web-test-runner.${engine}.config.js` : 'test/web-test-runner.config.js';
/** The package is the same in every engine, and so is what the documentation has to hold. */
const NODE_FOLDERS = engine ? ['browser', 'assistive'] : ['package', 'browser', 'assistive', 'docs'];
/** These need other programs, which CONTRIBUTING.md names. */
const NAMED_FOLDERS = ['integrations', 'orca', 'speech', 'wordpress'];
/** How long one file of tests may take, in milliseconds: several times what the longest takes on two cores. */
const TIMEOUT = 1_200_000;
if (engine) process.env.BANTIN_ENGINE = engine;
if (engine === 'chromium') process.env.CHROMIUM_PATH ??= '/usr/bin/chromium';

const totals = { passed: 0, failed: 0, skipped: 0 };
/** The names of what failed, for the end of a long report. */
const failures = [];

/** Counts what a runner counted; one that ends badly without a failed test has failed itself. */
function add(name, code, { passed = 0, failed = 0, skipped = 0 }) {
  if (code !== 0 && failed === 0) {
    failures.push(`failed: ${name} ended with ${code}`);
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
  const folders = wanted.filter(folder => !NODE_FOLDERS.includes(folder) && !NAMED_FOLDERS.includes(folder));
  if (wanted.length && !folders.length) return;
  // Some folders cannot cover everything, and only one engine tells what was covered.
  const what = folders.length
    ? folders.flatMap(folder => ['--files', `test/${folder}/**/*.test.ts`])
    : engine
      ? []
      : ['--coverage'];
  const { code, output } = await run(['node_modules/@web/test-runner/dist/bin.js', '--config', WTR_CONFIG, ...what]);
  const [, passed, failed, skipped] =
    [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1)?.map(Number) ?? [];
  failures.push(...(output.match(/^failed: .+$/gm) ?? []));
  add('web-test-runner', passed === undefined ? 'no count' : code, { passed, failed, skipped });
}

/** Whether a file says of itself that it cannot run in this engine: "// Not in webkit: why". It counts as one skipped. */
function isLeftOut(file) {
  const reason = new RegExp(`^// Not in ${engine ?? 'chromium'}: .+$`, 'm').exec(readFileSync(file, 'utf8'));
  if (!reason) return false;
  console.log(`${file}: ${reason[0]}`);
  totals.skipped += 1;
  return true;
}

/** The suites that run in Node: the package, and whole browsers. */
async function runInNode() {
  const suites = wanted.length ? [...NODE_FOLDERS, ...NAMED_FOLDERS].filter(folder => wanted.includes(folder)) : NODE_FOLDERS;
  const folders = suites.filter(folder => existsSync(`test/${folder}`));
  const files = folders.flatMap(folder => readdirSync(`test/${folder}`).map(file => `test/${folder}/${file}`));
  const tests = files.filter(file => file.endsWith('.test.js') && !isLeftOut(file));
  if (!tests.length) return;
  // There can be one Orca at a time, and voices in true time want a machine that does nothing else.
  const inTurn = folders.includes('orca') || folders.includes('speech') ? ['--test-concurrency=1'] : [];
  const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  const tap = join(folder, 'tap');
  const reporters = ['spec', 'stdout', 'tap', tap].map((value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`);
  const { code } = await run(['--test', `--test-timeout=${TIMEOUT}`, ...inTurn, ...reporters, ...tests]);
  const report = readFileSync(tap, 'utf8');
  rmSync(folder, { recursive: true });
  failures.push(...[...report.matchAll(/^ *not ok \d+ - (.+)$/gm)].map(([, name]) => `failed: ${name}`));
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
for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
