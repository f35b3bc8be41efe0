// Settings → Bantin in a real WordPress: what an administrator chooses, and what of it holds on pages.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { audit, press, shownDate, untilSize, visit } from '../tools/reader.js';
import { follow } from './browser.js';
import { BUILT, openNewsroom } from './newsroom.js';

let newsroom, wordpress, web, administrator, author, pasted, blocks, page, address, html;
before(async () => {
  newsroom = await openNewsroom();
  ({ wordpress, web, administrator, author, pasted, blocks, page, address, html } = newsroom);
});
after(() => newsroom?.close());

const setOptions = options =>
  wordpress.php(
    `update_option( 'bantin', json_decode( '${JSON.stringify(options)}', true ) + get_option( 'bantin', array() ) );`,
  );
const settings = () => `${wordpress.url}/wp-admin/options-general.php?page=bantin`;

/** The toolbar's date is the one that was printed in it. */
async function dateIsAsPrinted() {
  const context = await web.reader();
  const { tab, complaints } = await visit(context, address(pasted));
  await untilSize(tab, '100%');
  assert.equal(await shownDate(tab), await tab.$eval('bantin-toolbar > time', time => time.textContent));
  assert.deepEqual(complaints, []);
  await context.close();
}

test('is in Vietnamese, axe finds nothing wrong, and what is saved holds on pages', async () => {
  await administrator.goto(settings());
  assert.equal(await administrator.$eval('h1', heading => heading.textContent), 'Bantin: ngày đăng và cỡ chữ');
  assert.deepEqual(await audit(administrator, '.wrap'), []);
  await administrator.click('[value=page]');
  await administrator.select('#bantin-storage', 'cookie');
  await administrator.select('#bantin-date_style', 'full');
  await administrator.$eval('#bantin-domain', field => (field.value = ' .BacKan.gov.vn '));
  await follow(administrator, '#submit');
  assert.equal(await administrator.$eval('#bantin-domain', field => field.value), '.backan.gov.vn');

  const text = await html(`/?page_id=${page.id}`);
  assert.match(text, /<bantin-article>\n<p>Trang giới thiệu/);
  const meta = text.indexOf('<meta name="bantin-storage" content="cookie; path=/; domain=.backan.gov.vn" />');
  assert.ok(meta > 0 && meta < text.indexOf('early.js'));
});

test('the date in another style is the one that was printed', async () => {
  for (const style of ['full', 'long']) {
    await setOptions({ date_style: style, storage: 'local' });
    await dateIsAsPrinted();
  }
});

test('a cookie for this host keeps the size, and nothing is in localStorage', async () => {
  await setOptions({ storage: 'cookie', domain: '' });
  const context = await web.reader();
  const { tab } = await visit(context, address(pasted));
  await untilSize(tab, '100%');
  await press(tab);
  await tab.goto(address(blocks));
  await untilSize(tab, '112%');
  assert.deepEqual(await tab.evaluate(() => [localStorage.length, document.cookie.includes('bantin=')]), [0, true]);
  await context.close();
});

test('every language is spoken, with one copy of the library', async () => {
  await setOptions({ storage: 'local', date_style: 'numeric' });
  const modules = (await readdir(join(BUILT, 'assets/languages'))).filter(file => /^\w\w\.js$/.test(file));
  for (const language of ['vi', 'en', ...modules.map(file => file.slice(0, 2))]) {
    await setOptions({ language });
    const context = await web.reader();
    const { tab, complaints } = await visit(context, address(pasted));
    await tab.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=increase]'));
    const { said, copies } = await tab.evaluate(() => {
      const button = document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]');
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.includes('bantin.min.js'));
      return { said: button.getAttribute('aria-label'), copies: scripts.length };
    });
    const expected = await wordsOf(language);
    assert.equal(said, expected);
    assert.equal(copies, 1, language);
    assert.deepEqual(complaints, []);
    await context.close();
  }
  const known = await wordpress.php('return array_keys( \\Bantin\\LANGUAGES );');
  assert.deepEqual(known.toSorted(), ['vi', 'en', ...modules.map(file => file.slice(0, 2))].toSorted());
});

test('reading settings are a box to check: the button is in the toolbar, and what is chosen holds on every page', async () => {
  await setOptions({ language: '', storage: 'local', date_style: 'numeric' });
  assert.doesNotMatch(await html(`/?p=${pasted.id}`), /bantin-settings|reading/);
  await administrator.goto(settings());
  await administrator.click('[name="bantin[reading]"]');
  await follow(administrator, '#submit');
  assert.equal(await administrator.$eval('[name="bantin[reading]"]', box => box.checked), true);

  const text = await html(`/?p=${pasted.id}`);
  const head = text.slice(0, text.indexOf('</head>'));
  for (const file of ['prose.css', 'reading.css', 'early.js', 'bantin-reading.min.js']) assert.ok(head.includes(file), file);
  assert.doesNotMatch(head, /bantin\.min\.js/);

  const context = await web.reader();
  const { tab, complaints } = await visit(context, address(pasted));
  await untilSize(tab, '100%');
  await tab.evaluate(() => document.querySelector('bantin-toolbar > bantin-settings').shadowRoot.querySelector('button').click());
  await tab.waitForFunction(() => document.querySelector('bantin-settings').shadowRoot.querySelector('input[value=dark]'));
  await tab.evaluate(() => document.querySelector('bantin-settings').shadowRoot.querySelector('input[value=dark]').click());
  const isDark = () => getComputedStyle(document.querySelector('bantin-article')).backgroundColor === 'rgb(27, 28, 31)';
  await tab.waitForFunction(isDark);
  assert.deepEqual(await audit(tab, '.bantin'), []);
  await tab.goto(address(blocks));
  await tab.waitForFunction(isDark);
  assert.deepEqual(complaints, []);
  await context.close();

  await setOptions({ reading: false });
});

test('whatever is stored or sent, what holds is valid', async () => {
  const bad = { post_types: ['attachment', 'x', ['post']], toolbar: 'x', language: '"><script>', storage: [], domain: 'x" y=' };
  const held = await wordpress.php(`return \\Bantin\\sanitize_options( json_decode( '${JSON.stringify(bad)}', true ) );`);
  const expected = {
    post_types: [],
    language: '',
    domain: '',
    reading: false,
    toolbar: 'above',
    date_style: 'numeric',
    storage: 'local',
  };
  assert.deepEqual(held, expected);
  for (const value of ['null', '"x"', '7']) {
    assert.deepEqual(await wordpress.php(`return \\Bantin\\sanitize_options( json_decode( '${value}', true ) );`), expected);
  }
});

test('an author neither sees nor saves it, and nobody saves it without a nonce', async () => {
  const response = await author.goto(settings());
  assert.equal(response.status(), 403);
  const before = await wordpress.php(`return get_option( 'bantin' );`);
  for (const tab of [author, administrator]) {
    const status = await tab.evaluate(async () => {
      const body = new URLSearchParams({ option_page: 'bantin', action: 'update', 'bantin[toolbar]': 'placed' });
      return (await fetch('/wp-admin/options.php', { method: 'POST', body })).status;
    });
    assert.equal(status, 403);
  }
  assert.deepEqual(await wordpress.php(`return get_option( 'bantin' );`), before);
});

test('time zones: by name, whole hours, and half hours that no browser could place', async () => {
  const zones = ['Asia/Ho_Chi_Minh', '+07:00', '-03:00', '+00:00', '+05:30', '+14:00', 'UTC'];
  const names = await wordpress.php(`return array_map( '\\Bantin\\time_zone_name', json_decode( '${JSON.stringify(zones)}' ) );`);
  assert.deepEqual(names, ['Asia/Ho_Chi_Minh', 'Etc/GMT-7', 'Etc/GMT+3', 'UTC', '', '', 'UTC']);
  await setOptions({ language: '', date_style: 'numeric', storage: 'local' });
  for (const offset of [7, 5.5]) {
    await wordpress.php(`update_option( 'timezone_string', '' ); update_option( 'gmt_offset', ${offset} );`);
    await dateIsAsPrinted();
  }
  await wordpress.php(`update_option( 'gmt_offset', 0 ); update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );`);
});

/** What the button for larger text is called in a language. */
async function wordsOf(language) {
  const module = await import(`../../dist/locales/${language}.js`);
  return module[language].increase;
}
