import { isSettingValue } from '../events/events.js';
import { TEXT_SIZE, toLevel } from '../preferences/text-size.js';
import { NOTHING_SAVED, parse } from './saved-settings.js';

/**
 * CSS that says what is stored to elements that are not upgraded; `prose.css` makes sizes of it. A level is inherited, so the
 * nearest scope holds, and toolbars obey the scope they are for. Whatever the text is, the rules do no harm in a sheet or in
 * a `<style>`: of a scope's name only letters stay as they are, and of values only levels.
 */
export function storedSizes(text: string): string {
  const { scopes } = parse(text) ?? NOTHING_SAVED;
  return Object.entries(scopes)
    .map(([scope, settings]) => ruleFor(scope, settings?.[TEXT_SIZE]))
    .join('');
}

function ruleFor(scope: string, size: unknown): string {
  if (!isSettingValue(size)) return '';
  return `${selectorOf(scope)}{--bantin-reader-level:${toLevel(size)}}`;
}

function selectorOf(scope: string): string {
  if (!scope) return 'html,bantin-toolbar';
  const id = scope.replaceAll(/[^a-zA-Z]/gu, letter => `\\${letter.codePointAt(0)!.toString(16)} `);
  return `#${id},[for=${id}]`;
}
