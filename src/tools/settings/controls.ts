import { DEFAULT_LEVEL, LEVELS, TEXT_SIZE, toLevel } from '../../preferences/text-size.js';
import type { SettingValue } from '../../events/events.js';
import { fontWeight } from '../../preferences/font-weight.js';
import { images } from '../../preferences/images.js';
import { letterSpacing } from '../../preferences/letter-spacing.js';
import type { LevelPreference, WordPreference } from '../../preferences/levels.js';
import { lineHeight } from '../../preferences/line-height.js';
import { FULL_WIDTH, MEASURES, measure } from '../../preferences/measure.js';
import { paragraphSpacing } from '../../preferences/paragraph-spacing.js';
import { textAlign } from '../../preferences/text-align.js';
import { wordSpacing } from '../../preferences/word-spacing.js';
import type { SettingsStrings } from '../../locales/settings/strings.js';
import { stepsOf, type Step } from './steps.js';

type Word = keyof SettingsStrings;

/** A slider with a button at each end. */
export interface Slider {
  readonly kind: 'slider';
  /** The name of what it sets. */
  readonly name: string;
  readonly label: Word;
  readonly steps: readonly Step[];
  /** Reads what is chosen as one of the steps. */
  readonly read: (value: SettingValue) => Step;
  /** How its numbers are written. */
  readonly unit: 'percent' | 'number' | 'characters';
}

/** Some words of which one is chosen. */
export interface Choice {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: Word;
  /** The values, and how each is called; the first is none. */
  readonly options: readonly (readonly [Step, Word])[];
  readonly read: (value: SettingValue) => Step;
  /** Written below it. */
  readonly hint?: Word;
}

/** Controls with more than words and numbers: fonts and colours. */
export interface Special {
  readonly kind: 'fonts' | 'theme';
  readonly name: string;
  readonly label: Word;
}

export type Control = Slider | Choice | Special;

/** Controls that belong together. */
export interface Group {
  /** Its name in the attribute `groups`, and its key among the words. */
  readonly name: 'size' | 'spacing' | 'type' | 'colours';
  readonly controls: readonly Control[];
  /** What is rarely needed. */
  readonly further: readonly Control[];
}

const slider = (preference: LevelPreference, label: Word, unit: Slider['unit']): Slider => ({
  kind: 'slider',
  name: preference.name,
  label,
  steps: stepsOf(preference.levels, preference.usual),
  read: preference.read,
  unit,
});

const choice = (preference: WordPreference, label: Word, words: readonly Word[], hint?: Word): Choice => ({
  kind: 'choice',
  name: preference.name,
  label,
  options: [[undefined, words[0]!], ...preference.values.map((value, index) => [value, words[index + 1]!] as const)],
  read: preference.read,
  ...(hint && { hint }),
});

/** About how many letters an em of a line holds: 33 em are 67 letters of Vietnamese. */
export const LETTERS_PER_EM = 2;

/** The measure of the typography, in em. */
const USUAL_MEASURE = 33;

const textSize: Slider = {
  kind: 'slider',
  name: TEXT_SIZE,
  label: 'size',
  steps: stepsOf(LEVELS, DEFAULT_LEVEL),
  read: value => toLevel(value),
  unit: 'percent',
};

const lineLength: Slider = {
  kind: 'slider',
  name: measure.name,
  label: 'measure',
  steps: stepsOf(MEASURES, USUAL_MEASURE, FULL_WIDTH),
  read: measure.read,
  unit: 'characters',
};

/** All groups, in the order in which they are shown by default. */
export const GROUPS: readonly Group[] = [
  { name: 'size', controls: [textSize], further: [] },
  {
    name: 'spacing',
    controls: [slider(lineHeight, 'lineHeight', 'number'), slider(letterSpacing, 'letterSpacing', 'percent'), lineLength],
    further: [slider(paragraphSpacing, 'paragraphSpacing', 'number'), slider(wordSpacing, 'wordSpacing', 'percent')],
  },
  {
    name: 'type',
    controls: [{ kind: 'fonts', name: 'font-family', label: 'fontFamily' }],
    further: [
      choice(fontWeight, 'fontWeight', ['page', 'lighter', 'bolder']),
      choice(textAlign, 'textAlign', ['page', 'start', 'justify'], 'justifyHint'),
    ],
  },
  {
    name: 'colours',
    controls: [{ kind: 'theme', name: 'theme', label: 'theme' }],
    further: [choice(images, 'images', ['shown', 'dimmed', 'hidden'])],
  },
];

/** Every control. */
export const CONTROLS: readonly Control[] = GROUPS.flatMap(({ controls, further }) => [...controls, ...further]);

/** The groups that an attribute names, in its order; what it names wrongly is told. */
export function readGroups(text: string, wrong: () => void): readonly Group[] {
  const names = text.split(/[\s,]+/).filter(Boolean);
  if (names.length === 0) return GROUPS;
  const groups = names.flatMap(name => GROUPS.find(group => group.name === name) ?? []);
  if (groups.length < names.length) wrong();
  return groups.length > 0 ? [...new Set(groups)] : GROUPS;
}
