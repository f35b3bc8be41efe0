// A page with the article of the portal's demo, and what a test asks of it.
import { readFileSync } from 'node:fs';
import { openSite, page } from '../tools/site.js';
import { PATIENCE } from '../orca/within.js';

const portal = readFileSync(new URL('../../demo/portal/index.html', import.meta.url), 'utf8');
const [article] = /<bantin-article>.*<\/bantin-article>/s.exec(portal);
const modules = `<script type="module">import '/dist/define.js'; import '/dist/tools/read-aloud/bantin-read-aloud.js';</script>`;
const toolbar = '<bantin-toolbar datetime="2023-05-24"><bantin-read-aloud></bantin-read-aloud></bantin-toolbar>';
const TRICKY = `<bantin-article><h1 slot="headline">Nghị định 42/2022/NĐ-CP &amp; “A &lt; B”</h1><p>${'Ủy ban nhân dân họp, Sở báo cáo.'.normalize('NFD')}</p></bantin-article>`;

/** Half a second of a sound without a sound, as a service gives it. */
function silence() {
  const [rate, length] = [8000, 4000];
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(length, 40);
  return `data:audio/wav;base64,${Buffer.concat([head, Buffer.alloc(length, 128)]).toString('base64')}`;
}

export const openReadingSite = () =>
  openSite(
    {
      '/bai': page(`${toolbar}${article}${modules}`, { script: '' }),
      '/kho': page(`${toolbar}${TRICKY}${modules}`, { script: '' }),
      '/dich-vu': page(
        `<bantin-toolbar><bantin-read-aloud voice-src="/giong"></bantin-read-aloud></bantin-toolbar>${TRICKY}${modules}`,
        {
          script: '',
        },
      ),
      '/giong': JSON.stringify({
        audio: silence(),
        marks: [
          { time: 0.1, charIndex: 0 },
          { time: 0.4, charIndex: 5 },
        ],
      }),
      '/khac': page('<p>Trang khác</p>', { script: '' }),
    },
    {},
    undefined,
    { nodeResolve: true },
  );

/** Opens it in a tab; what is asked of it is told below. */
export async function openReading(browser, url) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(PATIENCE);
  await tab.goto(url);
  await tab.evaluate(watch);
  await tab.waitForFunction(() => globalThis.tool.shadowRoot?.querySelector('[part=listen]'));
  return tab;
}

/** In the page: keeps each mark and each event of an utterance, with its time in ms. */
function watch() {
  const told = (globalThis.told = []);
  const tell = (type, text, more) => told.push({ type, text, time: performance.now(), ...more });
  globalThis.tool = document.querySelector('bantin-read-aloud');
  const { speak } = speechSynthesis;
  SpeechSynthesis.prototype.speak = function (utterance) {
    tell('speak', utterance.text, { rate: utterance.rate });
    globalThis.lastUtterance = utterance;
    for (const type of ['start', 'end', 'error', 'boundary']) {
      utterance.addEventListener(type, event => tell(type, utterance.text, { at: event.charIndex, error: event.error }));
    }
    return speak.call(this, utterance);
  };
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    const name = this.priority === 1 ? 'word' : 'sentence';
    const text = Range.prototype.toString.call(range).replaceAll(/\s+/g, ' ').normalize('NFC');
    if (told.findLast(({ type }) => type === name)?.text !== text) tell(name, text);
    return add.call(this, range);
  };
}

export const press = (tab, part) =>
  tab.evaluate(name => globalThis.tool.shadowRoot.querySelector(`[part=controls] .${name}`).click(), part);

/** Presses a button of the tool several times, as fast as can be: between two calls of a driver a slow machine begins to speak. */
export const pressFast = (tab, part, times) =>
  tab.evaluate(
    async (name, count) => {
      for (let left = count; left > 0; left -= 1) {
        globalThis.tool.shadowRoot.querySelector(`[part=controls] .${name}`).click();
        await globalThis.tool.updateComplete;
      }
    },
    part,
    times,
  );

/** Pauses at a word, in the task in which it is told. */
export const pressAtWord = (tab, word) =>
  tab.evaluate(
    wanted =>
      new Promise(done => {
        const utterance = globalThis.lastUtterance;
        utterance.addEventListener('boundary', ({ charIndex }) => {
          if (!utterance.text.slice(charIndex).startsWith(wanted)) return;
          globalThis.tool.shadowRoot.querySelector('[part=controls] [part=listen]').click();
          done();
        });
      }),
    word,
  );

/** The button that begins, by its name. */
export const state = tab => tab.evaluate(() => globalThis.tool.shadowRoot.querySelector('[part=listen]').ariaLabel ?? 'idle');

export const told = (tab, type) => tab.evaluate(wanted => globalThis.told.filter(({ type: each }) => each === wanted), type);

/** Until something was told so many times, or of a text. */
export const until = (tab, type, count, text) =>
  tab.waitForFunction(
    (wanted, least, words) =>
      globalThis.told.filter(each => each.type === wanted && (!words || each.text.startsWith(words))).length >= least,
    {},
    type,
    count,
    text,
  );

export const choose = (tab, name, value) =>
  tab.evaluate(
    (setting, chosen) =>
      document.dispatchEvent(
        new CustomEvent('bantin-request', {
          bubbles: true,
          cancelable: true,
          detail: { scope: '', name: setting, value: chosen },
        }),
      ),
    name,
    value,
  );

/** Until it reads no more. */
export const finished = tab =>
  tab.waitForFunction(() => globalThis.tool.shadowRoot.querySelector('.status').textContent === 'Đã đọc hết bài', {
    timeout: 5 * PATIENCE,
  });
