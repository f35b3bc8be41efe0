import type { SpeechFailure } from './speech-engine.js';

/** What keeps the text from being read. */
export type Trouble = 'no-voice' | SpeechFailure;

/** Where reading aloud is. */
export interface ReadingState {
  readonly status: 'idle' | 'speaking' | 'paused';
  /** Which piece of the text. */
  readonly piece: number;
  /** From where on in what is said of the piece. */
  readonly from: number;
  /** Grows whenever something else is to be said. */
  readonly turn: number;
  readonly trouble: Trouble | undefined;
  /** The text was read to its end. */
  readonly isFinished: boolean;
}

/** What happens to it: what the reader wants, and what the engine tells. */
export type ReadingEvent =
  | { readonly type: 'start'; readonly piece: number }
  | { readonly type: 'pause' }
  | { readonly type: 'go-on' }
  | { readonly type: 'next' }
  /** `heardFor`: for how long the piece has been heard, in ms. */
  | { readonly type: 'previous'; readonly heardFor: number }
  | { readonly type: 'stop' }
  /** Speed or voice have changed. */
  | { readonly type: 'again' }
  /** A word is heard. It belongs to a turn, as what follows: what is told of an old one is nothing to us. */
  | { readonly type: 'word'; readonly turn: number; readonly at: number }
  /** What was said has ended; `rest` is where the rest of the piece begins, if there is one. */
  | { readonly type: 'ended'; readonly turn: number; readonly rest: number | undefined }
  | { readonly type: 'failed'; readonly turn: number; readonly trouble: Trouble }
  /** There is a voice now. */
  | { readonly type: 'voice' };

/** "Previous" soon after a sentence began means the one before, later this one's beginning. */
const SOON_MS = 2000;

export const IDLE: ReadingState = { status: 'idle', piece: 0, from: 0, turn: 0, trouble: undefined, isFinished: false };

/** What follows. Pure. */
export function step(state: ReadingState, event: ReadingEvent, count: number): ReadingState {
  if ('turn' in event && (event.turn !== state.turn || state.status !== 'speaking')) return state;
  const { status, piece, from, turn } = state;
  const calm = { ...state, trouble: undefined, isFinished: false };
  const goTo = (place: number): ReadingState =>
    place >= count ? { ...IDLE, turn, isFinished: true } : { ...calm, piece: Math.max(place, 0), from: 0, turn: turn + 1 };
  switch (event.type) {
    case 'start':
      return { ...goTo(event.piece), status: event.piece < count ? 'speaking' : 'idle' };
    case 'pause':
      return status === 'speaking' ? { ...calm, status: 'paused' } : state;
    case 'go-on':
      return status === 'paused' ? { ...calm, status: 'speaking', turn: turn + 1 } : state;
    case 'next':
      return status === 'idle' ? state : goTo(piece + 1);
    case 'previous':
      return status === 'idle' ? state : goTo(event.heardFor < SOON_MS ? piece - 1 : piece);
    case 'stop':
      return { ...IDLE, turn };
    case 'again':
      return status === 'speaking' ? { ...calm, turn: turn + 1 } : state;
    case 'word':
      return from === event.at ? state : { ...state, from: event.at };
    case 'ended':
      return event.rest === undefined ? goTo(piece + 1) : { ...calm, from: event.rest, turn: turn + 1 };
    case 'failed':
      return { ...state, status: 'paused', trouble: event.trouble };
    case 'voice':
    default:
      return state.trouble === 'no-voice' ? calm : state;
  }
}
