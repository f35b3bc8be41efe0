import type { Settings } from '../events/events.js';

/** Told of every text whose reader can choose: articles, toolbars with headline and summary, and containers that a toolbar adopts. */
export interface TextFollower {
  /**
   * A text is there, or something else may hold for it now.
   * @param adopt the selector by which a toolbar has found the text, where it is the page's own.
   */
  textChanged(text: HTMLElement, settings: Settings, adopt?: string): void;
  /** A text is gone. */
  textGone(text: HTMLElement): void;
}

/** What is known of a text. */
interface Known {
  readonly settings: Settings;
  readonly adopt: string | undefined;
}

const texts = new Map<HTMLElement, Known>();
/** Optional tools, which nothing here knows. */
const followers = new Set<TextFollower>();

/** Whoever holds a text says so at each update: tools follow from here, and none has to be loaded. */
export function textChanged(text: HTMLElement, settings: Settings, adopt?: string): void {
  texts.set(text, { settings, adopt });
  for (const follower of followers) follower.textChanged(text, settings, adopt);
}

/** The text is on the page no more, or is no longer cared for. */
export function textGone(text: HTMLElement): void {
  texts.delete(text);
  for (const follower of followers) follower.textGone(text);
}

/** Follows all texts, those that are there already first. */
export function followTexts(follower: TextFollower): void {
  followers.add(follower);
  for (const [text, { settings, adopt }] of texts) follower.textChanged(text, settings, adopt);
}
