import type { Speech, SpeechEngine, SpeechListener, SpeechVoice } from './speech-engine.js';

/** What a voice service answers, as JSON. */
interface Answer {
  /** The address of the sound; relative to the service's. */
  readonly audio: string;
  /** When each word is heard, in seconds from the beginning, and where it begins in the text. In that order; may be missing. */
  readonly marks?: readonly { readonly time: number; readonly charIndex: number }[];
}

/** Whatever goes wrong is tried once more. */
const ATTEMPTS = 2;
/** A sentence and the next one: more is not read again. */
const REMEMBERED = 4;

/**
 * A voice service of the site's own, in place of the browser's voices. It is asked for a sentence at a time,
 * `GET <url>?text=…&lang=vi`, and answers `{"audio": "<address>", "marks": [{"time": 0.31, "charIndex": 4}]}`. Nobody else is
 * asked for anything.
 */
export class ServerVoice implements SpeechEngine {
  readonly #url: URL;
  readonly #answers = new Map<string, Promise<Answer>>();
  /** One for all: iOS lets only an element go on that has begun within a press. */
  #audio: HTMLAudioElement | undefined;
  /** Ends what is heard now. */
  #silence: () => void = () => undefined;

  /** @param url the address of the service; relative to the page. */
  constructor(url: string) {
    this.#url = new URL(url, document.baseURI);
  }

  voices(language: string): readonly SpeechVoice[] {
    return [{ name: this.#url.host, language }];
  }

  /** The service is there or it is not. */
  watchVoices(): () => void {
    return () => undefined;
  }

  speak(speech: Speech, listener: SpeechListener): void {
    this.cancel();
    const end = new AbortController();
    this.#silence = (): void => end.abort();
    void this.#play(speech, listener, end.signal, 1);
  }

  cancel(): void {
    this.#silence();
    this.#audio?.pause();
  }

  prepare(speech: Speech): void {
    // What goes wrong now will go wrong again when it is to be heard.
    this.#answerFor(speech).catch(() => undefined);
  }

  async #play(speech: Speech, listener: SpeechListener, signal: AbortSignal, attempt: number): Promise<void> {
    const audio = (this.#audio ??= new Audio());
    try {
      const { audio: address, marks = [] } = await this.#answerFor(speech);
      if (signal.aborted) return;
      audio.src = new URL(address, this.#url).href;
      audio.defaultPlaybackRate = audio.playbackRate = speech.rate;
      audio.addEventListener('playing', () => listener.started(), { signal, once: true });
      const ended = heard(audio, signal);
      // Where it cannot be played at all, `play` says so too.
      ended.catch(() => undefined);
      await audio.play();
      tellWords(audio, marks, listener, signal);
      await ended;
      if (!signal.aborted) listener.ended();
    } catch (error) {
      if (signal.aborted) return;
      this.#answers.delete(keyOf(speech));
      if ((error as Error).name === 'NotAllowedError') listener.failed('blocked');
      else if (attempt < ATTEMPTS) await this.#play(speech, listener, signal, attempt + 1);
      else listener.failed('silent');
    }
  }

  async #answerFor(speech: Speech): Promise<Answer> {
    const key = keyOf(speech);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#ask(speech);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  async #ask({ text, language }: Speech): Promise<Answer> {
    const url = new URL(this.#url);
    url.searchParams.set('text', text);
    url.searchParams.set('lang', language);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
    const answer = (await response.json()) as Answer;
    if (typeof answer?.audio !== 'string') throw new Error(`${url.href}: expected {"audio": "<address>", "marks": […]}`);
    return answer;
  }
}

function keyOf({ text, language }: Speech): string {
  return `${language} ${text}`;
}

/** Until it has been heard to the end. */
function heard(audio: HTMLAudioElement, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    audio.addEventListener('ended', () => done(), { signal });
    audio.addEventListener('error', () => fail(new Error(audio.error?.message)), { signal });
    signal.addEventListener('abort', () => done());
  });
}

/** Looks at every frame: the browser itself tells of the time four times a second. */
function tellWords(
  audio: HTMLAudioElement,
  marks: NonNullable<Answer['marks']>,
  listener: SpeechListener,
  signal: AbortSignal,
): void {
  let next = 0;
  const look = (): void => {
    if (signal.aborted || audio.ended) return;
    let reached: number | undefined;
    for (; next < marks.length && marks[next]!.time <= audio.currentTime; next += 1) reached = marks[next]!.charIndex;
    if (reached !== undefined) listener.reached(reached, undefined);
    requestAnimationFrame(look);
  };
  look();
}
