// The contrast themes of Windows, as a browser on another system can have them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, launch } from '../tools/engines.js';

/** A light and a dark one of the four, in Windows' colours, for Firefox. */
const PALETTES = {
  desert: {
    window: '#fffaef',
    windowtext: '#3d3d3d',
    link: '#1c5e75',
    graytext: '#676767',
    button: '#202020',
    highlight: '#903909',
  },
  'night sky': {
    window: '#000000',
    windowtext: '#ffffff',
    link: '#8080ff',
    graytext: '#a6a6a6',
    button: '#ffee32',
    highlight: '#d6b4fd',
  },
};

/** Firefox paints with these in place of the page's colours. */
const firefoxPrefs = ({ window, windowtext, link, graytext, button, highlight }) => ({
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  ...Object.fromEntries(
    ['', '.dark'].flatMap(scheme => [
      [`browser.display.background_color${scheme}`, window],
      [`browser.display.foreground_color${scheme}`, windowtext],
      [`browser.anchor_color${scheme}`, link],
    ]),
  ),
  'ui.graytext': graytext,
  'ui.buttontext': button,
  'ui.buttonborder': button,
  'ui.buttonface': window,
  'ui.highlight': highlight,
});

/** Chromium's own name for them, a number in its profile, and "white", which Windows had before. */
const PAGE_COLORS = { desert: 2, 'night sky': 3, white: 4, aquatic: 6 };

/** The headless shell that comes by npm reads no profile: it has two themes of its own. */
const SHELL = { 'black on white': ['--force-high-contrast'], 'white on black': ['--force-high-contrast', '--force-dark-mode'] };

const isShell = engine === 'chromium' && !process.env.CHROMIUM_PATH;

export const themes = Object.keys(isShell ? SHELL : engine === 'firefox' ? PALETTES : PAGE_COLORS);

/** A browser with a contrast theme; `close` ends it. */
export async function launchWith(theme) {
  if (engine === 'firefox') return launch({ prefs: firefoxPrefs(PALETTES[theme]) });
  if (isShell) return launch({ args: SHELL[theme] });
  const userDataDir = mkdtempSync(join(tmpdir(), 'bantin-theme-'));
  mkdirSync(join(userDataDir, 'Default'));
  const settings = { a11y: { page_colors: PAGE_COLORS[theme] } };
  writeFileSync(join(userDataDir, 'Default/Preferences'), JSON.stringify({ settings }));
  const browser = await launch({ userDataDir });
  const close = browser.close;
  browser.close = async () => {
    await close.call(browser);
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 20 });
  };
  return browser;
}
