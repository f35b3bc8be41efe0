// How one sample of each kind is taken. `start` opens what stays open over the rounds, `take` is one round.
import { clocked, difference, mean, openTab, readClock, rest } from './clock.js';
import { inPage } from './in-page.js';
import { watchSizes } from './watch-sizes.js';

const PHONE = [360, 640];

const totalOf = ({ script, style, layout }) => script + style + layout;

/** Opens a page and waits for its control of larger text, or for what its options name. */
async function openReady(browser, site, { index, contender, options, ...rest_ }) {
  const opened = await openTab(browser, { script: inPage, ...rest_ });
  await opened.tab.goto(site.address(index, options), { waitUntil: 'load' });
  await opened.tab.evaluate(contender[options.by ?? 'drive'], options.setting);
  return opened;
}

/** A press, there and back: at either size the same letters have another layout. */
const press = {
  async start(browser, site, asked) {
    const opened = await openReady(browser, site, asked);
    // The page keeps the shapes of words, and rivals what they read at the first press.
    for (const way of ['larger', 'smaller']) {
      await rest(opened);
      await opened.tab.evaluate(`bench.press('${way}').then(bench.frame)`);
    }
    const { place } = asked.options;
    await opened.tab.evaluate(share => scrollTo(0, share * document.documentElement.scrollHeight), place ?? 0);
    return opened;
  },
  async take(opened) {
    const { samples, sizes } = await pressBothWays(opened);
    const lines = await opened.tab.evaluate('bench.lines()');
    if (sizes[0] <= sizes[1]) throw new Error(`A press does not change the size: ${sizes.join(', ')}`);
    return { ...mean(samples), lines };
  },
};

async function pressBothWays(opened) {
  const samples = [];
  const sizes = [];
  const looks = [];
  for (const way of ['larger', 'smaller']) {
    await rest(opened);
    const { before, after } = await clocked(opened, `bench.press('${way}')`);
    const { after: painted, value } = await clocked(opened, 'bench.frame()');
    const flushed = difference(after, before);
    samples.push({ ...flushed, total: totalOf(flushed), frame: painted.task - before.task });
    sizes.push(value);
    looks.push(await opened.tab.evaluate('bench.looks()'));
  }
  return { samples, sizes, looks };
}

/** A reading setting, chosen and taken back: the bare page does the same by a rule. */
const setting = {
  start: press.start,
  async take(opened) {
    const { samples, looks } = await pressBothWays(opened);
    if (looks[0] === looks[1]) throw new Error(`A press does not change what is read: ${looks[0]}`);
    return mean(samples);
  },
};

/** Connecting an article pasted from Word. It is taken in once in the life of a page, by code that never ran. */
const connect = {
  async take(browser, site, { index, contender, options }) {
    const opened = await openTab(browser, { script: inPage });
    try {
      await opened.tab.goto(site.address(index, { ...options, length: 0 }), { waitUntil: 'load' });
      const name = contender.isOurs ? 'bantin-article' : 'div';
      await opened.tab.evaluate(
        (...wanted) => {
          globalThis.wanted = wanted;
        },
        options.length,
        'pasted',
      );
      await opened.tab.evaluate(`bench.prepare('${name}')`);
      await rest(opened);
      const { before, after } = await clocked(opened, 'bench.connect()');
      const hasWorked = await opened.tab.evaluate(() => document.querySelector('.fresh span[style*="important"]') !== null);
      if (hasWorked !== Boolean(contender.isOurs)) throw new Error(`${contender.name} does not do what is measured.`);
      const sample = difference(after, before);
      return { ...sample, total: totalOf(sample) };
    } finally {
      await opened.close();
    }
  },
};

/** What the page does once when it is asked, and how much of that counts. */
const doing = (expression, totalOfSample) => ({
  start: openReady,
  async take(opened) {
    await rest(opened);
    const { before, after } = await clocked(opened, expression);
    const sample = difference(after, before);
    return { ...sample, total: totalOfSample(sample) };
  },
});

const taskOf = ({ task }) => task;

/** A paragraph that comes into a text that is there. */
const insert = doing('bench.insert()', totalOf);

/** A word that is read aloud, until it is marked and painted. */
const word = doing('bench.word()', taskOf);

/** So many frames a line of news is moved. */
const TICKER_FRAMES = 60;

/** A script that writes a `style` each frame. */
const ticker = doing(`bench.ticker(${TICKER_FRAMES})`, taskOf);

/** All the main thread does for a page until nothing happens any more. */
const load = {
  async take(browser, site, { index, options }) {
    const opened = await openTab(browser, { size: PHONE });
    try {
      await opened.tab.goto(site.empty);
      await opened.session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const before = await readClock(opened);
      await opened.tab.goto(site.address(index, options), { waitUntil: 'networkidle0' });
      await opened.tab.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 20))));
      const sample = difference(await readClock(opened), before);
      return { ...sample, total: sample.task };
    } finally {
      await opened.close();
    }
  },
};

/** What a reader who has chosen a larger size sees when a page comes, scripts and sheets a moment later. */
const reload = {
  async take(browser, site, asked) {
    const opened = await openReady(browser, site, { ...asked, size: PHONE });
    const { tab, close } = opened;
    try {
      await tab.evaluate(`bench.press('larger').then(bench.frame)`);
      const wanted = await tab.evaluate('bench.size()');
      await tab.evaluateOnNewDocument(watchSizes);
      site.setDelay(150);
      await tab.reload({ waitUntil: 'networkidle0' });
      const { shift, sizes } = await tab.evaluate(() => globalThis.seen);
      return {
        shift,
        wrong: sizes.filter(size => size !== wanted).length,
        frames: sizes.length,
        isLost: sizes.at(-1) !== wanted,
      };
    } finally {
      site.setDelay(0);
      await close();
    }
  },
};

export const MEASURES = { press, setting, word, connect, insert, ticker, load, reload };
