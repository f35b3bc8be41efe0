import { isSettingValue } from '../events/events.js';
import { TEXT_SIZE, toLevel } from '../preferences/text-size.js';
import { NOTHING_SAVED, parse } from './saved-settings.js';

/** Makes CSS of a scope's settings, such as those of the reading settings. */
type ScopeStyles = (selector: string, settings: Readonly<Record<string, unknown>>) => string;

/**
 * CSS that says what is stored to elements that are not upgraded; `prose.css` makes sizes of it. A level is inherited, so the
 * nearest scope holds, and toolbars obey the scope they are for. Whatever the text is, the rules do no harm in a sheet or in
 * a `<style>`: of a scope's name only letters stay as they are, and of values only levels.
 * @param more what else is to be said of each scope.
 */
export function storedSettings(text: string, more: ScopeStyles = () => ''): string {
  const { scopes } = parse(text) ?? NOTHING_SAVED;
  return Object.entries(scopes)
    .map(([scope, settings]) => {
      const selector = selectorOf(scope);
      return sizeRule(selector, settings?.[TEXT_SIZE]) + more(selector, settings ?? {});
    })
    .join('');
}

function sizeRule(selector: string, size: unknown): string {
  return isSettingValue(size) ? `${selector}{--bantin-reader-level:${toLevel(size)}}` : '';
}

function selectorOf(scope: string): string {
  if (!scope) return 'html,bantin-toolbar';
  const id = scope.replaceAll(/[^a-zA-Z]/gu, letter => `\\${letter.codePointAt(0)!.toString(16)} `);
  return `#${id},[for=${id}]`;
}
