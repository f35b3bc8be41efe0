/** A voice that can read. */
export interface SpeechVoice {
  /** What a reader chooses it by, and what is remembered. */
  readonly name: string;
  /** A language tag, as the engine spells it. */
  readonly language: string;
}

/** What is to be said, and how. */
export interface Speech {
  readonly text: string;
  /** A language tag such as `vi`. */
  readonly language: string;
  /** The name of a voice; without it the best one for the language speaks. */
  readonly voice: string | undefined;
  /** 1 is the voice's own speed, 2 twice that. */
  readonly rate: number;
}

/**
 * Why nothing is said any more: somebody else took the engine, the browser wants a press first, or nothing came although it was
 * tried twice.
 */
export type SpeechFailure = 'interrupted' | 'blocked' | 'silent';

/** What an engine tells of one speech. After `ended` or `failed` it tells nothing more. */
export interface SpeechListener {
  /** It is heard now. */
  started(): void;
  /**
   * A word is heard now. Engines without words never say so.
   * @param at where it begins in the text.
   * @param length how long it is, in letters of the text, if the engine knows.
   */
  reached(at: number, length: number | undefined): void;
  ended(): void;
  failed(why: SpeechFailure): void;
}

/**
 * What speaks: the browser, a service of the site's own, or what a site brings. It is given a sentence at a time. Nobody pauses it:
 * what goes on is a new speech, from the word that was reached.
 */
export interface SpeechEngine {
  /**
   * The voices for a language, the best first; all of them for `''`. It is asked each time, for voices come late. An engine without
   * voices to choose from has one with any name.
   */
  voices(language: string): readonly SpeechVoice[];
  /** Calls back whenever voices have come or gone. What it gives ends that. */
  watchVoices(changed: () => void): () => void;
  /** Says something now, in place of whatever it says. Called within the reader's press, as iOS wants it. */
  speak(speech: Speech, listener: SpeechListener): void;
  /** Falls silent; the listener of what was said hears nothing more. */
  cancel(): void;
  /** What will be said next, so that it can be fetched. */
  prepare?(speech: Speech): void;
}
