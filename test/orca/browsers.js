// Browsers as a reader has them: with windows, and with accessibility switched on.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefoxLaunchOptions } from '../tools/firefox.js';

const window = { headless: false, defaultViewport: null };

export function firefox() {
  const options = { ...firefoxLaunchOptions(), args: [] };
  return {
    ...options,
    ...window,
    extraPrefsFirefox: {
      ...options.extraPrefsFirefox,
      'accessibility.force_disabled': -1,
      // The address that was typed, and no other.
      'browser.urlbar.autoFill': false,
      'browser.urlbar.suggest.searches': false,
      'browser.urlbar.suggest.history': false,
      'browser.urlbar.suggest.engines': false,
      'browser.urlbar.suggest.topsites': false,
    },
  };
}

/** @param home a folder for its profile. */
export function chromium(home) {
  const userDataDir = join(home, 'chromium');
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  // Else it interrupts with the offer to translate the page.
  writeFileSync(join(userDataDir, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
  return {
    ...window,
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    userDataDir,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--force-renderer-accessibility', '--window-size=1280,1024'],
  };
}
