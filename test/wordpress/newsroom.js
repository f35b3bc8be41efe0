// A real WordPress of a newsroom: Debian's, with MariaDB and PHP's built-in server, two people, two posts and a page, and the
// plugin as it is uploaded.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { installPlugin, people, rest } from './browser.js';
import { BLOCKS, PASTED } from './posts.js';
import { ADMINISTRATOR, startWordPress } from './wordpress.js';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const ARCHIVE = here('../../integrations/wordpress/dist/bantin.zip');
/** The plugin as it was packed. */
export const BUILT = here('../../integrations/wordpress/dist/bantin');
export const AUTHOR = { login: 'phongvien', password: 'mat khau cua phong vien' };
/** Debian's two: one made of blocks, one of PHP templates. */
export const THEMES = { 'the block theme': 'twentytwentythree', 'the classic theme': 'twentytwentyone' };
/** What WordPress writes by itself: its caches, who is logged in and edits, what was active lately, and which theme was when. */
const OWN_ROWS =
  /_transient_|'(session_tokens|recently_activated|cron|fresh_site|theme_mods_\w+|_edit_lock|wp_persisted_preferences)'/;

/** Posts something as whoever has logged in in a tab. */
export async function write(tab, title, content, type = 'posts') {
  const fields = { title, content, status: 'publish', date: '2023-05-24T16:31:00' };
  const { status, body } = await rest(tab, `/wp/v2/${type}`, { method: 'POST', body: fields });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

/** Opens the newsroom, with the plugin installed after its posts were written. */
export async function openNewsroom() {
  const wordpress = await startWordPress();
  const web = await people(wordpress.url);
  await wordpress.php(`
    wp_insert_user( array( 'user_login' => '${AUTHOR.login}', 'user_pass' => '${AUTHOR.password}', 'role' => 'author', 'user_email' => 'phongvien@example.com' ) );
    update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
    switch_theme( 'twentytwentyone' );
    switch_theme( 'twentytwentythree' );`);
  const administrator = await web.member(ADMINISTRATOR.login, ADMINISTRATOR.password);
  const author = await web.member(AUTHOR.login, AUTHOR.password);
  const pasted = await write(author, 'Giảm nghèo bền vững', PASTED);
  const blocks = await write(author, 'Thăm hộ nghèo', BLOCKS);
  const page = await write(administrator, 'Giới thiệu', '<p>Trang giới thiệu.</p>', 'pages');
  const rows = async () => (await wordpress.dump()).filter(row => !OWN_ROWS.test(row));
  const rowsBefore = await rows();
  await installPlugin(administrator, wordpress.url, ARCHIVE);
  return {
    wordpress,
    web,
    administrator,
    author,
    pasted,
    blocks,
    page,
    rows,
    rowsBefore,
    address: post => `${wordpress.url}/?p=${post.id}`,
    html: async path => (await fetch(`${wordpress.url}${path}`)).text(),
    setTheme: name => wordpress.php(`switch_theme( '${name}' );`),
    async close() {
      await web.close();
      await wordpress.close();
    },
  };
}
