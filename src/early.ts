// A classic script for the head: what is stored holds from the first paint on. A page can carry it inline, so it leaves to the
// browser what settings/stored-settings.ts does itself for servers, such as writing an id as CSS, and to reading.css, which stands
// before it, what each preference looks like; tests compare them.
import { isSettingValue } from './events/events.js';
import { TEXT_SIZE, toLevel } from './preferences/text-size.js';
import { STORAGE_KEY } from './settings/storage-key.js';

/** Longer texts are cut off, which makes them unreadable: for so many rules browsers would need seconds. */
const LONGEST_TEXT = 100_000;

/** The cookie, where the page has one in place of `localStorage`. */
const COOKIE = /(^|; )bantin=([^;]*)/;

try {
  const page = document;
  const isInCookie = page.querySelector('[name=bantin-storage]');
  const text = isInCookie ? decodeURIComponent(COOKIE.exec(page.cookie)![2]!) : localStorage[STORAGE_KEY];
  // Whatever else may be stored throws here, or has no scopes with settings.
  const { version, scopes } = JSON.parse(text.slice(0, LONGEST_TEXT)) as {
    version: number;
    scopes: Record<string, Record<string, unknown> | null>;
  };
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets.push(sheet);
  for (const scope in (version >= 1 && scopes) as typeof scopes) {
    const id = CSS.escape(scope);
    const selector = scope ? `#${id},[for=${id}]` : 'html,bantin-toolbar';
    const settings = scopes[scope];
    for (const name in settings) {
      const value = settings[name];
      if (!isSettingValue(value)) continue;
      if (name === TEXT_SIZE) sheet.insertRule(`${selector}{--bantin-reader-level:${toLevel(value)}}`);
      // What reading.css says of a value is for a medium that does not exist, and for no scope, before it is asked for here. Behind
      // a slash are names and colours that no sheet can know.
      else {
        const parts = `${value}`.split('/');
        for (const styles of page.styleSheets) {
          try {
            for (const rule of styles.cssRules as Iterable<CSSRule & Partial<CSSGroupingRule>>) {
              for (const inner of (rule.cssRules ?? []) as Iterable<CSSRule & Partial<CSSStyleRule>>) {
                if (!inner.selectorText?.includes(`"${name}:${parts[0]}"`)) continue;
                (rule as CSSMediaRule).media = '';
                inner.selectorText += ',' + selector;
                // oxlint-disable-next-line typescript/no-for-in-array -- what was split has no holes
                for (const index in parts) inner.style!.setProperty(`--bantin-${name}-${index}`, parts[index]!);
              }
            }
          } catch {
            // A sheet of another origin.
          }
        }
      }
    }
  }
} catch {
  // Nothing can be known: the page is as it was.
}
