// What a reader hears of the demo pages: every word, in this order, and nothing else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Reader } from './reader.js';

const PORTAL = ['portal/index.html', 'Chuyển đến nội dung chính link.'];
const TYPOGRAPHY = ['typography.html', '← Tất cả trang mẫu link.'];
const HEADLINE = 'Đẩy mạnh công tác truyền thông về Chương trình mục tiêu quốc gia giảm nghèo bền vững';
const H1 = `${HEADLINE} heading level 1.`;
const TABLE = 'Số bạn đọc đến thư viện theo tháng (số liệu minh họa)';

/** In place of the browser's voices, one that begins and says nothing. */
function standInVoice() {
  class Utterance extends EventTarget {}
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [{ name: 'Linh', lang: 'vi-VN' }],
    speak(utterance) {
      const tell = (type, more) => utterance.dispatchEvent(Object.assign(new Event(type), more));
      queueMicrotask(() => tell('start'));
      // Sentences are no words, but a sign of life.
      setInterval(() => tell('boundary', { name: 'sentence' }), 1000);
    },
    cancel: () => undefined,
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
  globalThis.SpeechSynthesisUtterance = Utterance;
}

/** The tests, in a browser of browsers.js. */
export function describeReading(name, browser) {
  describe(`Orca with ${name}`, () => {
    let reader;
    before(async () => {
      reader = await Reader.start(browser);
    });
    after(() => reader?.stop());

    /** From the top of the portal's page to its first button, back out, and into the group. */
    const goToButtons = async () => {
      await reader.hears('b', 'Tìm kiếm push button.');
      await reader.hears('b', 'Giảm cỡ chữ push button.');
      await reader.hears('shift+Tab', 'Giảm nghèo bền vững link.');
      const leaving = ['leaving list.', 'leaving navigation.', 'main content'];
      await reader.hears('Tab', ...leaving, 'Cỡ chữ panel.', 'Giảm cỡ chữ push button.');
    };

    test('says nothing of the text size at load, also where one was chosen', async () => {
      for (const level of [100, 140]) {
        const said = await reader.open(...PORTAL, level);
        assert.deepEqual(
          said.filter(line => /cỡ chữ|%/i.test(line)),
          [],
        );
        await reader.hears('h', H1);
      }
    });

    test('names the group and its buttons', async () => {
      await reader.open(...PORTAL);
      await goToButtons();
      await reader.hears('Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('Tab', 'Tăng cỡ chữ push button.');
    });

    test('says the new size once a press', async () => {
      await reader.open(...PORTAL);
      await goToButtons();
      await reader.hears('space', 'Cỡ chữ 90%');
      await reader.hears('Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('space', 'Cỡ chữ 100%');
      await reader.hears('Tab', 'Tăng cỡ chữ push button.');
      await reader.hears('space', 'Cỡ chữ 112%');
      await reader.hears('Return', 'Cỡ chữ 125%');
    });

    test('says it once also where the page has two toolbars', async () => {
      await reader.open(...PORTAL);
      await reader.tab.evaluate(() => {
        const toolbar = document.querySelector('bantin-toolbar');
        toolbar.after(toolbar.cloneNode(true));
      });
      await reader.hears('b', 'Tìm kiếm push button.');
      await reader.hears('b', 'Giảm cỡ chữ push button.');
      await reader.hears('Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('Tab', 'Tăng cỡ chữ push button.');
      await reader.hears('space', 'Cỡ chữ 112%');
      await reader.hears('space', 'Cỡ chữ 125%');
      await reader.hears('shift+Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('shift+Tab', 'Giảm cỡ chữ push button.');
      // A size that was said before comes back.
      await reader.hears('space', 'Cỡ chữ 112%');
    });

    test('says the upper limit, and the state of the button there', async () => {
      await reader.open(...PORTAL, 355);
      await goToButtons();
      await reader.hears('Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('Tab', 'Tăng cỡ chữ push button.');
      await reader.hears('space', 'Cỡ chữ 400%, lớn nhất');
      await reader.hears('shift+Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('Tab', 'Tăng cỡ chữ push button grayed.');
    });

    test('says the lower limit, and the state of the button there', async () => {
      await reader.open(...PORTAL, 90);
      await goToButtons();
      await reader.hears('space', 'Cỡ chữ 80%, nhỏ nhất');
      await reader.hears('Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('shift+Tab', 'Giảm cỡ chữ push button grayed.');
    });

    test('reading aloud has a name, tells its state by it, and says nothing while it speaks', async () => {
      await reader.open(...PORTAL);
      await reader.tab.evaluate(standInVoice);
      await goToButtons();
      await reader.hears('Tab', 'Cỡ chữ mặc định push button.');
      await reader.hears('Tab', 'Tăng cỡ chữ push button.');
      await reader.hears('Tab', 'leaving panel.', 'Nghe đọc bài panel.', 'Nghe đọc bài push button.');
      // What one hears now is the voice. In Chromium Orca says once that the button has another name.
      const renamed = words => (name === 'Chromium' ? [words] : []);
      await reader.hears('Return', ...renamed('Tạm dừng'));
      await reader.hears('Tab', 'Câu sau push button.');
      await reader.hears('shift+Tab', 'Tạm dừng push button.');
      await reader.hears('Return', ...renamed('Đọc tiếp'));
      await reader.hears('Tab', 'Câu sau push button.');
      await reader.hears('Tab', 'Dừng đọc push button.');
      await reader.hears('Return', 'Đã dừng đọc');
    });

    test('reading settings: the button, the title, the groups, a value and its change, and the button again', async () => {
      const isFirefox = name === 'Firefox';
      const button = ['Cài đặt đọc collapsed push button.', 'opens dialog'];
      await reader.open(...PORTAL);
      await goToButtons();
      for (const words of ['Cỡ chữ mặc định', 'Tăng cỡ chữ']) await reader.hears('Tab', `${words} push button.`);
      await reader.hears('Tab', 'leaving panel.', 'Nghe đọc bài panel.', 'Nghe đọc bài push button.');
      await reader.hears('Tab', 'leaving panel.', ...button);
      // The title has the focus. In which order the rest is said, and whether it is, differs from one time to the next.
      const title = /^Cài đặt đọc heading level 2( clickable)?\.$/;
      const said = await reader.press('Return', transcript => transcript.until(title));
      assert.ok(said.includes('dialog'), String(said));
      const others = said.filter(line => !title.test(line) && !['dialog', 'expanded', 'Đóng push button.'].includes(line));
      assert.deepEqual(others, []);
      await reader.hears('Tab', 'Đóng push button.');
      const easy = 'Giãn dòng 1,75 · Giãn đoạn 1,5 · Giãn chữ cái 6% · Độ dài dòng ≈ 60 ký tự · Căn lề một bên';
      await reader.hears('Tab', 'Chọn nhanh panel.', `Dễ đọc ${easy} toggle button not pressed.`);
      await reader.hears('space', 'pressed');
      await reader.hears('Tab', 'Chữ lớn Cỡ chữ 160% · Giãn dòng 1,5 toggle button not pressed.');
      const contrast = 'Màu chữ và nền trắng trên đen · Nét chữ đậm hơn';
      await reader.hears('Tab', `Tương phản cao ${contrast} toggle button not pressed.`);
      await reader.hears('Tab', 'Cỡ chữ panel.', 'Cỡ chữ: Mặc định push button.');
      await reader.hears('Tab', 'Cỡ chữ: giảm push button.');
      await reader.hears('Tab', `Cỡ chữ ${isFirefox ? 'slider' : 'horizontal slider'} 100%`);
      await reader.hears('Right', '112%');
      await reader.hears('Left', '100%');
      await reader.hears('Tab', 'Cỡ chữ: tăng push button.');
      await reader.hears('Escape', 'collapsed', ...(isFirefox ? [] : ['leaving panel.', ...button]));
      await reader.hears('Tab', 'Tập huấn nghiệp vụ cho cán bộ làm công tác giảm nghèo cấp xã link.');
    });

    test('names the article by its headline', async () => {
      await reader.open(...PORTAL);
      // Orca 43 says that something is an article only where the article itself has the focus, as behind a link to it.
      await reader.tab.evaluate(() => {
        Object.assign(document.querySelector('bantin-article'), { id: 'bai-viet', tabIndex: -1 });
        document.querySelector('.main-nav a').href = '#bai-viet';
      });
      await reader.hears('b', 'Tìm kiếm push button.');
      await reader.hears('Tab', 'Trang chủ link.');
      const name = / article\.$/;
      const said = await reader.press('Return', transcript => transcript.until(name));
      assert.deepEqual(
        said.filter(line => name.test(line)),
        [`${HEADLINE} article.`],
      );
    });

    test('names what scrolls on its own', async () => {
      await reader.open(...TYPOGRAPHY);
      await reader.hears('b', 'Giảm cỡ chữ push button.');
      for (const line of ['Cỡ chữ mặc định', 'Tăng cỡ chữ']) await reader.hears('Tab', `${line} push button.`);
      for (const line of ['liên kết đến bảng rộng', 'chú thích', 'Chú thích 1']) await reader.hears('Tab', `${line} link.`);
      await reader.hears('Tab', TABLE, 'table with 4 rows 10 columns.');
      await reader.hears('Tab', 'Cuộn ngang panel.');
    });

    test('keeps its own keys', async () => {
      await reader.open(...TYPOGRAPHY);
      await reader.hears('b', 'Giảm cỡ chữ push button.');
      await reader.hears('b', 'Cỡ chữ mặc định push button.');
      await reader.hears('h', 'Một bài viết dùng mọi phần tử của kiểu chữ heading level 1.');
      await reader.hears('k', 'liên kết đến bảng rộng link.');
      await reader.hears('h', 'Tiêu đề cấp hai heading level 2.');
      await reader.hears('3', 'Tiêu đề cấp ba heading level 3.');
      await reader.hears('shift+h', 'Tiêu đề cấp hai heading level 2.');
      await reader.hears('t', TABLE, 'table with 4 rows 10 columns', 'Thư viện column header.');
      await reader.hears('h', 'Mã heading level 2.');
    });

    // The last, for Orca goes on reading.
    test('reads the article from its headline to its last word', async () => {
      await reader.open(...PORTAL);
      await reader.hears('h', H1);
      await reader.desktop.press('KP_Add');
      await reader.desktop.transcript.until('Minh Huyền');
      const said = reader.desktop.transcript.rest();
      const words = said.slice(0, said.indexOf('Minh Huyền') + 1).join('');
      const text = await reader.tab.evaluate(() => document.querySelector('bantin-article').textContent);
      // Where an utterance ends is the affair of Orca and the browser.
      const withoutSpace = words => words.replace(/\s/g, '');
      assert.equal(withoutSpace(words), withoutSpace(text.replace(HEADLINE, `${HEADLINE} heading level 1`)));
    });
  });
}
