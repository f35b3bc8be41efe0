/**
 * Measures the built library on a folder of article bodies, as CMSs print them:
 *
 *     npm run corpus -- FOLDER [--json FILE] [--verbose] [--only WORD]
 *
 * The folder holds HTML fragments (`*.html`), the style sheets of their host page (`*.css`), and if it likes an
 * `index.json` that gives `lang` and `dir` of each. What is measured stands at the
 * top of each file in in-page/.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { readFolder } from './folder.js';
import { measure } from './measure.js';
import { details, table } from './report.js';
import { openServer } from './server.js';

const USAGE = 'Usage: npm run corpus -- FOLDER [--json FILE] [--verbose] [--only WORD]';

/** Two at a time: more would make the informative times useless. */
const TOGETHER = 2;

function readArguments() {
  const options = { json: { type: 'string' }, verbose: { type: 'boolean' }, only: { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length !== 1) throw new Error('Name one folder.');
  return { folder: positionals[0], ...values };
}

/** The browser opens nothing but our own server: what a fragment loads from elsewhere fails at once. */
async function openBrowser() {
  const options = await chromiumLaunchOptions();
  return puppeteer.launch({ ...options, args: [...options.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
}

async function measureAll(fragments, sheets) {
  const results = Array.from(fragments, () => undefined);
  const waiting = [...fragments.entries()];
  const worker = async () => {
    // A browser each: in one browser only the tab in front paints frames.
    const [browser, server] = [await openBrowser(), await openServer(sheets)];
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, fragment] = next;
        results[index] = await measure(browser, server, fragment);
        process.stderr.write(process.stderr.isTTY ? `\r${results.filter(Boolean).length} of ${results.length} ` : '');
      }
    } finally {
      await browser.close();
      await server.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(TOGETHER, fragments.length) }, worker));
  process.stderr.write(process.stderr.isTTY ? '\r' : '');
  return results;
}

async function main() {
  const { folder, json, verbose, only } = readArguments();
  const { fragments, sheets } = readFolder(folder, only);
  const results = await measureAll(fragments, sheets);
  if (verbose) console.log(details(results));
  console.log(table(results));
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 1)}\n`);
  const failed = results.filter(({ failures }) => failures.length).length;
  console.log(`${results.length - failed} passed, ${failed} failed, 0 skipped`);
  process.exitCode = failed ? 1 : 0;
}

try {
  await main();
} catch (error) {
  const expected = error.expected || error.code?.startsWith('ERR_PARSE_ARGS') || error.message === 'Name one folder.';
  console.error(expected ? `${error.message}\n${USAGE}` : error);
  process.exitCode = 2;
}
