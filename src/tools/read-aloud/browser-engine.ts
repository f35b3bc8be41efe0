import { isSaid } from './article-text.js';
import { browserClock, type Clock } from './clock.js';
import type { Speech, SpeechEngine, SpeechFailure, SpeechListener, SpeechVoice } from './speech-engine.js';
import { voicesFor } from './voice-choice.js';

/** Firefox loses what is said in the task of a `cancel()`, in ms. */
const SETTLING_MS = 50;
/** How long a voice may take to begin: the first word of a cold one takes 3 s. */
const START_PATIENCE_MS = 8000;
/** How long it may say nothing of itself once it has begun, and so many times what it should take. */
const SILENCE_PATIENCE_MS = 4000;
const SILENCE_FACTOR = 3;
/** At ×1. Slow voices: Vietnamese ones say about 14 letters a second. */
const LETTERS_PER_SECOND = 12;
/** Whatever goes wrong is tried once more. */
const ATTEMPTS = 2;

const [SLOWEST_RATE, FASTEST_RATE] = [0.5, 3];

/** What is to be said, and by whom it is heard. */
interface Wish {
  readonly speech: Speech;
  readonly listener: SpeechListener;
  attempts: number;
}

/**
 * The browser's own voices, through `speechSynthesis`, without its faults. It never pauses: on Android that ends the speech, on
 * Linux it blocks the engine for every program. It never asks `speaking`: in Firefox other tabs count. What it says no more is
 * cancelled, and of several wishes in a row the last is said.
 */
export class BrowserEngine implements SpeechEngine {
  readonly #synthesis: SpeechSynthesis;
  readonly #clock: Clock;
  #wish: Wish | undefined;
  /** What the browser has been given. In a field, for WebKit forgets utterances that nobody holds, and their end never comes. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #isSettling = false;
  #stopWatching: () => void = () => undefined;

  constructor(synthesis: SpeechSynthesis, clock: Clock = browserClock) {
    this.#synthesis = synthesis;
    this.#clock = clock;
  }

  voices(language: string): readonly SpeechVoice[] {
    return voicesFor(
      this.#synthesis.getVoices().map(({ name, lang }) => ({ name, language: lang })),
      language,
    );
  }

  watchVoices(changed: () => void): () => void {
    // Old Safari has no addEventListener here.
    const { addEventListener } = this.#synthesis as Partial<SpeechSynthesis>;
    if (!addEventListener) return () => undefined;
    this.#synthesis.addEventListener('voiceschanged', changed);
    return () => this.#synthesis.removeEventListener('voiceschanged', changed);
  }

  speak(speech: Speech, listener: SpeechListener): void {
    const wish = { speech, listener, attempts: 0 };
    this.#silence();
    this.#wish = wish;
    // Blanks hang all later speech in Chromium, and nothing at all is an error.
    if (!isSaid(speech.text)) this.#clock.after(0, () => this.#wish === wish && this.#end(listener));
    else if (!this.#isSettling) this.#say(wish);
  }

  cancel(): void {
    this.#wish = undefined;
    this.#silence();
  }

  #silence(): void {
    this.#stopWatching();
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.#synthesis.cancel();
    this.#settle();
  }

  /** Says what is wished by then. */
  #settle(): void {
    if (this.#isSettling) return;
    this.#isSettling = true;
    this.#clock.after(SETTLING_MS, () => {
      this.#isSettling = false;
      if (this.#wish && isSaid(this.#wish.speech.text)) this.#say(this.#wish);
    });
  }

  #say(wish: Wish): void {
    const { speech, listener } = wish;
    const utterance = new SpeechSynthesisUtterance(speech.text);
    this.#utterance = utterance;
    wish.attempts += 1;
    const voice = this.#voiceFor(speech);
    // Safari needs the voice, others the language; where the voice is of another, its own is said, or nothing would be.
    if (voice) utterance.voice = voice;
    utterance.lang = (voice?.lang || speech.language).replaceAll('_', '-');
    utterance.rate = Math.min(Math.max(speech.rate, SLOWEST_RATE), FASTEST_RATE);
    const expected = (speech.text.length / LETTERS_PER_SECOND / utterance.rate) * 1000;
    /** Hears nothing of what is said no more: engines go on telling of it. */
    const hear = (type: string, act: (event: SpeechSynthesisEvent) => void): void =>
      utterance.addEventListener(type as 'start', event => {
        if (this.#utterance !== utterance) return;
        this.#watch(wish, SILENCE_PATIENCE_MS + SILENCE_FACTOR * expected);
        act(event);
      });
    hear('start', () => listener.started());
    hear('boundary', ({ name, charIndex, charLength }) => {
      if (name !== 'sentence') listener.reached(charIndex, charLength || undefined);
    });
    hear('end', () => this.#end(listener));
    hear('error', event => this.#fail(wish, (event as SpeechSynthesisErrorEvent).error));
    this.#watch(wish, START_PATIENCE_MS);
    this.#synthesis.speak(utterance);
  }

  #voiceFor({ voice, language }: Speech): SpeechSynthesisVoice | undefined {
    const all = this.#synthesis.getVoices();
    const name = voice ?? this.voices(language)[0]?.name;
    return all.find(each => each.name === name);
  }

  #end(listener: SpeechListener): void {
    this.#forget();
    listener.ended();
  }

  #forget(): void {
    this.#stopWatching();
    this.#utterance = this.#wish = undefined;
  }

  /** A voice whose data are missing never begins, and voices from the net fall silent without a word. */
  #watch(wish: Wish, patience: number): void {
    this.#stopWatching();
    this.#stopWatching = this.#clock.after(patience, () => this.#tryAgain(wish));
  }

  #fail(wish: Wish, error: SpeechSynthesisErrorCode): void {
    const { listener } = wish;
    const why: SpeechFailure | undefined =
      error === 'interrupted' || error === 'canceled' ? 'interrupted' : error === 'not-allowed' ? 'blocked' : undefined;
    if (!why) {
      this.#tryAgain(wish);
      return;
    }
    this.#forget();
    listener.failed(why);
  }

  #tryAgain(wish: Wish): void {
    this.#silence();
    if (wish.attempts < ATTEMPTS) return;
    this.#wish = undefined;
    wish.listener.failed('silent');
  }
}
