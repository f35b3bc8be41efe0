// The pages that are measured, as a site: the same text with each contender's own tags around it.
import { openSite, page } from '../tools/site.js';
import { paragraphs } from './text.js';

const HEAD = '<link rel="icon" href="data:,">';

/** `count` articles of `length` paragraphs each, every one with its toolbar. */
function body({ toolbar, article }, kind, count, length) {
  const text = `<h1 slot="headline">Đẩy mạnh công tác truyền thông</h1>${paragraphs(length, kind)}`;
  return Array.from({ length: count }, (_, index) => toolbar(index) + article(text)).join('\n');
}

function print(contender, folder, kind, count, length) {
  const fill = (text = '') => text.replaceAll('FOLDER', folder);
  const head = HEAD + fill(contender.head);
  return page(body(contender, kind, count, length) + fill(contender.foot), { head, script: '' });
}

/**
 * A site with the pages of all contenders.
 * @returns its `address` for a contender (index) and a page, `{kind, count, length}`; and `delay`, in ms, of scripts and sheets.
 */
export async function openPages(contenders) {
  const pages = { '/empty': page('', { script: '', head: HEAD }) };
  for (const [index, { files }] of contenders.entries()) {
    for (const [name, text] of Object.entries(files)) pages[`/${index}/${name}`] = text;
  }
  let delay = 0;
  const site = await openSite(pages, {}, path => (/\.(js|css)$/.test(path) ? delay : 0));
  return {
    empty: `${site.url}/empty`,
    address(index, { kind = contenders[index].text, count = 1, length }) {
      const path = `/${index}/${kind}-${count}-${length}`;
      pages[path] ??= print(contenders[index], `/${index}`, kind, count, length);
      return site.url + path;
    },
    setDelay(ms) {
      delay = ms;
    },
    close: () => site.close(),
  };
}
