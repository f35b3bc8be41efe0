// A classic script for the head: what is stored holds from the first paint on. So that a page can carry it inline it is
// tiny, and says in few letters what settings/stored-sizes.ts says in clear ones; a test compares the two.
import { TEXT_SIZE } from './preferences/text-size.js';
import { STORAGE_KEY } from './settings/storage.js';

try {
  let page = document,
    sheet = new CSSStyleSheet(),
    { version, scopes } = JSON.parse(
      page.querySelector('[name=bantin-storage]')
        ? decodeURIComponent(page.cookie.match(/(^|; )bantin=([^;]*)/)![2]!)
        : // Cut off, what is longer is inert: browsers would need seconds for so many rules.
          localStorage[STORAGE_KEY].slice(0, 1e5),
    ),
    scope,
    size: number;
  for (scope in version >= 1 && scopes) {
    size = scopes[scope]?.[TEXT_SIZE];
    // Of all that JSON can hold, only numbers and strings equal an array of themselves.
    // oxlint-disable-next-line eslint/eqeqeq
    if (([size] as unknown) == size)
      sheet.insertRule(
        `${scope ? `#${(scope = CSS.escape(scope))},[for=${scope}]` : 'html,bantin-toolbar'}{--bantin-reader-level:${
          // Positive and finite, it climbs from 80 % by the steps between levels, up to the nearest.
          size - size < size
            ? [10, 10, 12, 13, 15, 20, 20, 20, 25, 25, 30, 35, 40, 45].reduce(
                (level, step) => (level + step / 2 > size ? level : level + step),
                80,
              )
            : 100
        }}`,
      );
  }
  page.adoptedStyleSheets.push(sheet);
} catch {
  // Nothing can be known: the page is as it was.
}
