import { isSaid } from './article-text.js';
import { browserClock, type Clock } from './clock.js';
import { IDLE, step, type ReadingEvent, type ReadingState } from './reading-state.js';
import { LONGEST_PIECE, cut, type Part } from './sentences.js';
import type { Speech, SpeechEngine, SpeechVoice } from './speech-engine.js';
import { WordWatch } from './word-watch.js';

/** Voices come late: up to 3 s after they were first asked for. */
const VOICE_PATIENCE_MS = 3000;

/** Something that can be read: a piece of a text. */
export interface Readable {
  readonly text: string;
  readonly spoken: string;
  readonly language: string;
  /** Whether it still stands where it stood. */
  readonly isThere: boolean;
}

/** What the reader has chosen. */
export interface Choices {
  /** The speed that was chosen for a language, as a multiple of the voice's own. */
  rate(language: string): number | undefined;
  /** The name of the voice that was chosen for a language. */
  voice(language: string): string | undefined;
  /** Whether a voice of another language may read, where there is none of the text's. */
  readonly isForeignVoiceWanted: boolean;
}

/** What the reader asks of whoever it belongs to. */
export interface ReaderHost<Piece extends Readable> {
  engine(): SpeechEngine;
  choices(): Choices;
  /** The text as it is now: what was read may have been replaced. */
  pieces(): Piece[];
  /** Something has changed: the state, the piece or the word. */
  changed(): void;
}

/** Has an engine say a text piece by piece: what is said, by which voice, and what follows from what the engine tells. */
export class Reader<Piece extends Readable> {
  readonly #host: ReaderHost<Piece>;
  readonly #clock: Clock;
  #state = IDLE;
  #pieces: Piece[] = [];
  /** How many letters come before each piece, and at last how many there are. */
  #before: number[] = [];
  /** The language of most of the text. */
  #language = '';
  #word: Part | undefined;
  /** Whether the piece has begun to be heard, and since when, in ms. */
  #heardAt: number | undefined;
  /** Voices that do not know where their words are. */
  readonly #wordless = new Set<string>();
  #isWaiting = false;
  #stopWaiting: () => void = () => undefined;
  #stopWatching: () => void = () => undefined;

  constructor(host: ReaderHost<Piece>, clock: Clock = browserClock) {
    this.#host = host;
    this.#clock = clock;
  }

  get state(): ReadingState {
    return this.#state;
  }

  /** What is read now. */
  get piece(): Piece | undefined {
    return this.#state.status === 'idle' ? undefined : this.#pieces[this.#state.piece];
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Whether the piece is heard already. */
  get isHeard(): boolean {
    return this.#heardAt !== undefined;
  }

  /** The word that is read now, as a part of what is said; none where the voice does not tell. */
  get word(): Part | undefined {
    return this.#word;
  }

  /** The language of most of the text. */
  get language(): string {
    return this.#language;
  }

  /** How much has been read, from 0 to 1. */
  get progress(): number {
    const { status, piece, isFinished } = this.#state;
    if (isFinished) return 1;
    return status === 'idle' ? 0 : this.#before[piece]! / this.#before.at(-1)!;
  }

  /** Reads the text from a piece on. Within the reader's press: nothing here waits. */
  start(pieces: Piece[], piece: number): void {
    this.#take(pieces);
    this.#stopWatching();
    this.#stopWatching = this.#host.engine().watchVoices(() => this.#voicesChanged());
    this.do({ type: 'start', piece });
  }

  previous(): void {
    this.do({ type: 'previous', heardFor: this.#heardAt === undefined ? 0 : this.#clock.now() - this.#heardAt });
  }

  /** Something happens. */
  do(event: ReadingEvent): void {
    const before = this.#state;
    this.#state = step(before, event, this.#pieces.length);
    const { status, turn, piece } = this.#state;
    if (piece !== before.piece || status === 'idle') this.#heardAt = this.#word = undefined;
    if (status === 'speaking' && turn !== before.turn) this.#speak();
    else if (status !== 'speaking' && before.status === 'speaking') {
      this.#stopWaiting();
      this.#host.engine().cancel();
    }
    if (status === 'idle') this.#stopWatching();
    this.#host.changed();
  }

  /** The voice that reads a language: the one that was chosen, the best there is, or where there is none, the text's own. */
  voiceFor(language: string): SpeechVoice | undefined {
    const [engine, choices] = [this.#host.engine(), this.#host.choices()];
    for (const each of new Set([language, this.#language])) {
      const voices = engine.voices(each);
      const chosen = voices.find(({ name }) => name === choices.voice(each));
      if (chosen ?? voices[0]) return chosen ?? voices[0];
    }
    if (!choices.isForeignVoiceWanted) return undefined;
    const any = engine.voices('');
    return any.find(({ name }) => name === choices.voice(this.#language)) ?? any[0];
  }

  /** The speed at which a language is read: the one that was chosen for it, else the text's. */
  rateFor(language: string): number {
    const choices = this.#host.choices();
    return choices.rate(language) ?? choices.rate(this.#language) ?? 1;
  }

  #take(pieces: Piece[]): void {
    this.#pieces = pieces;
    this.#before = [0];
    const letters = new Map<string, number>();
    for (const { text, language } of pieces) {
      this.#before.push(this.#before.at(-1)! + text.length);
      letters.set(language, (letters.get(language) ?? 0) + text.length);
    }
    this.#language = [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
  }

  #speak(): void {
    this.#stopWaiting();
    const piece = this.#pieces[this.#state.piece]!;
    if (!piece.isThere) {
      this.#findAgain(piece);
      return;
    }
    const voice = this.voiceFor(piece.language);
    if (!voice) {
      this.#host.engine().cancel();
      this.#waitForVoice();
      return;
    }
    const { turn, from } = this.#state;
    const part = this.#partOf(piece, from);
    const words = new WordWatch(piece.spoken.slice(part.start, part.end), piece.language);
    const isCurrent = (): boolean => this.#state.turn === turn && this.#state.status === 'speaking';
    this.#host.engine().speak(this.#speechOf(piece, part, voice), {
      started: (): void => {
        if (!isCurrent()) return;
        this.#heardAt ??= this.#clock.now();
        this.#host.changed();
        this.#prepare(piece, part);
      },
      reached: (at, length): void => {
        if (!isCurrent() || this.#wordless.has(voice.name)) return;
        const word = words.reached(at, length);
        if (!words.isTrusted) this.#wordless.add(voice.name);
        this.#word = word && { start: word.start + part.start, end: word.end + part.start };
        this.do({ type: 'word', turn, at: this.#word?.start ?? part.start });
      },
      ended: (): void => {
        if (isCurrent()) this.#word = undefined;
        this.do({ type: 'ended', turn, rest: isSaid(piece.spoken.slice(part.end)) ? part.end : undefined });
      },
      failed: trouble => this.do({ type: 'failed', turn, trouble }),
    });
  }

  /** What is said at one go. Slow voices take longer, and engines fall silent after a time. */
  #partOf({ spoken, language }: Piece, from: number): Part {
    const longest = LONGEST_PIECE * Math.min(this.rateFor(language), 1);
    return cut(spoken, { start: from, end: spoken.length }, longest)[0]!;
  }

  #speechOf(piece: Piece, part: Part, voice: SpeechVoice): Speech {
    const text = piece.spoken.slice(part.start, part.end);
    return { text, language: piece.language, voice: voice.name, rate: this.rateFor(piece.language) };
  }

  #prepare(piece: Piece, part: Part): void {
    const engine = this.#host.engine();
    const isRest = isSaid(piece.spoken.slice(part.end));
    const next = isRest ? piece : this.#pieces[this.#state.piece + 1];
    const voice = next && this.voiceFor(next.language);
    if (voice) engine.prepare?.(this.#speechOf(next, this.#partOf(next, isRest ? part.end : 0), voice));
  }

  /** The text was replaced while it was read: it goes on where the same words stand, or stops. */
  #findAgain(piece: Piece): void {
    const [index, count] = [this.#state.piece, this.#pieces.length];
    this.#take(this.#host.pieces());
    const alike = [...this.#pieces.keys()].filter(each => this.#pieces[each]!.text === piece.text);
    // Of several, the one that is as far from the beginning or from the end.
    const distance = (each: number): number =>
      Math.min(Math.abs(each - index), Math.abs(each - index - this.#pieces.length + count));
    const found = alike.toSorted((one, other) => distance(one) - distance(other))[0];
    if (found === undefined || !this.#pieces[found]!.isThere) this.do({ type: 'stop' });
    else this.do({ type: 'start', piece: found });
  }

  #waitForVoice(): void {
    const { turn } = this.#state;
    this.#isWaiting = true;
    const stop = this.#clock.after(VOICE_PATIENCE_MS, () => this.do({ type: 'failed', turn, trouble: 'no-voice' }));
    this.#stopWaiting = (): void => {
      stop();
      this.#isWaiting = false;
    };
  }

  #voicesChanged(): void {
    const piece = this.piece;
    if (!piece || !this.voiceFor(piece.language)) return;
    if (this.#isWaiting && this.#state.status === 'speaking') this.do({ type: 'again' });
    else this.do({ type: 'voice' });
  }
}
