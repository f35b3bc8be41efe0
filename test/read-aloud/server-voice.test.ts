import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/tools/read-aloud/bantin-read-aloud.js';
import { ServerVoice, type BantinReadAloud, type SpeechListener } from '../../src/tools/read-aloud/read-aloud-element.js';
import { skipIn } from '../tools/engine.js';
import { fresh, show, warnings } from '../tools/page.js';

/** A second of silence, as a service would give a sound. */
const SILENCE = soundOf(1);
const { fetch } = globalThis;

/** With a sound card that is none, `npm run test:speech` has Firefox play too. */
const itPlays = skipIn('firefox', 'without a sound card Firefox plays nothing');

describe('a voice service of the site', () => {
  let asked: URL[];
  let heard: string[];
  let answer: () => unknown;
  let done: () => void;

  beforeEach(async () => {
    await fresh();
    // Browsers play nothing before the reader has pressed something.
    await executeServerCommand('click', { x: 5, y: 5 });
    [asked, heard] = [[], []];
    answer = () => ({
      audio: SILENCE,
      marks: [
        { time: 0, charIndex: 0 },
        { time: 0.3, charIndex: 4 },
        { time: 99, charIndex: 8 },
      ],
    });
    globalThis.fetch = (async (url: URL) => {
      asked.push(url);
      const body = answer();
      return body instanceof Response ? body : Response.json(body);
    }) as typeof globalThis.fetch;
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const listener: SpeechListener = {
    started: () => heard.push('started'),
    reached: at => heard.push(`reached ${at}`),
    ended: () => {
      heard.push('ended');
      done();
    },
    failed: why => {
      heard.push(`failed ${why}`);
      done();
    },
  };
  const said = (voice: ServerVoice, text = 'Xin chào'): Promise<void> =>
    new Promise(resolve => {
      done = resolve;
      voice.speak({ text, language: 'vi', voice: undefined, rate: 1 }, listener);
    });

  itPlays('is asked for a sentence, and its marks become words', async () => {
    await said(new ServerVoice('/doc'));
    expect(asked.map(url => url.pathname + url.search)).to.deep.equal(['/doc?text=Xin+ch%C3%A0o&lang=vi']);
    expect(heard.filter(each => each !== 'started')).to.deep.equal(['reached 0', 'reached 4', 'ended']);
    expect(heard).to.contain('started');
  });

  itPlays('is asked ahead for the next sentence, once', async () => {
    const voice = new ServerVoice('/doc?giong=nu');
    voice.prepare({ text: 'Xin chào', language: 'vi', voice: undefined, rate: 1 });
    await said(voice);
    expect(asked.map(({ search }) => search)).to.deep.equal(['?giong=nu&text=Xin+ch%C3%A0o&lang=vi']);
  });

  for (const [what, give] of [
    ['that fails', () => new Response('', { status: 500 })],
    ['that answers something else', () => ({ sound: 1 })],
    ['without a sound', () => ({ audio: 'data:text/plain,x' })],
  ] as const) {
    it(`${what} is asked once more, then it is said`, async () => {
      answer = give;
      await said(new ServerVoice('/doc'));
      expect([asked.length, ...heard]).to.deep.equal([2, 'failed silent']);
    });
  }

  itPlays('falls silent', async () => {
    const voice = new ServerVoice('/doc');
    voice.speak({ text: 'một', language: 'vi', voice: undefined, rate: 1 }, listener);
    voice.cancel();
    await said(voice, 'hai');
    expect(heard.filter(each => each === 'started' || each === 'ended').length).to.equal(2);
  });

  itPlays('reads the article in place of the browser, with the same marks', async () => {
    await show(`<bantin-read-aloud voice-src="/doc"></bantin-read-aloud><bantin-article><p>Xin chào bạn.</p></bantin-article>`);
    const tool = document.querySelector<BantinReadAloud>('bantin-read-aloud')!;
    const marked = (): string => [...(CSS.highlights.get('bantin-word') ?? [])].map(range => (range as Range).toString()).join();
    tool.play();
    while (marked() !== 'chào') await new Promise(requestAnimationFrame);
    expect(asked.length).to.equal(1);
    while (tool.shadowRoot!.querySelector('.status')!.textContent === '') await new Promise(requestAnimationFrame);
  });

  it('is never asked where the site names none, and warns of an address that is none', async () => {
    await show(`<bantin-read-aloud></bantin-read-aloud><bantin-article><p>Xin chào.</p></bantin-article>`);
    document.querySelector<BantinReadAloud>('bantin-read-aloud')!.play();
    expect(asked).to.deep.equal([]);
    expect(await warnings(() => show('<bantin-read-aloud voice-src="http://"></bantin-read-aloud>'))).to.deep.equal([
      '<bantin-read-aloud voice-src="http://">: expected the address of a voice service.',
    ]);
  });
});

/** A sound without a sound, as a file. */
function soundOf(seconds: number): string {
  const rate = 8000;
  const length = rate * seconds;
  const bytes = new Uint8Array(44 + length).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, length, true);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}
