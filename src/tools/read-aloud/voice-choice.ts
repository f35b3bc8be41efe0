import type { SpeechVoice } from './speech-engine.js';
import { primaryLanguage } from './text-language.js';

/** Voices that read prose well, best first. */
const GOOD = [/natural|neural/i, /premium|enhanced|siri/i, /\b(HoaiMy|NamMinh)\b/i, /^google\b/i, /\b(Linh|An)\b/];
/** It says all there is, and sounds like it. */
const LAST = /espeak/i;
/** Of eSpeak's voices, each language comes again with a hundred timbres: "Vietnamese (Northern)+Adam". */
const TIMBRE = /\+\w+/;

/**
 * The voices for a language in any spelling of it, the best first, none twice. Neither `default` nor `localService` is asked:
 * they are wrong in as many browsers as they are right.
 * @param language a tag such as `vi` or `pt-BR`; `''` for every language.
 */
export function voicesFor(all: readonly SpeechVoice[], language: string): SpeechVoice[] {
  const wanted = primaryLanguage(language);
  const fitting = all.filter(voice => !wanted || primaryLanguage(voice.language) === wanted);
  const plain = fitting.filter(({ name }) => !TIMBRE.test(name));
  const known = new Set<string>();
  const once = (plain.length > 0 ? plain : fitting).filter(({ name }) => !known.has(name) && known.add(name));
  const region = spelled(language);
  const rank = (voice: SpeechVoice): number => (isOfRegion(voice, region) ? 0 : 0.5) + quality(voice.name);
  return once.toSorted((one, other) => rank(one) - rank(other));
}

function quality(name: string): number {
  if (LAST.test(name)) return GOOD.length + 1;
  const at = GOOD.findIndex(pattern => pattern.test(name));
  return at === -1 ? GOOD.length : at;
}

/** `pt-br` of `pt_BR`: a voice of Brazil is first for a text of Brazil. */
function spelled(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-');
}

function isOfRegion({ language }: SpeechVoice, region: string): boolean {
  return !region.includes('-') || spelled(language).startsWith(region);
}
