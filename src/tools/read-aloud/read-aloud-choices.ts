import type { Settings } from '../../events/events.js';
import { primaryLanguage } from './text-language.js';

/** The name of the choice of pictures, in the protocol. */
export const PICTURES = 'read-aloud-pictures';

/** What is chosen for each language of its own: who reads one language fast may read another slowly. */
export type ChosenByLanguage = 'rate' | 'voice' | 'mark';

/** The name of such a choice, in the protocol: `read-aloud-voice-vi`. */
export function settingFor(what: ChosenByLanguage, language: string): string {
  return `read-aloud-${what}-${primaryLanguage(language)}`;
}

/** The speeds there are, as multiples of the voice's own. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** What of the text is marked. */
export const MARK_KINDS = ['both', 'sentence', 'word', 'none'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The speed that is stored, or the nearest there is; `undefined` where none can be meant. */
export function toRate(stored: unknown): number | undefined {
  const wanted = Number(stored);
  if (stored === undefined || stored === '' || !Number.isFinite(wanted) || wanted <= 0) return undefined;
  return RATES.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0]!;
}

export function toMark(stored: unknown): MarkKind {
  return MARK_KINDS.find(kind => kind === stored) ?? 'both';
}

/** Whether alternative texts of pictures are read. */
export function wantsPictures(settings: Settings): boolean {
  return settings[PICTURES] === 'yes';
}
