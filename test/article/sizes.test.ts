import { expect, nextFrame } from '@open-wc/testing';
import { fresh, host, request, settled, show, sizeOf } from '../tools/page.js';

const SENTENCE =
  'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ đầu tư phát triển hạ tầng.';

/** What a heading is of the body's size. */
const HEADINGS: Readonly<Record<string, number>> = { h1: 0.728, h2: 0.44, h3: 0.2, h4: 0, h5: 0, h6: 0 };

/** The texts that can be read, each with the element that gives it its size. */
function texts(root: Node): { text: string; box: Element }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() === '' || node.parentElement!.closest('style, script, noscript, [data-bantin-plain]')) continue;
    found.push({ text: node.data.trim().slice(0, 30), box: node.assignedSlot ?? node.parentElement! });
  }
  return found;
}

/** By how much every text grows from 100 % to a level, and by how much it should. */
async function expectGrowth(root: Node): Promise<void> {
  const all = texts(root);
  await request(document, '', 100);
  const before = all.map(({ box }) => sizeOf(box));
  for (const factor of [2, 4]) {
    await request(document, '', factor * 100);
    all.forEach(({ text, box }, index) => {
      const growth = HEADINGS[box.closest('h1, h2, h3, h4, h5, h6')?.localName ?? ''] ?? 0;
      const wanted = (factor + growth) / (1 + growth);
      expect(sizeOf(box) / before[index]! / wanted, `${text} at ${factor * 100} %`).to.be.closeTo(1, 0.02);
    });
  }
  for (const { text, box } of all) {
    if (box.closest('sub, sup, rt')) continue;
    const lines = Number.parseFloat(getComputedStyle(box).lineHeight) / sizeOf(box);
    expect(lines, `lines of ${text} at 400 %`).to.be.within(1.349, 1.7);
  }
  await request(document, '', 100);
}

/** The sizes of the elements that match, as ratios to the body's size. */
const ratios = (root: Element, selector: string): number[] =>
  [...root.querySelectorAll(selector)].map(element => Number((sizeOf(element) / 18).toFixed(3)));

const paste = (html: string, count = 1): Promise<HTMLElement> =>
  show(`<bantin-article>${html.repeat(count)}</bantin-article>`, 'bantin-article');

const WORD = `<p class="MsoNormal" style="margin-bottom:6.0pt;text-align:justify;text-indent:36.0pt;line-height:17.0pt;mso-line-height-rule:exactly"><b><span lang="PT-BR" style="font-size:14.0pt;mso-bidi-font-size:12.0pt;color:black">Theo đó, <span style="letter-spacing:-0.2pt"><span style="font-size:14.0pt">năm 2023</span>, UBND</span> tỉnh</span></b><span style="font-size:14.0pt;font-family:&quot;Times New Roman&quot;,serif">${SENTENCE}<o:p>&nbsp;.</o:p></span></p>`;

/** Markup as portals print it, by the tool it comes from. */
const PASTES: Readonly<Record<string, readonly [html: string, css?: string]>> = {
  Word: [
    WORD,
    'p.MsoNormal, li.MsoNormal { margin: 0; font-size: 12pt; line-height: 115%; font-family: "Times New Roman" } @font-face { font-family: x; src: local(x) }',
  ],
  'Word, as a list and a table': [
    `<table class="MsoTableGrid" border="1" cellspacing="0" width="595" style="width:446.25pt;font-size:10.0pt"><tr style="height:21.75pt"><td width="120" style="width:90pt;padding:0in 5.4pt;height:21.75pt"><p class="MsoNormal" align="center" style="line-height:13pt"><b><span style="font-size:13.0pt">Huyện</span></b></p></td><td>Ba Bể</td></tr></table>
     <p class="MsoListParagraph" style="margin-left:.75in;text-indent:-.25in;line-height:18px"><span style="font-size:14pt;font-family:Symbol">·<span style="font:7.0pt &quot;Times New Roman&quot;">xin </span></span><span style="font-size:14.0pt">${SENTENCE}</span></p>`,
  ],
  'the font element': [
    `<font size="4">${SENTENCE}<font size="4" face="Arial"><font size="+1">cỡ</font> <font size="2">nhỏ <i>nghiêng</i></font></font></font><p><font size="4">${SENTENCE}</font></p>`,
  ],
  SharePoint: [
    `<div class="ms-rtestate-field"><p class="ms-rteFontSize-3">${SENTENCE}<span class="ms-rteFontSize-2">chữ<span class="ms-rteFontSize-4">lớn</span></span></p><div class="ms-rteFontSize-3">${SENTENCE}</div></div>`,
    '.ms-rteFontSize-2 { font-size: 10pt; line-height: 1.1 } .ms-rteFontSize-3 { font-size: 12pt; line-height: 15pt } .ms-rteFontSize-4 { font-size: 14pt }',
  ],
  'a site that sizes in px': [
    `<div class="bodytext"><p>${SENTENCE}</p><p><span>trong</span> <a href="#x">liên kết</a></p><ul><li>một<ul><li>hai</li></ul></li></ul></div>`,
    '.bodytext p { font-size: 13px; line-height: 18px } .bodytext a { font-size: 13px } .bodytext li { font: 13px/1.2 Arial }',
  ],
  'a site that sizes in rem of 62.5 %': [
    `<div class="body"><p>${SENTENCE}<small>nhỏ</small></p></div>`,
    'html { font-size: 62.5% } .body { font-size: 1.6rem } .body p { font-size: 1.4rem; line-height: 2.2rem }',
  ],
  'a site that says !important': [
    `<div id="content" class="body"><p>${SENTENCE}<span>trong</span></p></div>`,
    '#content p, #content span { font-size: 13px !important; line-height: 14px !important; letter-spacing: -1px !important }',
  ],
  'inline !important': [
    `<p style="font-size:13px !important;line-height:15px!important">${SENTENCE}<span style="font:italic 13px/15px Arial !important">trong <b style="font-size:1em!important">cùng</b></span></p>`,
  ],
  'the font shorthand': [
    `<p style="font:13px/15px Arial">${SENTENCE}<span style="font:bold 10pt serif">trong</span><span style="font:caption">hệ</span></p>`,
  ],
  keywords: [
    ['xx-small', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large', 'smaller', 'larger', 'math']
      .map(keyword => `<p style="font-size:${keyword}">${SENTENCE}<span style="font-size:${keyword}">${keyword}</span></p>`)
      .join(''),
  ],
  'big and small': [
    `<p>${SENTENCE}<big>to <big>hơn</big></big> <small style="font-size:9px">nhỏ <small>hơn</small></small> <tt style="font-size:9px">máy</tt></p>`,
  ],
  'tables, lists and captions': [
    `<table style="font-size:11px;line-height:12px"><caption style="font-size:9px">bảng</caption><tr><th style="font-size:15px">Huyện</th><td>Ba Bể<table><tr><td style="font-size:8pt;line-height:9pt">lồng</td></tr></table></td></tr></table>
     <ul style="font-size:15px"><li>một<ol style="font-size:12px"><li style="line-height:12px"><p>hai</p></li></ol></li></ul><dl style="font-size:15px"><dt>Hộ</dt><dd>nghèo</dd></dl>
     <figure style="font-size:11px"><figcaption style="font-size:9pt;line-height:10pt">ảnh <i style="font-size:9pt">nghiêng</i></figcaption></figure>
     <blockquote style="font-size:20px">trích<p>${SENTENCE}</p></blockquote><pre style="font:12px/13px monospace">mã<code style="font-size:11px">x</code></pre>`,
  ],
  headings: [
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
      .map(
        tag =>
          `<${tag} style="font-size:14pt;line-height:15pt"><span style="font-size:14pt;line-height:1">mục <font size="5">${tag}</font></span></${tag}><p>${SENTENCE}</p>`,
      )
      .join(''),
  ],
  'headings that are important': [
    `<h1 style="font-size:9px!important;line-height:10px!important">mục <b style="font-size:9px!important">đậm</b></h1><h2 style="font:9px/1 Arial!important">mục</h2><p>${SENTENCE}<small style="font-size:9px!important">nhỏ</small></p>`,
  ],
  'bare text and breaks': [
    `${SENTENCE}<br><br>${SENTENCE}<div style="font-size:15px">${SENTENCE}<div>trong<div style="font-size:110%">nữa</div></div></div>`,
  ],
  forms: [
    '<p>chữ <button style="font-size:11px">nút</button> <label style="font-size:11px">nhãn</label><textarea style="font-size:11px">ô</textarea></p>',
  ],
  'odd sizes': [
    ['0', '-3px', 'NaN', '1e9px', 'calc(1px + 1em)', 'var(--none)', 'var(--none, 11px)', '2vw', '1cm', '50%', '3em', 'inherit']
      .map(size => `<p style="font-size:${size}">${SENTENCE}<span style="font-size:${size}">${size}</span></p>`)
      .join(''),
  ],
};

class Box extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>${this.dataset['css'] ?? ''}</style><div><slot></slot></div>`;
  }
}
customElements.define('test-box', Box);

describe('every letter grows with the reader’s size', () => {
  beforeEach(fresh);

  for (const [name, [html, css]] of Object.entries(PASTES)) {
    it(`in a paste from ${name}`, async () => {
      host(css ?? '');
      await expectGrowth(await paste(html, 2));
    });
  }

  it('in nested elements of others, with slots', async () => {
    const article = await paste(
      `<p>${SENTENCE}</p><test-box>trần <p style="font-size:13px">trong <b>đậm</b></p><test-box><span style="font-size:10pt">sâu</span></test-box></test-box>`,
    );
    await expectGrowth(article);
  });

  it('in nested elements of others that have a size in px around their slot', async () => {
    const article = await paste(
      `<p>${SENTENCE}</p><test-box data-css="div { font-size: 13px; line-height: 14px }"><p style="font-size:13px">trong <b>đậm</b></p></test-box>`,
    );
    await expectGrowth(article);
  });

  it('in slotted headline, summary and byline', async () => {
    const article = await show(
      `<bantin-article><h1 slot="headline" style="font-size:20pt">tiêu <span style="font-size:9pt">đề</span></h1><p slot="summary" style="font-size:13px;line-height:14px">tóm <b>tắt</b></p>${WORD}<p slot="byline" style="font-size:13px!important"><i>Minh Huyền</i></p></bantin-article>`,
      'bantin-article',
    );
    await expectGrowth(article);
  });

  it('in a shadow root', async () => {
    const stage = await show('<div></div>', 'div');
    const root = stage.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>p { font-size: 13px !important; line-height: 14px }</style><bantin-article>${WORD}<p>chữ</p></bantin-article>`;
    await settled();
    await expectGrowth(root.querySelector('bantin-article')!);
  });

  it('where the page animates every change', async () => {
    host('* { transition: all 10s }');
    const article = await paste(WORD);
    article.insertAdjacentHTML('beforeend', WORD);
    await nextFrame();
    await expectGrowth(article);
    expect(ratios(article, 'p > span')).to.deep.equal([1, 1]);
  });

  it('in text that nests the same size forty times', async () => {
    const article = await paste(
      `<p>${SENTENCE.repeat(20)}</p>${'<span style="font-size:14pt">chữ<div style="font-size:1.1em">'.repeat(20)}trong`,
    );
    await expectGrowth(article);
    for (const { box } of texts(article)) expect(sizeOf(box)).to.be.within(18 * 0.75 - 0.1, 36.1);
  });

  it('in what comes later, by innerHTML, append and replacement', async () => {
    const article = await paste(`<p style="font-size:14pt">${SENTENCE}</p>`);
    article.insertAdjacentHTML('beforeend', `<div style="font-size:14pt!important">${SENTENCE}</div>`);
    const late = document.createElement('p');
    late.style.cssText = 'font-size: 28px !important; line-height: 20px !important';
    late.textContent = 'chữ lớn';
    article.append(late);
    await nextFrame();
    expect(ratios(article, 'p, div')).to.deep.equal([1, 1, 1.5]);
    await expectGrowth(article);
    article.innerHTML = `<p style="font-size:28px!important">${SENTENCE}</p>`;
    await nextFrame();
    expect(ratios(article, 'p')).to.deep.equal([1]);
    await expectGrowth(article);
  });

  it('where a class changes later', async () => {
    host('.fine { font-size: 8px !important; line-height: 9px !important } .bodytext p { font-size: 10px }');
    const article = await paste(`<p>${SENTENCE}</p><p id="late">chữ</p>`);
    document.querySelector('#late')!.className = 'fine';
    await nextFrame();
    expect(ratios(article, 'p')).to.deep.equal([1, 0.75]);
    await expectGrowth(article);
    article.className = 'bodytext';
    await nextFrame();
    expect(ratios(article, 'p')).to.deep.equal([1, 0.8]);
    await expectGrowth(article);
  });

  it('where a style changes later', async () => {
    const article = await paste(`<p>${SENTENCE}</p><p id="late">chữ <span style="font-size:10pt">nhỏ</span></p>`);
    const late = document.querySelector<HTMLElement>('#late')!;
    for (const [size, ratio] of [
      ['24px', 1.5],
      ['4px', 0.75],
      ['16px', 1],
    ] as const) {
      late.style.setProperty('font-size', size, 'important');
      late.style.setProperty('line-height', '11px', 'important');
      await nextFrame();
      expect(ratios(article, 'p')).to.deep.equal([1, ratio]);
      await expectGrowth(article);
    }
  });

  it('but not where data-bantin-plain is set, until it is gone', async () => {
    const island = '<div data-bantin-plain=""><p style="font-size:13px !important;line-height:14px">đảo</p></div>';
    const article = await paste(`<p>${SENTENCE}</p>${island}`);
    const div = article.querySelector('div')!;
    const paragraph = div.firstElementChild!;
    for (let round = 0; round < 2; round += 1) {
      await request(document, '', 400);
      expect([sizeOf(paragraph), getComputedStyle(paragraph).lineHeight]).to.deep.equal([13, '14px']);
      expect(div.outerHTML).to.equal(island);
      div.removeAttribute('data-bantin-plain');
      await nextFrame();
      expect(ratios(article, 'div > p')[0]! / 4).to.be.closeTo(13 / 16, 0.001);
      await expectGrowth(article);
      div.setAttribute('data-bantin-plain', '');
      await nextFrame();
    }
  });

  it('and where data-bantin-plain is false, as frameworks print what is not so', async () => {
    const text = '<div data-bantin-plain="false"><p style="font-size:13px !important;line-height:14px">đảo</p></div>';
    const article = await paste(`<p>${SENTENCE}</p>${text}`);
    expect(ratios(article, 'div > p')[0]!).to.be.closeTo(13 / 16, 0.001);
    await expectGrowth(article);
  });

  it('by one custom property, with nothing written into the text', async () => {
    const article = await show(
      `<bantin-article class="a"><p style="font-size:24px;line-height:17pt">${WORD}</p><p style="font-size:13px!important">${SENTENCE}</p><span style="font-size:9px">nhỏ</span></bantin-article>`,
      'bantin-article',
    );
    const before = article.outerHTML;
    const rules = (): string =>
      article.shadowRoot!.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('\n');
    const sheets = rules();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver(more => void records.push(...more));
    observer.observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
    for (const level of [80, 200, 400, 100]) {
      await request(document, '', level);
      await nextFrame();
      const written = rules();
      expect(written).to.equal(sheets.replace(/--bantin-reader-scale: [\d.]+/, `--bantin-reader-scale: ${level / 100}`));
    }
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records.map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([]);
    expect(article.outerHTML).to.equal(before);
  });
});

describe('the ratios of an author’s sizes', () => {
  beforeEach(fresh);

  it('are kept where they mean something', async () => {
    const article = await paste(
      `<p style="font-size:14.4pt">dẫn</p><p style="font-size:12pt">${SENTENCE}</p><p style="font-size:9.6pt">ghi chú <b style="font-size:12pt">lớn <i style="font-size:9.6pt">nhỏ</i></b></p>`,
    );
    expect(ratios(article, 'p')).to.deep.equal([1.2, 1, 0.8]);
    expect(ratios(article, 'b, i')).to.deep.equal([1, 0.8]);
  });

  it('are kept of classes, the font element and relative units alike', async () => {
    host('.lead { font-size: 150% } .note { font-size: 0.8em }');
    const article = await paste(
      `<p>${SENTENCE}</p><p class="lead">dẫn</p><p class="note">ghi chú</p><p><font size="4">lớn</font></p>`,
    );
    expect(ratios(article, '.lead, .note, font')).to.deep.equal([1.5, 0.8, 1.125]);
  });

  it('are dropped where they are the noise of pasting', async () => {
    const article = await paste(
      `<p style="font-size:14pt">${SENTENCE}<span style="font-size:13pt">chữ</span><span style="font-size:15pt">chữ</span></p><p style="font-size:13pt">chữ</p>`,
    );
    expect(ratios(article, 'p, span')).to.deep.equal([1, 1, 1, 1]);
  });

  it('are held between 0.75 and 2', async () => {
    const article = await paste(
      `<p style="font-size:12pt">${SENTENCE}<span style="font-size:5px">nhỏ</span><span style="font-size:72pt">lớn<b style="font-size:1px">nhỏ</b></span></p>`,
    );
    expect(ratios(article, 'span, b')).to.deep.equal([0.75, 2, 0.75]);
  });

  it('do not add up in big and small', async () => {
    const article = await paste(
      `<p>${SENTENCE}${'<small>'.repeat(6)}<i>nhỏ</i>${'</small>'.repeat(6)}${'<big>'.repeat(6)}<b>lớn</b></p>`,
    );
    expect(ratios(article, 'i')[0]).to.be.at.least(0.75);
    expect(ratios(article, 'b')[0]).to.be.at.most(2);
  });

  it('are the body’s own in a table, however large the text around it', async () => {
    const article = await paste(
      `<p style="font-size:14px">${SENTENCE}</p><div style="font-size:28px">lớn<table><tr><td style="font-size:14px">ô</td></tr></table></div>`,
    );
    expect(ratios(article, 'td')[0]).to.be.closeTo(0.9375, 0.01);
  });

  it('are those to the size most letters have, outside headings, captions and code', async () => {
    const article = await paste(
      `<h2 style="font-size:30px">${SENTENCE.repeat(5)}</h2><pre style="font-size:9px">${SENTENCE.repeat(5)}</pre><figure><figcaption style="font-size:9px">${SENTENCE.repeat(5)}</figcaption></figure><p style="font-size:15px">${SENTENCE}</p><p style="font-size:12px" id="note">ghi chú</p>`,
    );
    expect(ratios(article, 'p')).to.deep.equal([1, 0.8]);
  });

  it('do not depend on what nobody reads: styles, scripts and what is there without scripts', async () => {
    const css = `p.MsoNormal { margin: 0 } ${'/* mso */ '.repeat(99)}`;
    for (const unread of [
      `<style>${css}</style>`,
      `<script type="text/plain">${css}</script>`,
      `<noscript>${css}</noscript>`,
      `<!-- ${css} -->`,
    ]) {
      const article = await paste(`<div style="font-size:10px">${unread}</div><p style="font-size:15px">${SENTENCE}</p>`);
      expect(ratios(article, 'p'), unread.slice(0, 9)).to.deep.equal([1]);
    }
  });

  const outgrown = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight > clientHeight + 1;
  const frame = '<iframe title="bản đồ" style="height:100%" srcdoc="chữ"></iframe>';

  it('outgrows no height that an author gave its box, and the box keeps at least that', async () => {
    const article = await paste(
      `<div style="height:25px;line-height:25px"><div>một dòng</div></div><p style="height:9pt">hai</p><div style="height:300px;overflow:hidden">ba</div>`,
    );
    const boxes = [...article.querySelectorAll('[style*=height]')];
    expect(boxes[2]!.getBoundingClientRect().height).to.equal(300);
    for (const level of [100, 400]) {
      await request(document, '', level);
      expect(boxes.map(outgrown), `${level} %`).to.deep.equal([false, false, false]);
    }
  });

  it('leaves heights alone that are not for text', async () => {
    const article = await paste(
      `<div style="height:400px">Bản đồ ${frame}</div><div style="height:0;overflow:hidden">ẩn</div><div style="height:90px;overflow:auto">${SENTENCE.repeat(9)}</div><div style="height:40px"></div>`,
    );
    const heights = [...article.children].map(element => element.getBoundingClientRect().height);
    expect(heights).to.deep.equal([400, 0, 90, 40]);
    expect(article.querySelector('iframe')!.getBoundingClientRect().height).to.be.greaterThan(390);
  });
});
