// bantin's plugin beside others, as must-use plugins that do the one thing of theirs that matters.
import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { consentIsWaitedFor, keysStayWithTheToolbar } from '../tools/around.js';
import { CONSENT_WRAPPER, DEFAULT_BUTTON, DEFAULT_FORM, SEARCH } from '../tools/page-scripts.js';
import { visit } from '../tools/reader.js';
import { people } from './browser.js';
import { PASTED } from './posts.js';
import { startWordPress } from './wordpress.js';

const BUILT = fileURLToPath(new URL('../../integrations/wordpress/dist/bantin', import.meta.url));

/** Each is there for an address with its name. */
const OTHERS = `<?php
$text = array(
  'wrapper' => <<<'HTML'
${CONSENT_WRAPPER}
HTML
  , 'button' => <<<'HTML'
${DEFAULT_BUTTON}
HTML
  , 'form' => <<<'HTML'
<form ${DEFAULT_FORM}>${SEARCH}
HTML
);
// A consent banner, first of all in the head.
if ( isset( $_GET['consent'] ) ) add_action( 'wp_head', function () use ( $text ) { echo $text['wrapper']; }, -10 );
// A theme of a portal that was one form.
if ( isset( $_GET['form'] ) ) {
  add_action( 'wp_head', function () use ( $text ) { echo $text['button']; } );
  add_action( 'wp_body_open', function () use ( $text ) { echo $text['form']; } );
}
// An optimizer: a copy of each file in its cache, under an address of its own; what a module imports it does not know.
if ( isset( $_GET['optimize'] ) ) add_filter( 'script_loader_src', function ( $src, $handle ) {
  if ( 'bantin' !== $handle ) return $src;
  $file = WP_PLUGIN_DIR . '/bantin/assets/bantin.min.js';
  @mkdir( WP_CONTENT_DIR . '/cache' );
  copy( $file, WP_CONTENT_DIR . '/cache/joined.js' );
  return content_url( 'cache/joined.js?ver=' . md5_file( $file ) );
}, 10, 2 );
`;

let wordpress, web, id;
before(async () => {
  wordpress = await startWordPress();
  const content = join(wordpress.site, 'wp-content');
  await mkdir(join(content, 'mu-plugins'), { recursive: true });
  await writeFile(join(content, 'mu-plugins/others.php'), OTHERS);
  await cp(BUILT, join(content, 'plugins/bantin'), { recursive: true });
  id = await wordpress.php(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin( 'bantin/bantin.php' );
    switch_theme( 'twentytwentyone' );
    return wp_insert_post( array( 'post_title' => 'Tin', 'post_status' => 'publish', 'post_content' => ${JSON.stringify(PASTED.replaceAll('$', ''))} ) );`);
  web = await people(wordpress.url);
});
after(async () => {
  await web?.close();
  await wordpress?.close();
});

/** The post for a new reader, with one of the other plugins. */
async function withPlugin(name, act) {
  const context = await web.reader();
  const { tab, complaints } = await visit(context, `${wordpress.url}/?p=${id}&${name}`);
  await tab.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]'));
  await act(tab);
  assert.deepEqual(complaints, []);
  await context.close();
}

test('a form around the page with a DefaultButton does not search when a button of the toolbar is pressed', () =>
  withPlugin('form', keysStayWithTheToolbar));

test('a consent banner keeps the storage back: nothing is lost until the reader agrees, nor then', () =>
  withPlugin('consent', async tab => {
    const file = await tab.$eval('script[src*="bantin.min.js"]', script => script.src);
    await consentIsWaitedFor(tab, file);
  }));

test('an optimizer gives the bundle another address: the language that comes to a second copy is spoken', async () => {
  await wordpress.php(`update_option( 'bantin', array( 'language' => 'fr' ) + \\Bantin\\options() );`);
  await withPlugin('optimize', async tab => {
    assert.ok(await tab.$('script[src*="cache/joined.js?ver="]'));
    await tab.waitForFunction(
      () =>
        document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').ariaLabel ===
        'Augmenter la taille du texte',
    );
  });
});
