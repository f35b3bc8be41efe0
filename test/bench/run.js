/**
 * Measures how long the built library takes, beside a bare page that does the same work:
 *
 *     npm run bench -- [--dist FOLDER]… [--rounds 7] [--only WORD] [--json FILE]
 *
 * - taking in: connecting an article pasted from Word; the bare page connects a `<div>` with the same content.
 * - a press: a change of the level; the bare page sets one custom property from which all its text inherits its size.
 *   In the middle of the article the library keeps the reader's place as well.
 *
 * All pages are measured in turn, round after round, so that whatever else the machine does falls on all of them alike. Times are
 * those of the main thread's CPU, until styles and layout are flushed. "Script" is what is neither styles nor layout.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { openSite } from '../tools/site.js';
import { pagesFor } from './pages.js';
import { goals, summarise, table } from './report.js';

const SITUATIONS = [
  ...[1_000, 10_000].map(count => ({ name: `taking in ${count.toLocaleString('en')}`, action: 'connect', count })),
  ...[100, 1_000, 10_000].map(count => ({
    name: `press, at the top, ${count.toLocaleString('en')}`,
    action: 'press',
    count,
    place: 0,
  })),
  ...[100, 1_000, 10_000].map(count => ({
    name: `press, in the middle, ${count.toLocaleString('en')}`,
    action: 'press',
    count,
    place: 0.5,
  })),
];

function readArguments() {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', multiple: true, default: [fileURLToPath(new URL('../../dist', import.meta.url))] },
      rounds: { type: 'string', default: '7' },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
    },
  });
  return { ...values, rounds: Number(values.rounds) };
}

/** What the main thread has done so far, in ms of CPU. */
async function readClock(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const clock = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    // The bench calls through the DevTools; what they call is the page's script, and both exclude styles and layout.
    script: 1000 * (clock.DevToolsCommandDuration + clock.ScriptDuration + clock.V8CompileDuration),
    style: 1000 * clock.RecalcStyleDuration,
    layout: 1000 * clock.LayoutDuration,
    styles: clock.RecalcStyleCount,
    layouts: clock.LayoutCount,
  };
}

/** Opens a page that is ready to be measured. */
async function openPage(browser, address, { action, count, place }) {
  const page = await browser.newPage();
  page.on('pageerror', error => console.error(error));
  await page.goto(address);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(options => globalThis.bench.prepare(options), { count, connected: action === 'press', place });
  return { page, session };
}

/** A frame is painted before, as between the presses of a reader. */
async function settle({ page, session }) {
  await page.bringToFront();
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 20))));
  await session.send('HeapProfiler.collectGarbage');
}

async function measure(opened, { action }) {
  const { session } = opened;
  const sample = {};
  // There and back is one sample: at either size the same letters have another layout.
  const calls = action === 'press' ? ['press(112)', 'press(100)'] : ['connect()'];
  for (const call of calls) {
    await settle(opened);
    const before = await readClock(session);
    const options = { expression: `bench.${call}`, awaitPromise: true, returnByValue: true };
    const { exceptionDetails } = await session.send('Runtime.evaluate', options);
    const after = await readClock(session);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    for (const name of Object.keys(after)) sample[name] = (sample[name] ?? 0) + (after[name] - before[name]) / calls.length;
  }
  return { ...sample, total: sample.script + sample.style + sample.layout };
}

/** Samples of one situation, for each page. */
async function measureSituation(browser, addresses, situation, rounds) {
  const samples = addresses.map(() => []);
  // An article is taken in once in the life of a page, by code that never ran; presses follow one another.
  const isOnce = situation.action === 'connect';
  const open = address => openPage(browser, address, situation);
  const pages = isOnce ? [] : await Promise.all(addresses.map(open));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, address] of addresses.entries()) {
      const opened = isOnce ? await open(address) : pages[index];
      samples[index].push(await measure(opened, situation));
      const hasWorked = await opened.page.evaluate(() => globalThis.bench.check());
      if (hasWorked !== index > 0) throw new Error(`${address} does not do what is measured.`);
      if (isOnce) await opened.page.close();
    }
  }
  await Promise.all(pages.map(({ page }) => page.close()));
  return samples;
}

async function main() {
  const { dist, rounds, only, json } = readArguments();
  const libraries = await Promise.all(dist.map(folder => readFile(join(folder, 'bantin.min.js'), 'utf8')));
  const site = await openSite(pagesFor(libraries));
  const browser = await puppeteer.launch(await chromiumLaunchOptions());
  const addresses = ['bare', ...libraries.keys()].map((name, at) => `${site.url}/${at ? 'library-' : ''}${name}.html`);
  const results = [];
  try {
    for (const situation of SITUATIONS.filter(({ name }) => name.includes(only))) {
      const samples = await measureSituation(browser, addresses, situation, rounds);
      results.push(...summarise(situation, ['bare page', ...dist], samples));
    }
    console.log(`${await browser.version()}, medians of ${rounds} rounds, ms of the main thread's CPU\n`);
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(table(results));
  console.log(`\n${goals(results)}`);
  if (json) await writeFile(json, `${JSON.stringify(results, undefined, 2)}\n`);
}

await main();
