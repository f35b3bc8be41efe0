// What people do in WordPress, in a browser.
import { launch } from '../tools/engines.js';

/** A browser, whose contexts are people. */
export async function people(url) {
  const browser = await launch();
  return {
    close: () => browser.close(),
    /** A reader who was never here. */
    reader: () => browser.createBrowserContext(),
    /** Someone who has logged in: a tab. */
    async member(login, password) {
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      tab.on('dialog', dialog => dialog.accept());
      await tab.goto(`${url}/wp-login.php`);
      // Set, not typed: a script of the page selects the first field a moment later.
      await tab.$eval('#user_login', (field, value) => (field.value = value), login);
      await tab.$eval('#user_pass', (field, value) => (field.value = value), password);
      await follow(tab, '#wp-submit');
      // The profile, for the dashboard begins a draft for whoever sees it.
      await tab.goto(`${url}/wp-admin/profile.php`);
      if (!(await tab.$('#your-profile'))) throw new Error(`${login} could not log in`);
      return tab;
    },
  };
}

/** Asks WordPress's REST interface as whoever has logged in in this tab. */
export const rest = (tab, route, { method = 'GET', body } = {}) =>
  tab.evaluate(
    async (path, verb, content) => {
      const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
      if (!/^[\da-f]{10}$/.test(nonce)) throw new Error(`No nonce: ${nonce}`);
      const headers = { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' };
      const request = { method: verb, headers, body: content && JSON.stringify(content) };
      const response = await fetch(`/?rest_route=${path}`, request);
      return { status: response.status, body: await response.json() };
    },
    route,
    method,
    body,
  );

/** Follows a link or submits a form. */
export const follow = (tab, selector) => Promise.all([tab.waitForNavigation(), tab.$eval(selector, element => element.click())]);

/** Uploads a plugin as the handbook says: Plugins → Add New → Upload Plugin; then activates it. */
export async function installPlugin(tab, url, archive) {
  await tab.goto(`${url}/wp-admin/plugin-install.php?tab=upload`);
  const field = await tab.$('#pluginzip');
  await field.uploadFile(archive);
  await follow(tab, '#install-plugin-submit');
  await follow(tab, 'a[href*="action=activate"]');
}

/** Deactivates a plugin and deletes it, as the list of plugins offers it. */
export async function deletePlugin(tab, url, plugin) {
  await tab.goto(`${url}/wp-admin/plugins.php`);
  await follow(tab, `tr[data-plugin="${plugin}"] .deactivate a`);
  await tab.click(`tr[data-plugin="${plugin}"] .delete a`);
  await tab.waitForSelector(`tr.deleted[data-plugin="${plugin}"]`);
}
