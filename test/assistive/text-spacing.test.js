// For a reader who spaces text out, as much as WCAG 1.4.12 names.
// Not in webkit: its WebDriver gives no user style sheet.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { engine, launch } from '../tools/engines.js';
import { layoutFaults } from './layout.js';
import { PAGES, SCREENS, openDemo, visit } from './pages.js';

const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

let browser, site, profile;
before(async () => {
  profile = mkdtempSync(join(tmpdir(), 'bantin-spacing-'));
  mkdirSync(join(profile, 'chrome'));
  writeFileSync(join(profile, 'chrome/userContent.css'), SPACING);
  const prefs = { 'toolkit.legacyUserProfileCustomizations.stylesheets': true };
  [browser, site] = await Promise.all([engine === 'firefox' ? launch({ prefs, userDataDir: profile }) : launch(), openDemo()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
});

/** Chromium has no sheets of its user's any more: there an extension does it, and here a sheet in every tree. */
const space = async tab => {
  if (engine === 'firefox') return;
  await tab.evaluate(css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const trees = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const tree of trees) tree.adoptedStyleSheets.push(sheet);
  }, SPACING);
};

for (const path of [...PAGES, 'rtl.html']) {
  test(`nothing is cut off, runs over or lies on something else: ${path}`, async () => {
    for (const screen of SCREENS) {
      for (const level of path === 'typography.html' ? [100, 400] : [100]) {
        const tab = await visit(browser, site, path, { ...screen, level });
        await space(tab);
        const { spaced, lines, gap } = await tab.evaluate(() => {
          const [paragraph] = document.querySelectorAll('bantin-article p:not([slot])');
          const { fontSize, letterSpacing, lineHeight, marginBlockEnd } = getComputedStyle(paragraph);
          const em = value => Number.parseFloat(value) / Number.parseFloat(fontSize);
          return { spaced: em(letterSpacing), lines: em(lineHeight), gap: em(marginBlockEnd) };
        });
        const said = `${screen.width} px, ${level} %`;
        assert.ok(Math.abs(spaced - 0.12) < 0.01 && Math.abs(lines - 1.5) < 0.01 && Math.abs(gap - 2) < 0.01, said);
        assert.deepEqual(await layoutFaults(tab), [], said);
        await tab.close();
      }
    }
  });
}
