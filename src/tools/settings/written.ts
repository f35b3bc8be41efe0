import { writeNumber } from '../../locales/numbers.js';
import type { SettingsStrings } from '../../locales/settings/strings.js';
import { DEFAULT_LEVEL, TEXT_SIZE, formatLevel } from '../../preferences/text-size.js';
import { CONTROLS, LETTERS_PER_EM, type Slider } from './controls.js';
import type { Profile } from './profiles.js';
import type { Step } from './steps.js';

/** In which languages numbers are written, the one wanted first, and the words. */
export interface Wording {
  readonly languages: readonly string[];
  readonly strings: SettingsStrings;
}

/** A step of a slider, as it is shown and said. */
export function writeStep({ name, unit }: Slider, step: Step, { languages, strings }: Wording): string {
  if (step === undefined) return name === TEXT_SIZE ? formatLevel(DEFAULT_LEVEL, languages) : strings.page;
  if (typeof step === 'string') return strings.fullWidth;
  if (unit === 'percent') return formatLevel(step > 2 ? step : Math.round(step * 100), languages);
  if (unit === 'characters') return `≈ ${writeNumber(step * LETTERS_PER_EM, languages)} ${strings.characters}`;
  return writeNumber(step, languages);
}

/** What a profile sets, such as "Line spacing 1.75, …". */
export function writeProfile({ settings }: Profile, wording: Wording): string {
  return Object.entries(settings)
    .map(([name, value]) => `${labelOf(name, wording)} ${valueOf(name, value, wording)}`.trim())
    .join(' · ');
}

function labelOf(name: string, { strings }: Wording): string {
  const control = CONTROLS.find(candidate => candidate.name === name);
  return control ? strings[control.label] : name;
}

function valueOf(name: string, value: string | number, wording: Wording): string {
  const control = CONTROLS.find(candidate => candidate.name === name);
  if (control?.kind === 'slider') return writeStep(control, control.read(value), wording).toLowerCase();
  const word =
    control?.kind === 'choice' ? control.options.find(([option]) => option === value)?.[1] : THEME_WORDS[String(value)];
  return word ? wording.strings[word].toLowerCase() : String(value);
}

/** How the themes are called. */
export const THEME_WORDS: Readonly<Record<string, keyof SettingsStrings>> = {
  light: 'light',
  sepia: 'sepia',
  dark: 'dark',
  'contrast-dark': 'contrastDark',
  'contrast-light': 'contrastLight',
  'yellow-black': 'yellowBlack',
};

/** How the families of every system are called. */
export const FONT_WORDS: Readonly<Record<string, keyof SettingsStrings>> = {
  system: 'systemFont',
  serif: 'serif',
  sans: 'sans',
  mono: 'mono',
};
