// The engine that is tested in: BANTIN_ENGINE names it, and npm test has the Chromium that came by npm.
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from './chromium.js';
import { callInWindow, firefoxLaunchOptions } from './firefox.js';
import { launchWebKit } from './webkit-browser.js';

/** 'chromium', 'firefox' or 'webkit'. */
export const engine = process.env.BANTIN_ENGINE ?? 'chromium';

/**
 * A browser, as puppeteer's `launch` gives it, whose reader likes text of another size, in px, or none below one, or dark
 * pages, or, in Firefox, forbids cookies.
 * @param more what else the reader has set, in the engine's own words: `prefs` of Firefox, `args` of Chromium, and the folder
 * of a profile for either.
 */
export async function launch({ textSize, minimumTextSize, isDark, hasNoCookies, ...more } = {}) {
  if (engine === 'webkit') return launchWebKit(isDark && { theme: 'Adwaita:dark' });
  const { prefs = {}, args = [], ...profile } = more;
  if (engine === 'firefox') {
    const options = firefoxLaunchOptions();
    const sizes = textSize && { 'font.size.variable.x-western': textSize, 'font.size.variable.x-unicode': textSize };
    const least = minimumTextSize && {
      'font.minimum-size.x-western': minimumTextSize,
      'font.minimum-size.x-unicode': minimumTextSize,
    };
    const scheme = { 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1 };
    const cookies = hasNoCookies && { 'network.cookie.cookieBehavior': 2 };
    const extraPrefsFirefox = { ...options.extraPrefsFirefox, ...sizes, ...least, ...scheme, ...cookies, ...prefs };
    return puppeteer.launch({ ...options, ...profile, extraPrefsFirefox });
  }
  const options = await chromiumLaunchOptions();
  const settings = [
    `preferredColorScheme=${isDark ? 0 : 1}`,
    textSize && `defaultFontSize=${textSize}`,
    minimumTextSize && `minimumFontSize=${minimumTextSize}`,
  ];
  const blink = `--blink-settings=${settings.filter(Boolean).join()}`;
  return puppeteer.launch({ ...options, ...profile, args: [...options.args, blink, ...args] });
}

/** Switches the scripts of a page on or off, from the next one that is loaded. */
export async function setScripting(page, isOn) {
  if (engine !== 'firefox') return page.setJavaScriptEnabled(isOn);
  // Firefox's BiDi has no word for it yet.
  return callInWindow(page, (browsingContext, value) => void (browsingContext.allowJavascript = value), isOn);
}

/** The options of a test: in one engine it is skipped, and the reason says what that engine cannot do. */
export function skipIn(faulty, reason) {
  return { skip: engine === faulty && `not in ${faulty}: ${reason}` };
}
