// The single file has a Lit of its own, minified: what it renders is what the modules render.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const TOOLBARS = [
  '<bantin-toolbar></bantin-toolbar>',
  '<bantin-toolbar datetime="2023-05-24T16:31+07:00" date-style="full"></bantin-toolbar>',
  '<bantin-toolbar datetime="hôm qua"></bantin-toolbar>',
  '<bantin-toolbar lang="fr" datetime="2023-05-24"><time>24/05/2023</time><b>Công cụ</b></bantin-toolbar>',
];
const BODY = `${TOOLBARS.join('')}<bantin-article typography="site"><h1 slot="headline">Tin</h1><p>Chữ</p></bantin-article>`;

/** What is on the screen at the default size, at the smallest and at the largest, and after properties are set. */
function lookAround() {
  const toolbars = [...document.querySelectorAll('bantin-toolbar')];
  const tags = [...toolbars, document.querySelector('bantin-article')];
  // Comments are Lit's, and between tags blanks say nothing.
  const look = () =>
    tags.map(tag => [
      tag.outerHTML,
      tag.shadowRoot.innerHTML.replaceAll(/<!--.*?-->/gs, '').replaceAll(/>\s+|\s+</g, trim => trim.trim()),
    ]);
  const press = async part => {
    for (let presses = 0; presses < 15; presses += 1) {
      toolbars[0].shadowRoot.querySelector(`[part=${part}]`).click();
      await toolbars[0].updateComplete;
    }
  };
  return (async () => {
    const seen = [look()];
    for (const part of ['decrease', 'increase', 'default']) {
      await press(part);
      seen.push(look());
    }
    Object.assign(toolbars[0], { datetime: new Date(0), dateStyle: 'long', htmlFor: 'x' });
    Object.assign(tags.at(-1), { typography: undefined });
    await new Promise(resolve => requestAnimationFrame(resolve));
    return [...seen, look()];
  })();
}

let browser, site;
before(async () => {
  browser = await launch();
  const pages = { '/single': page(BODY), '/modules': page(BODY, { script: '/dist/define.js' }) };
  site = await openSite(pages, {}, undefined, { nodeResolve: true });
});
after(async () => {
  await browser.close();
  await site.close();
});

it('the single file renders what the modules render', async () => {
  const seen = [];
  for (const path of ['/single', '/modules']) {
    const tab = await browser.newPage();
    await tab.goto(site.url + path);
    await tab.waitForFunction(() => document.querySelector('bantin-toolbar:defined ~ bantin-article:defined'));
    seen.push(await tab.evaluate(lookAround));
    await tab.close();
  }
  const [single, modules] = seen;
  assert.match(single[0][0][1], /aria-label="Tăng cỡ chữ".*100%/s);
  assert.deepEqual(single, modules);
});
