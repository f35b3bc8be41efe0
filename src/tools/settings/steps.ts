import type { SettingValue } from '../../events/events.js';

/** What a slider can stand at; `undefined` is what holds when nothing is chosen. */
export type Step = SettingValue | undefined;

/**
 * The steps of a slider: the levels, and among them, where it belongs, that nothing is chosen.
 * @param usual about which number holds when nothing is chosen.
 * @param last a step behind all numbers.
 */
export function stepsOf(levels: readonly number[], usual: number, last?: SettingValue): Step[] {
  const others = levels.filter(level => level !== usual);
  const steps: Step[] = [...others.filter(level => level < usual), undefined, ...others.filter(level => level > usual)];
  return last === undefined ? steps : [...steps, last];
}

/** Which step a value is at. */
export function indexOfStep(steps: readonly Step[], value: Step): number {
  const index = steps.indexOf(value);
  return index >= 0 ? index : steps.indexOf(undefined);
}
