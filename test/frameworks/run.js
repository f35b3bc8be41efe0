/**
 * Builds the apps of this folder with the packed package, each with its framework's own tool, and runs the checks in them:
 *
 *     npm run test:frameworks -- [react vue …] [--keep]
 *
 * `--keep` keeps what was installed before. Closes with "N passed, N failed, N skipped". When all apps ran, their table in
 * the README is written.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { pack, root, run, temporaryFolder } from '../package/repository.js';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { checks } from './checks.js';
import { FRAMEWORKS } from './frameworks.js';
import { openApp } from './open-app.js';
import { serve } from './serve.js';
import { strangersInReadme, writeTable } from './table.js';

/** Rendered in the browser by the framework's production build; and printed by a server, for the build that warns. */
const BUILDS = ['production', 'hydrated'];
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
/** Pages that are open at the same time. */
const PAGES = 4;

const { values, positionals } = parseArgs({ options: { keep: { type: 'boolean', default: false } }, allowPositionals: true });
const all = Object.keys(FRAMEWORKS);
const names = all.filter(name => positionals.length === 0 || positionals.includes(name));
const folderOf = name => join(root, 'test/frameworks', name);

/** Installs what the lock file says, then the package as a reader of the docs does; builds, and lets the compiler check. */
async function prepare(name, tarball) {
  const folder = folderOf(name);
  const npm = (...args) => run('npm', args, folder);
  if (!values.keep || !existsSync(join(folder, 'node_modules'))) await npm('ci', ...QUIET);
  await npm('install', tarball, '--no-save', ...QUIET);
  await npm('run', 'build');
  await npm('run', 'types', '--if-present');
}

/** What went wrong; undefined if nothing did. */
async function failureOf(check, browser, url, html) {
  let app;
  try {
    app = await openApp(browser, url, check.isLate);
    await check.run(app, html);
    return app.complaints.length > 0 ? `The console says:\n${app.complaints.join('\n')}` : undefined;
  } catch (error) {
    return [error.message, ...(app?.complaints ?? [])].join('\n');
  } finally {
    await app?.close();
  }
}

async function runChecks(name, build, browser, result) {
  const folder = join(folderOf(name), 'dist', build);
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const { fault } = FRAMEWORKS[name];
  const site = await serve(folder);
  const waiting = checks.filter(({ isPrinted }) => !isPrinted || build === 'hydrated');
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const failure = await failureOf(check, browser, site.url, html);
      const isExpected = fault?.build === build && fault.checks.includes(check.name);
      if (isExpected && failure) result.skipped += 1;
      else if (isExpected)
        result.failures.push(`${build}: ${check.name}\nThe fault is mended, the check no longer to be skipped.`);
      else if (failure) result.failures.push(`${build}: ${check.name}\n${failure}`);
      else result.passed += 1;
    }
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  site.close();
}

/** One app after the other, while those before are checked; for each what went wrong. */
function prepareAll(tarball) {
  let previous = Promise.resolve();
  return names.map(name => {
    previous = previous.then(() => prepare(name, tarball)).catch(error => error);
    return previous;
  });
}

async function testApp(name, prepared, browser) {
  const result = { name, passed: 0, failures: [], skipped: 0 };
  try {
    const error = await prepared;
    if (error) throw error;
    // That it can be built, and what its compiler takes and refuses, is a check.
    result.passed += 1;
    const strangers = await strangersInReadme(name);
    if (strangers.length > 0) result.failures.push(`The README shows what the app does not have: ${strangers.join(' ')}`);
    for (const build of BUILDS) await runChecks(name, build, browser, result);
  } catch (error) {
    result.failures.push(error.message);
  }
  return result;
}

function report({ name, passed, failures, skipped }) {
  console.log(`${name}: ${passed} passed, ${failures.length} failed, ${skipped} skipped`);
  if (skipped) console.log(`  skipped: ${FRAMEWORKS[name].fault.checks.join('; ')}: ${FRAMEWORKS[name].fault.reason}`);
  for (const failure of failures) console.log(`failed: ${name}: ${failure.trimEnd().replaceAll('\n', '\n    ')}`);
}

const results = [];
const tarball = await pack(await temporaryFolder());
const browser = await puppeteer.launch(await chromiumLaunchOptions());
try {
  const prepared = prepareAll(tarball);
  for (const [index, name] of names.entries()) {
    const result = await testApp(name, prepared[index], browser);
    results.push(result);
    report(result);
  }
} finally {
  await browser.close();
}
if (names.length === all.length) await writeTable(results);

const sum = count => results.reduce((total, result) => total + count(result), 0);
const passed = sum(result => result.passed);
const failed = sum(({ failures }) => failures.length);
process.exitCode = failed || !passed ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${sum(({ skipped }) => skipped)} skipped`);
