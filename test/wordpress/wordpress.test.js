// The plugin in a real WordPress, from the upload of the archive to its removal.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { audit, enlargeFully, notGrown, press, shownDate, textSizes, untilSize, visit } from '../tools/reader.js';
import { deletePlugin, follow, rest } from './browser.js';
import { AUTHOR, BUILT, THEMES, openNewsroom, write } from './newsroom.js';
import { BY_HAND } from './posts.js';

let newsroom, wordpress, web, administrator, author, pasted, blocks, page, address, html, setTheme;
before(async () => {
  newsroom = await openNewsroom();
  ({ wordpress, web, administrator, author, pasted, blocks, page, address, html, setTheme } = newsroom);
});
after(() => newsroom?.close());

test('the author may not post any HTML, and WordPress took out what it had to', async () => {
  assert.equal(await wordpress.php(`return user_can( get_user_by( 'login', '${AUTHOR.login}' ), 'unfiltered_html' );`), false);
  assert.ok(!pasted.content.raw?.includes('<script') && !pasted.content.rendered.includes('<script'));
  assert.match(pasted.content.rendered, /font-size:\s*14\.0pt/);
});

for (const [theme, name] of Object.entries(THEMES)) {
  describe(`in ${theme}`, () => {
    before(() => setTheme(name));

    test('the whole text is in one article within a <div>, as it was, and the files are in the head', async () => {
      for (const post of [pasted, blocks]) {
        const text = await html(`/?p=${post.id}`);
        assert.ok(text.includes(`<bantin-article>\n${post.content.rendered}\n</bantin-article>\n</div>`), text);
        assert.equal(text.split('<bantin-article>').length, 2);
        const head = text.slice(0, text.indexOf('</head>'));
        const order = [
          /<link[^>]+bantin\/assets\/prose\.css/,
          /<script[^>]+early\.js/,
          /<script type="module"[^>]+bantin\.min\.js/,
        ];
        for (const pattern of order) assert.match(head, pattern);
        assert.doesNotMatch(/<script[^>]+early\.js[^>]*>/.exec(head)[0], /defer|async|module/);
      }
    });

    for (const kind of ['pasted', 'blocks']) {
      test(`every letter of a post (${kind}) grows to 400 %, nothing runs over, nothing complains`, async () => {
        const context = await web.reader();
        const post = { pasted, blocks }[kind];
        const { tab, complaints } = await visit(context, address(post), { width: 320 });
        await untilSize(tab, '100%');
        const normal = await textSizes(tab);
        assert.ok(normal.length >= 8);
        await enlargeFully(tab);
        assert.deepEqual(notGrown(normal, await textSizes(tab), 4), []);
        const over = await tab.evaluate(() => {
          const { right } = document.querySelector('bantin-article').getBoundingClientRect();
          return right - document.documentElement.clientWidth;
        });
        assert.ok(over <= 0, `${over} px`);
        assert.deepEqual(complaints, []);
        await context.close();
      });
    }

    test('the size is kept over pages, from the first paint', async () => {
      const context = await web.reader();
      const { tab } = await visit(context, address(pasted));
      await untilSize(tab, '100%');
      await press(tab);
      await press(tab);
      await untilSize(tab, '125%');
      await tab.goto(address(blocks));
      await untilSize(tab, '125%');
      const late = await context.newPage();
      await late.setRequestInterception(true);
      late.on('request', request => (request.url().includes('bantin.min.js') ? request.abort() : request.continue()));
      await late.goto(address(blocks));
      const px = await late.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('bantin-article li')).fontSize),
      );
      assert.equal(px, 22.5);
      await context.close();
    });

    test('the toolbar shows the date of the post, and it was there before', async () => {
      const context = await web.reader();
      const { tab } = await visit(context, address(pasted));
      await untilSize(tab, '100%');
      const printed = await tab.$eval('bantin-toolbar > time', time => [time.dateTime, time.textContent]);
      assert.deepEqual(printed, ['2023-05-24T16:31:00+07:00', '24/05/2023, 16:31']);
      assert.equal(await shownDate(tab), printed[1]);
      await context.close();
    });

    test('axe finds nothing wrong with it', async () => {
      const context = await web.reader();
      const { tab } = await visit(context, address(blocks));
      await untilSize(tab, '100%');
      assert.deepEqual(await audit(tab, '.bantin'), []);
      await context.close();
    });

    test('pages, lists, feeds, embeds and REST stay as they were', async () => {
      const paths = [`/?page_id=${page.id}`, '/', '/?s=nghèo', '/?feed=rss2', `/?p=${pasted.id}&embed=true`];
      for (const path of paths) assert.doesNotMatch(await html(path), /<bantin-|bantin\/assets/, path);
      const { body } = await rest(author, `/wp/v2/posts/${pasted.id}`);
      assert.equal(body.content.rendered, pasted.content.rendered);
    });

    test('a toolbar by shortcode or block replaces the one above', async () => {
      const placed = await write(author, 'Tự đặt', '<p>Đầu</p>\n\n[bantin_toolbar]\n\n<p>Cuối</p>');
      const block = await write(
        author,
        'Tự đặt',
        '<!-- wp:paragraph --><p>Đầu</p><!-- /wp:paragraph --><!-- wp:bantin/toolbar /-->',
      );
      try {
        for (const post of [placed, block]) {
          const context = await web.reader();
          const { tab, complaints } = await visit(context, address(post));
          await untilSize(tab, '100%');
          assert.equal((await tab.$$('bantin-toolbar')).length, 1);
          assert.equal((await tab.$$('bantin-article bantin-toolbar')).length, 1);
          await press(tab);
          await untilSize(tab, '112%');
          assert.deepEqual(complaints, []);
          await context.close();
        }
      } finally {
        for (const { id } of [placed, block]) await rest(author, `/wp/v2/posts/${id}&force=true`, { method: 'DELETE' });
      }
    });
  });
}

describe('what authors write', () => {
  test('the tags by hand, without what runs scripts or reaches beyond the post; the page has one article', async () => {
    const post = await write(author, 'Viết tay', BY_HAND);
    try {
      const { rendered } = post.content;
      assert.match(rendered, /<bantin-toolbar datetime="2023-05-24"><\/bantin-toolbar>/);
      assert.match(rendered, /<bantin-article typography="site"><h2 slot="headline">/);
      const context = await web.reader();
      const { tab, complaints } = await visit(context, address(post));
      await untilSize(tab, '100%');
      assert.equal((await tab.$$('bantin-article')).length, 1);
      assert.deepEqual(complaints, []);
      await context.close();
    } finally {
      await rest(author, `/wp/v2/posts/${post.id}&force=true`, { method: 'DELETE' });
    }
  });

  test('a post with a password asks for it as it did', async () => {
    const post = await write(author, 'Nội bộ', 'Bí mật');
    try {
      await rest(author, `/wp/v2/posts/${post.id}`, { method: 'POST', body: { password: 'x' } });
      assert.doesNotMatch(await html(`/?p=${post.id}`), /<bantin-article/);
    } finally {
      await rest(author, `/wp/v2/posts/${post.id}&force=true`, { method: 'DELETE' });
    }
  });

  test('an excerpt that is made of the text in the loop has no toolbar in it', async () => {
    const excerpt = await wordpress.php(`
      global $wp_query, $post;
      wp( array( 'p' => ${pasted.id} ) );
      the_post();
      return array( apply_filters( 'the_excerpt', get_the_excerpt() ), apply_filters( 'the_content', 'x' ) );`);
    assert.doesNotMatch(excerpt[0], /24\/05\/2023/);
    assert.match(excerpt[1], /<bantin-article>\n<p>x/);
  });

  test('a description that is made of the text, in the head or before it, has no toolbar in it', async () => {
    const folder = join(wordpress.site, 'wp-content/mu-plugins');
    await mkdir(folder, { recursive: true });
    const describe = `function () { echo '<!--', apply_filters( 'the_content', 'Mô tả' ), '-->'; }`;
    await writeFile(
      join(folder, 'seo.php'),
      `<?php add_action( 'wp_head', ${describe} ); add_action( 'get_header', ${describe} );`,
    );
    for (const name of Object.values(THEMES)) {
      await setTheme(name);
      const text = await html(`/?p=${pasted.id}`);
      assert.match(text, /<!--<p>Mô tả<\/p>\s*-->/);
      assert.doesNotMatch(text, /<!--<div/);
      assert.match(text, /<bantin-article>/);
    }
    await rm(join(folder, 'seo.php'));
  });

  test('an AMP page has nothing of it', async () => {
    // The AMP plugin is not among Debian's packages: this stands for the one question that it answers.
    const folder = join(wordpress.site, 'wp-content/mu-plugins');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'amp.php'), `<?php function amp_is_request() { return isset( $_GET['amp'] ); }`);
    assert.doesNotMatch(await html(`/?p=${pasted.id}&amp=1`), /bantin-|bantin\//);
    assert.match(await html(`/?p=${pasted.id}`), /<bantin-article>/);
  });
});

describe('in the editor', () => {
  test('the block is there, in Vietnamese', async () => {
    await administrator.goto(`${wordpress.url}/wp-admin/post.php?post=${blocks.id}&action=edit`);
    const title = await administrator.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('bantin/toolbar')?.title);
    assert.equal(await title.jsonValue(), 'Ngày đăng và cỡ chữ');
    assert.equal(await administrator.evaluate(() => globalThis.wp.i18n.__('Date of the post', 'bantin')), 'Ngày đăng bài');
    await administrator.evaluate(() => {
      const { blocks, data } = globalThis.wp;
      data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('bantin/toolbar'));
    });
    await administrator.waitForFunction(() => {
      const frame = document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document;
      return frame.querySelector('[data-type="bantin/toolbar"]')?.textContent.includes('Ngày đăng bài');
    });
  });
});

test('PHP said nothing about the plugin, and reads every file', async () => {
  const run = promisify(execFile);
  const files = (await readdir(BUILT, { recursive: true })).filter(file => file.endsWith('.php'));
  assert.ok(files.length > 10);
  for (const file of files) await run('php', ['-l', join(BUILT, file)]);
  const said = (await wordpress.log()).split('\n').filter(line => /plugins\/bantin|Bantin\\/i.test(line));
  assert.deepEqual(said, []);
});

test('every word of the plugin has a translation', async () => {
  const names = (await readdir(BUILT, { recursive: true })).filter(
    file => /\.(php|js)$/.test(file) && !file.startsWith('assets'),
  );
  const sources = await Promise.all(names.map(name => readFile(join(BUILT, name), 'utf8')));
  const calls = [...sources.join('').matchAll(/(?:\b_?_|_e)\( ?'([^']+)', 'bantin' ?\)/g)];
  const words = new Set(calls.map(([, word]) => word));
  assert.ok(words.size > 15);
  const po = await readFile(join(BUILT, 'languages/bantin-vi.po'), 'utf8');
  assert.deepEqual(
    [...words].filter(word => !po.includes(`msgid "${word}"`)),
    [],
  );
});

test('deleting the plugin leaves database, posts and files as they were', async () => {
  await setTheme('twentytwentythree');
  await administrator.goto(`${wordpress.url}/wp-admin/options-general.php?page=bantin`);
  await follow(administrator, '#submit');
  assert.ok((await newsroom.rows()).some(row => row.includes(`'bantin'`)));
  await deletePlugin(administrator, wordpress.url, 'bantin/bantin.php');
  assert.deepEqual(differences(newsroom.rowsBefore, await newsroom.rows()), []);
  assert.ok(!existsSync(join(wordpress.site, 'wp-content/plugins/bantin')));
  const text = await html(`/?p=${pasted.id}`);
  assert.ok(text.includes(pasted.content.rendered) && !text.includes('bantin'));
});

/** The rows that only one of two dumps has. */
function differences(one, other) {
  const [first, second] = [new Set(one), new Set(other)];
  return [
    ...one.filter(row => !second.has(row)).map(row => `- ${row}`),
    ...other.filter(row => !first.has(row)).map(row => `+ ${row}`),
  ];
}
