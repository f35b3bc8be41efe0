// What has to hold in every app, whatever its framework: written once.
import assert from 'node:assert/strict';

const FIRST = { datetime: '2023-05-24T23:30:00Z', 'date-style': 'full', 'time-zone': 'UTC', for: 'news' };
const FIRST_DATE = 'Thứ Tư, 24/05/2023, 23:30';
const SECOND = { datetime: '2024-02-29T20:00:00Z', dateStyle: 'long', timeZone: 'Asia/Tokyo', scope: 'cms' };
const SECOND_DATE = '1 tháng 3, 2024, 05:00';
const NOTHING = { datetime: undefined, dateStyle: undefined, timeZone: undefined, scope: undefined };

const ROWS = [
  { id: 1, text: 'Ủy ban nhân dân tỉnh vừa ban hành Kế hoạch truyền thông.', size: '20px' },
  { id: 2, text: 'Theo đó, năm 2023, Ủy ban nhân dân tỉnh yêu cầu các đơn vị, địa phương đẩy mạnh công tác truyền thông.' },
  { id: 3, text: 'Các sở, ban, ngành phối hợp với Ủy ban nhân dân các huyện, thành phố tổ chức thực hiện kế hoạch.' },
  { id: 4, text: 'Nguồn: Cổng thông tin điện tử của tỉnh.', size: '13px' },
];
const [LEAD, FIRST_ROW, SECOND_ROW, SOURCE] = ROWS;

/** What an editor does to a text, one after the other. */
const EDITS = {
  'a text changes': [
    LEAD,
    { ...FIRST_ROW, text: 'Theo đó, năm 2024 các đơn vị đẩy mạnh công tác truyền thông.' },
    SECOND_ROW,
    SOURCE,
  ],
  'a size changes': [{ ...LEAD, size: '24px' }, FIRST_ROW, SECOND_ROW, { ...SOURCE, size: '12px' }],
  'a size is taken away': [{ ...LEAD, size: undefined }, FIRST_ROW, SECOND_ROW, SOURCE],
  'a size comes': [LEAD, { ...FIRST_ROW, size: '30px' }, SECOND_ROW, SOURCE],
  'the order is turned': [SOURCE, SECOND_ROW, FIRST_ROW, LEAD],
  'one moves and another changes': [SECOND_ROW, { ...LEAD, size: '26px' }, SOURCE, FIRST_ROW],
  'some are removed': [SECOND_ROW, SOURCE],
  'some come between': [SECOND_ROW, { id: 5, text: 'Ghi chú của ban biên tập', size: '11px' }, LEAD, SOURCE],
  'all are replaced': [6, 7].map(id => ({ id, text: `Đoạn ${id} của bản tin khác`, size: `${id + 8}px` })),
  'none is left': [],
  'all are back': ROWS,
};

const toolbarOf = (app, id) => app.evaluate(id => check.toolbar(id), id);
const lettersOf = (app, id) => app.evaluate(id => check.letters(check.find(`#${id}`)), id);

/** The levels of both articles, from the size of their text. */
const levels = app =>
  app.evaluate(() =>
    ['news', 'cms'].map(id => Number(getComputedStyle(check.find(`#${id}`)).getPropertyValue('--bantin-reader-scale'))),
  );

async function press(app, id, part = 'increase') {
  await app.evaluate(
    async (id, part) => {
      check.press(id, part);
      await check.settle();
    },
    id,
    part,
  );
}

/** The article is what it would be if a server had printed it just so, and its markup is the framework's. */
async function assertArticle(app, what) {
  const seen = await app.evaluate(async () => {
    const article = check.find('#news');
    const control = check.find('#control');
    return {
      texts: [...article.querySelectorAll(':scope > p')].map(({ textContent }) => textContent),
      letters: check.letters(article),
      printed: await check.lettersOfPrinted(check.markup(control), article),
      markup: check.markupWithoutTag(article),
      control: check.markup(control),
    };
  });
  assert.deepEqual(seen.letters, seen.printed, `${what}: sizes`);
  assert.equal(seen.markup, seen.control, `${what}: markup without the tag`);
  return seen;
}

/** Both toolbars are bound, one by attributes, the other by properties. */
const bindings = ['attributes', 'properties'].flatMap(id => [
  {
    name: `${id} before the upgrade`,
    isLate: true,
    async run(app) {
      await app.evaluate(async () => {
        check.upgrade();
        await check.settle();
      });
      const { date, attributes } = await toolbarOf(app, id);
      assert.equal(date, FIRST_DATE);
      if (id === 'attributes') assert.deepEqual(attributes, { id, ...FIRST });
      await press(app, id);
      assert.deepEqual(await levels(app), [1.12, 1]);
    },
  },
  {
    name: `${id} that change before the upgrade`,
    isLate: true,
    async run(app) {
      await app.set(SECOND);
      await app.evaluate(async () => {
        check.upgrade();
        await check.settle();
      });
      assert.equal((await toolbarOf(app, id)).date, SECOND_DATE);
      await press(app, id);
      assert.deepEqual(await levels(app), [1, 1.12]);
    },
  },
  {
    name: `${id} after the upgrade`,
    async run(app) {
      assert.equal((await toolbarOf(app, id)).date, FIRST_DATE);
      await app.set(SECOND);
      assert.equal((await toolbarOf(app, id)).date, SECOND_DATE);
      await press(app, id);
      assert.deepEqual(await levels(app), [1, 1.12]);
    },
  },
  {
    name: `${id} that are taken away`,
    async run(app) {
      await app.set({ dateStyle: undefined, timeZone: undefined });
      assert.equal((await toolbarOf(app, id)).date, '25/05/2023, 06:30');
      await app.set(NOTHING);
      const { date, attributes } = await toolbarOf(app, id);
      assert.equal(date, undefined);
      assert.deepEqual(
        Object.values(attributes).filter(value => /undefined|null/.test(value)),
        [],
      );
      await press(app, id);
      assert.deepEqual(await levels(app), [1.12, 1.12]);
      await app.set(SECOND);
      assert.equal((await toolbarOf(app, id)).date, SECOND_DATE);
    },
  },
]);

const events = [
  {
    name: 'bantin-request is heard where the framework listens',
    async run(app) {
      await press(app, 'attributes');
      const requests = await app.evaluate(() => globalThis.app.events.filter(({ type }) => type === 'bantin-request'));
      assert.deepEqual(requests, [{ type: 'bantin-request', detail: { scope: 'news', name: 'text-size', value: 112 } }]);
    },
  },
  {
    name: 'bantin-request can be refused there',
    async run(app) {
      await app.set({ isRefusing: true });
      await press(app, 'attributes');
      assert.deepEqual(await levels(app), [1, 1]);
      await app.set({ isRefusing: false });
      await press(app, 'attributes');
      assert.deepEqual(await levels(app), [1.12, 1]);
    },
  },
  {
    name: 'bantin-query is heard where the framework listens',
    async run(app) {
      await app.set({ scope: 'cms' });
      const queries = await app.evaluate(() => globalThis.app.events.filter(({ type }) => type === 'bantin-query'));
      assert.deepEqual(queries.at(-1)?.detail.scopes, ['cms', '']);
    },
  },
  {
    name: 'bantin-change is heard on the document',
    async run(app) {
      await press(app, 'attributes');
      const changes = await app.evaluate(() => globalThis.app.events.filter(({ type }) => type === 'bantin-change'));
      assert.deepEqual(changes.at(-1)?.detail, { scope: 'news', settings: { 'text-size': 112 } });
      assert.deepEqual((await toolbarOf(app, 'attributes')).size, '112%');
    },
  },
];

/** Every edit of the list, at a size that the reader has chosen. */
async function edit(app) {
  for (const [what, rows] of Object.entries(EDITS)) {
    const marks = await app.evaluate(() => {
      for (const row of check.find('#news').querySelectorAll(':scope > p')) row.mark = row.textContent;
    });
    assert.equal(marks, undefined);
    await app.set({ rows });
    const { texts } = await assertArticle(app, what);
    assert.deepEqual(
      texts,
      rows.map(({ text }) => text),
      what,
    );
    // A row that is the same before and after is the same node.
    const strangers = await app.evaluate(
      known =>
        [...check.find('#news').querySelectorAll(':scope > p')]
          .filter(row => known.includes(row.textContent) && row.mark !== row.textContent)
          .map(row => row.textContent),
      app.previousTexts,
    );
    assert.deepEqual(strangers, [], `${what}: nodes`);
    app.previousTexts = texts;
  }
}

const children = [
  {
    name: 'children come, go, move and change while their sizes are looked after',
    async run(app) {
      app.previousTexts = ROWS.map(({ text }) => text);
      await assertArticle(app, 'at first');
      await edit(app);
    },
  },
  {
    name: 'likewise at a size that the reader has chosen',
    async run(app) {
      for (let presses = 0; presses < 3; presses += 1) await press(app, 'attributes');
      assert.deepEqual(await levels(app), [1.4, 1]);
      app.previousTexts = ROWS.map(({ text }) => text);
      await edit(app);
    },
  },
  {
    name: 'likewise before the upgrade',
    isLate: true,
    async run(app) {
      await app.set({ rows: EDITS['one moves and another changes'] });
      await app.evaluate(async () => {
        check.upgrade();
        await check.settle();
      });
      await assertArticle(app, 'after the upgrade');
    },
  },
  {
    name: "a CMS's HTML is swapped",
    async run(app) {
      const html = '<p style="font-size:13pt">Một bản tin khác, <b style="font-size:26pt">dài hơn</b> bản trước</p>';
      for (const text of [undefined, html, '', html]) {
        if (text !== undefined) await app.set({ html: text });
        const seen = await app.evaluate(async text => {
          const article = check.find('#cms');
          const template = document.createElement('div');
          template.innerHTML = text ?? '';
          return {
            letters: check.letters(article),
            printed: await check.lettersOfPrinted(check.markupWithoutTag(article), article),
            markup: check.markupWithoutTag(article),
            wanted: text === undefined ? check.markupWithoutTag(article) : check.markup(template),
          };
        }, text);
        assert.deepEqual(seen.letters, seen.printed);
        assert.equal(seen.markup, seen.wanted);
      }
    },
  },
  {
    name: 'the headline comes and goes, and names the article',
    async run(app) {
      const headlines = () =>
        app.evaluate(() => [...check.find('#news').querySelectorAll('[slot=headline]')].map(({ textContent }) => textContent));
      await app.set({ headline: '' });
      assert.deepEqual(await headlines(), []);
      await app.set({ headline: 'Tin khác' });
      assert.deepEqual(await headlines(), ['Tin khác']);
      await assertArticle(app, 'with another headline');
      assert.ok((await app.names()).includes('Tin khác'));
    },
  },
  {
    name: 'data-bantin-plain that is false leaves nothing alone',
    async run(app) {
      const island = async () => (await lettersOf(app, 'news')).at(-1);
      const followed = await island();
      await app.set({ isPlain: true });
      assert.equal(await island(), 'Bảng giá: 12');
      await press(app, 'attributes');
      assert.equal(await island(), 'Bảng giá: 12');
      await press(app, 'attributes', 'default');
      await app.set({ isPlain: false });
      assert.equal(await island(), followed);
      assert.notEqual(followed, 'Bảng giá: 12');
      await press(app, 'attributes');
      assert.notEqual(await island(), followed);
    },
  },
  {
    name: 'typography comes and goes',
    async run(app) {
      const own = await lettersOf(app, 'news');
      await app.set({ typography: 'site' });
      assert.equal((await lettersOf(app, 'news'))[0], `${LEAD.text}: 20`);
      await press(app, 'attributes');
      assert.equal((await lettersOf(app, 'news'))[0], `${LEAD.text}: 22.4`);
      await press(app, 'attributes', 'default');
      await app.set({ typography: undefined });
      assert.deepEqual(await lettersOf(app, 'news'), own);
      await assertArticle(app, 'afterwards');
    },
  },
  {
    name: 'tags are hidden and shown, and what the reader chose holds',
    async run(app) {
      await press(app, 'attributes');
      const before = await lettersOf(app, 'news');
      await app.evaluate(() => (globalThis.held = check.find('#news')));
      for (let times = 0; times < 3; times += 1) {
        await app.set({ isShown: false });
        assert.equal(await app.evaluate(() => check.find('bantin-article, bantin-toolbar')), null);
        if (times === 0) {
          const [held, control] = await app.evaluate(() => [held, check.find('#control')].map(check.markup));
          // Some frameworks empty what they take away.
          if (held) assert.equal(held, control);
        }
        await app.set({ isShown: true });
        assert.deepEqual(await lettersOf(app, 'news'), before);
        assert.deepEqual(await toolbarOf(app, 'properties').then(({ date, size }) => [date, size]), [FIRST_DATE, '112%']);
      }
    },
  },
];

/** For apps that a server has printed. */
const printed = [
  {
    name: 'the server prints attributes and text as they are',
    isPrinted: true,
    run(app, source) {
      const html = source.replaceAll(/<!--.*?-->/g, '').replaceAll(/<template[\s\S]*?>|<style[\s\S]*?<\/style>/g, '');
      const [tag] = /<bantin-toolbar\s[^>]*id="attributes"[^>]*>/.exec(html);
      for (const [name, value] of Object.entries(FIRST)) assert.ok(tag.includes(`${name}="${value}"`), `${tag}: ${name}`);
      assert.match(html, /<bantin-article\s[^>]*id="news"[^>]*>[\s\S]*<h1[^>]*slot="headline"/);
      for (const { text } of ROWS) assert.ok(html.includes(`>${text}</p>`), text);
      assert.match(html, /<bantin-article\s[^>]*id="cms"[^>]*>[\s\S]*<b style="font-size:21pt">văn bản<\/b>/);
      assert.doesNotMatch(html, /="(undefined|null|\[object )/);
    },
  },
  {
    name: 'the app takes over the printed nodes',
    isPrinted: true,
    async run(app) {
      const texts = await app.evaluate(() => printed.filter(node => node.isConnected).map(({ textContent }) => textContent));
      assert.deepEqual(texts, [...ROWS.map(({ text }) => text), 'Bảng giá']);
      await assertArticle(app, 'taken over');
    },
  },
  {
    name: 'likewise before the upgrade',
    isPrinted: true,
    isLate: true,
    async run(app) {
      await app.evaluate(async () => {
        check.upgrade();
        await check.settle();
      });
      const texts = await app.evaluate(() => printed.filter(node => node.isConnected).map(({ textContent }) => textContent));
      assert.deepEqual(texts, [...ROWS.map(({ text }) => text), 'Bảng giá']);
      await assertArticle(app, 'taken over');
    },
  },
];

export const checks = [...bindings, ...events, ...children, ...printed];
