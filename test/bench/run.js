/**
 * Measures the built library beside bare pages and packages of others:
 *
 *     npm run bench -- [--dist FOLDER]… [--rounds 3] [--only WORD] [--json FILE] [--readme]
 *
 * - load: all the main thread does for a news page of 30 paragraphs, or of 200 articles with a toolbar each, on a processor of
 *   a quarter of the speed, as a cheap phone has it.
 * - stored size: a reload with a larger size stored, scripts and sheets 150 ms late: how much shifts, and the frames of
 *   another size, at worst.
 * - taking in: connecting an article pasted from Word; the bare page connects a `<div>` with the same content.
 * - a press on the contender's own control for larger text, and for smaller: until styles and layout are flushed, and until
 *   the next frame is painted (or the last of a transition). In the middle of the article bantin keeps the reader's place.
 *
 * - a word that is read aloud, marked: a frame of 60 a second lasts 16 ms.
 * - a reading setting, chosen and taken back: line height and a dark theme, beside the same by a rule on a bare page, and beside
 *   the rivals that have them.
 *
 * All are measured in turn, round after round, so that whatever else the machine does falls on all of them alike. Times are
 * those of the main thread's CPU. "Script" is what is neither styles nor layout. `--readme` writes the table into the README.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { contenders } from './contenders.js';
import { MEASURES } from './measures.js';
import { overview, settingsOverview, withOverview } from './overview.js';
import { openPages } from './pages.js';
import { goals, summarise, table, weigh } from './report.js';
import { SITUATIONS } from './situations.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function readArguments() {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', multiple: true, default: [join(root, 'dist')] },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  return { ...values, rounds: Number(values.rounds) };
}

async function launch() {
  const options = await chromiumLaunchOptions();
  return puppeteer.launch({
    ...options,
    args: [
      ...options.args,
      '--process-per-site', // what a page has cost can be read in the process of the page before
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // whatever others ask of other hosts fails at once
    ],
  });
}

/** Samples of one situation, for each of those that are asked. */
async function measureSituation(browser, site, asked, { measure, options }, rounds) {
  const { start, take } = MEASURES[measure];
  const of = ({ index, contender }) => ({ index, contender, options });
  const opened = [];
  // Presses follow one another; a page is loaded and an article taken in once.
  if (start) for (const one of asked) opened.push(await start(browser, site, of(one)));
  const samples = asked.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, one] of asked.entries()) {
      samples[at].push(await (start ? take(opened[at]) : take(browser, site, of(one))));
    }
  }
  await Promise.all(opened.map(page => page.close()));
  return samples;
}

/** The text in all pages has the same lines, so that all lay out the same. */
function checkLines(asked, samples) {
  const lines = samples.map(([{ lines: found }]) => JSON.stringify(found));
  for (const [at, { contender }] of asked.entries()) {
    // Those that rewrite sizes round them.
    if (contender.isOurs && lines[at] !== lines[0])
      console.warn(`${contender.name} breaks other lines: ${lines[at]} ${lines[0]}`);
  }
}

async function writeReadme(text) {
  const path = join(root, 'README.md');
  const readme = withOverview(await readFile(path, 'utf8'), text);
  await writeFile(path, await format(readme, { ...(await resolveConfig(path)), parser: 'markdown' }));
}

async function main() {
  const { dist, rounds, only, json, readme } = readArguments();
  if (readme && only) throw new Error('The README has the whole table: --readme does not go with --only.');
  const all = (await contenders(dist)).map(contender => ({ ...contender, bytes: weigh(contender.files) }));
  const site = await openPages(all);
  const rows = [];
  let version;
  try {
    for (const situation of SITUATIONS.filter(({ name }) => name.includes(only))) {
      console.warn(`… ${situation.name}`);
      const asked = all.map((contender, index) => ({ contender, index })).filter(({ contender }) => situation.who(contender));
      // One of its own: what a browser keeps or throws away of a situation does not fall on the next.
      const browser = await launch();
      version = await browser.version();
      const samples = await measureSituation(browser, site, asked, situation, rounds).finally(() => browser.close());
      if (situation.measure === 'press') checkLines(asked, samples);
      const names = asked.map(({ contender }) => contender);
      rows.push(...summarise(situation, names, samples));
    }
  } finally {
    await site.close();
  }
  if (!version) throw new Error(`No situation is called ${only}.`);
  const source = `${version.replace(/^\w+\//, 'Chromium ')}, ${new Date().toISOString().slice(0, 10)}, medians of ${rounds} rounds`;
  const tables = [overview(all, rows), settingsOverview(all, rows)].join('\n\n');
  console.log(`${source}, ms of the main thread's CPU\n\n${table(rows)}\n\n${tables}\n\n${goals(rows)}`);
  if (json) await writeFile(json, `${JSON.stringify(rows, undefined, 2)}\n`);
  if (readme) await writeReadme(`${tables}\n\n${source}.`);
}

await main();
