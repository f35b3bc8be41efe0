import type { Clock } from '../../src/tools/read-aloud/clock.js';

/** Time that passes when a test lets it. */
export class TestClock implements Clock {
  #now = 0;
  #waiting: { at: number; act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, act: () => void): () => void {
    const entry = { at: this.#now + delay, act };
    this.#waiting.push(entry);
    return () => void (this.#waiting = this.#waiting.filter(each => each !== entry));
  }

  /** Lets so many ms pass. */
  pass(time: number): void {
    const end = this.#now + time;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter(each => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
    }
    this.#now = end;
  }
}

export class Utterance extends EventTarget {
  text: string;
  lang = '';
  rate = 1;
  voice: SpeechSynthesisVoice | null = null;

  constructor(text: string) {
    super();
    this.text = text;
  }

  tell(type: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
}

/** What a browser has in the place of `speechSynthesis`, played by a test: it does nothing by itself, and keeps what it is asked. */
export class Synthesis extends EventTarget {
  /** All that was ever asked of it. */
  readonly calls: string[] = [];
  readonly given: Utterance[] = [];
  list: SpeechSynthesisVoice[] = [];
  speaking = false;
  /** What a cancelled utterance is told: `error` by Chromium, `end` by Firefox and WebKit. */
  afterCancel: 'end' | 'error' = 'error';
  /** In which task the utterances end, or at once. */
  onspeak: ((utterance: Utterance) => void) | undefined;
  #current: Utterance | undefined;

  constructor(...names: string[]) {
    super();
    this.list = names.map(voice);
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.list;
  }

  speak(utterance: Utterance): void {
    this.calls.push(`speak ${utterance.text}`);
    this.given.push(utterance);
    this.#current = utterance;
    this.onspeak?.(utterance);
  }

  cancel(): void {
    this.calls.push('cancel');
    const old = this.#current;
    this.#current = undefined;
    if (old) queueMicrotask(() => old.tell(this.afterCancel, { error: 'interrupted' }));
  }

  pause(): void {
    this.calls.push('pause');
  }

  resume(): void {
    this.calls.push('resume');
  }

  get last(): Utterance {
    return this.given.at(-1)!;
  }

  /** Tells the last utterance that it is heard. */
  start(): void {
    this.last.tell('start');
  }

  word(word: string, from = 0): void {
    this.last.tell('boundary', { name: 'word', charIndex: this.last.text.indexOf(word, from), charLength: word.length });
  }

  end(): void {
    const { last } = this;
    this.#current = undefined;
    last.tell('end');
  }

  /** New voices have come. */
  bring(...names: string[]): void {
    this.list = names.map(voice);
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

/** "vi-VN Linh" is a voice with that name, in that language. */
function voice(words: string): SpeechSynthesisVoice {
  const [lang = '', ...name] = words.split(' ');
  return { lang, name: name.join(' ') || lang, default: true, localService: false, voiceURI: words };
}

const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
const { SpeechSynthesisUtterance: OwnUtterance } = window;

/** Puts a stand-in in the place of the browser's. */
export function standIn(...names: string[]): Synthesis {
  const synthesis = new Synthesis(...names);
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  return synthesis;
}

/** The browser's own again. */
export function standDown(): void {
  if (own) Object.defineProperty(window, 'speechSynthesis', own);
  else Reflect.deleteProperty(window, 'speechSynthesis');
  Object.assign(window, { SpeechSynthesisUtterance: OwnUtterance });
}
