import type { Settings } from '../../events/events.js';

/** Some settings that are chosen with one press. */
export interface Profile {
  /** Its key among the words. */
  readonly name: 'easy' | 'large' | 'contrast';
  readonly settings: Settings;
}

/** Easy to read: the spaces that WCAG 1.4.8 and 1.4.12 name, in lines that are not long. */
const EASY: Settings = {
  'line-height': 1.75,
  'paragraph-spacing': 1.5,
  'letter-spacing': 0.06,
  measure: 30,
  'text-align': 'start',
};

/** The profiles, in the order in which they are offered. */
export const PROFILES: readonly Profile[] = [
  { name: 'easy', settings: EASY },
  { name: 'large', settings: { 'text-size': 160, 'line-height': 1.5 } },
  { name: 'contrast', settings: { theme: 'contrast-dark', 'font-weight': 'bolder' } },
];

/** Whether all of a profile holds. */
export function holds({ settings }: Profile, chosen: Settings): boolean {
  return Object.entries(settings).every(([name, value]) => chosen[name] === value);
}
