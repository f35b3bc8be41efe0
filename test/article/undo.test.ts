import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { fresh, request, settled, show, sizeOf } from '../tools/page.js';

const SENTENCE = 'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';

/** Markup in which there is something to write over, in every way that a style can be written. */
const ODD: Readonly<Record<string, string>> = {
  'capitals and empty declarations': '<p style="FONT-SIZE:24pt;;">chữ</p>',
  entities: '<p style="font-family:&quot;Times New Roman&quot;,serif;font-size:24pt">chữ &amp; số</p>',
  comments: '<p style="/* Word */ font-size : 24pt /* ; */ ; color:red">chữ</p>',
  duplicates: '<p style="font-size:9pt;font-size:24pt;font-size:nonsense">chữ</p>',
  'an empty style': '<p style="">chữ</p><big style="">to</big>',
  'no style': '<font size="7">chữ</font>',
  'what no browser knows': '<p style="mso-bidi-font-size:12.0pt;font-size:24pt;tab-stops:list 36.0pt;{}}:;">chữ</p>',
  'line breaks': '<p style="\n\tfont-size: 24pt;\n\tline-height: 17pt\n">chữ</p>',
  important:
    '<p style="font-size:24pt!important;line-height:17pt ! important">chữ<span style="font-size:1em!important">x</span></p>',
  'the shorthand': '<p style="font:bold 24pt/17pt Arial!important">chữ</p>',
  variables: '<p style="--size:24pt;font-size:var(--size)">chữ</p><p style="font:var(--none)!important">chữ</p>',
  'colours that cannot be read':
    '<p style="color:#fff">chữ</p><p style="background:#000!important">chữ</p><font color="#ffffff">x</font>',
  'wide tables and code': `<table style="font-size:24pt"><tr><td style="font-size:30pt">${'x'.repeat(900)}</td></tr></table><pre>${'x'.repeat(900)}</pre><pre tabindex="0" role="code">${'x'.repeat(900)}</pre>`,
  'nested sizes': `<div style="font-size:24pt">a<div style="font-size:9pt">b<div style="font-size:30px !important">c</div></div></div>`,
};

const article = (): HTMLElement => document.querySelector('bantin-article')!;

/** As a CMS prints it: what the parser makes of the markup is what must come back. */
function parsed(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.innerHTML;
}

/** Whether anything in the article carries something of ours now. */
const isTouched = (html: string): boolean => article().innerHTML !== parsed(html);

describe('the author’s markup', () => {
  beforeEach(fresh);

  for (const [name, html] of Object.entries(ODD)) {
    const body = `<p>${SENTENCE.repeat(9)}</p>${html}`;

    it(`is back when the article goes: ${name}`, async () => {
      const before = parsed(`<bantin-article id="a" class="b">${body}</bantin-article>`);
      await show(before);
      const removed = article();
      await nextFrame();
      await request(document, '', 200);
      await nextFrame();
      removed.remove();
      expect(removed.outerHTML).to.equal(before);
    });

    it(`is back where it is to be left alone: ${name}`, async () => {
      await show(`<bantin-article>${body}<section>${html}</section></bantin-article>`);
      const section = article().querySelector('section')!;
      await request(document, '', 200);
      section.setAttribute('data-bantin-plain', '');
      await nextFrame();
      await nextFrame();
      expect(section.innerHTML).to.equal(parsed(html));
    });

    it(`is back however often the article comes and goes: ${name}`, async () => {
      await show(`<bantin-article>${body}</bantin-article>`);
      const moved = article();
      const stage = moved.parentElement!;
      for (let round = 0; round < 3; round += 1) {
        await nextFrame();
        moved.remove();
        expect(moved.innerHTML, `round ${round}`).to.equal(parsed(body));
        stage.append(moved);
        stage.prepend(moved);
        await settled();
      }
      await nextFrame();
      stage.textContent = '';
      expect(moved.innerHTML).to.equal(parsed(body));
    });
  }

  it('is written over while the article is there, or these tests would say nothing', async () => {
    for (const name of ['capitals and empty declarations', 'no style', 'important', 'wide tables and code', 'nested sizes']) {
      await show(`<bantin-article><p>${SENTENCE.repeat(9)}</p>${ODD[name]}</bantin-article>`);
      await nextFrame();
      expect(isTouched(`<p>${SENTENCE.repeat(9)}</p>${ODD[name]}`), name).to.equal(true);
      article().parentElement!.remove();
    }
  });

  it('is back in an element that was moved out of the article', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><div><p style="FONT-SIZE:24pt;;">chữ</p></div></bantin-article>`);
    const div = article().querySelector('div')!;
    article().after(div);
    await nextFrame();
    expect(div.innerHTML).to.equal('<p style="FONT-SIZE:24pt;;">chữ</p>');
    expect(sizeOf(div.firstElementChild)).to.equal(32);
  });

  it('is back in an element that was moved out together with the article', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><div><p style="FONT-SIZE:24pt;;">chữ</p></div></bantin-article>`);
    const div = article().querySelector('div')!;
    div.remove();
    article().remove();
    expect(div.innerHTML).to.equal('<p style="FONT-SIZE:24pt;;">chữ</p>');
  });

  it('is taken into another article with the element', async () => {
    const html = '<p style="FONT-SIZE:24pt;;">chữ</p>';
    await show(
      `<bantin-article id="one"><p>${SENTENCE}</p>${html}</bantin-article><bantin-article id="two"><p style="font-size:24pt">${SENTENCE}</p></bantin-article>`,
    );
    const [one, two] = document.querySelectorAll<HTMLElement>('bantin-article');
    const moved = one!.lastElementChild as HTMLElement;
    expect(sizeOf(moved)).to.equal(36);
    two!.append(moved);
    await nextFrame();
    expect(sizeOf(moved), 'the body’s size there').to.equal(18);
    expect(moved.outerHTML).to.equal(html);
  });

  it('keeps what a script has changed meanwhile, and has the author’s size again', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><p id="x" style="font-size:24pt;line-height:17pt">chữ</p></bantin-article>`);
    const [paragraph, removed] = [document.querySelector<HTMLElement>('#x')!, article()];
    paragraph.style.color = 'red';
    await nextFrame();
    expect(sizeOf(paragraph)).to.equal(36);
    removed.remove();
    const { color, fontSize, lineHeight } = paragraph.style;
    expect([color, fontSize, lineHeight]).to.deep.equal(['red', '24pt', '17pt']);
    expect(paragraph.style.getPropertyPriority('font-size')).to.equal('');
  });

  it('keeps what a script has changed in the very moment the article goes', async () => {
    await show(
      `<bantin-article><p>${SENTENCE}</p><p id="x" style="font-size:24pt!important;line-height:17pt!important">chữ</p></bantin-article>`,
    );
    const [paragraph, removed] = [document.querySelector<HTMLElement>('#x')!, article()];
    paragraph.style.color = 'red';
    removed.remove();
    const { color, fontSize, lineHeight } = paragraph.style;
    expect([color, fontSize, lineHeight]).to.deep.equal(['red', '24pt', '17pt']);
    for (const name of ['font-size', 'line-height'])
      expect(paragraph.style.getPropertyPriority(name), name).to.equal('important');
  });

  it('keeps a size that a script has set meanwhile', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><p id="x" style="font-size:24pt">chữ</p></bantin-article>`);
    const [paragraph, removed] = [document.querySelector<HTMLElement>('#x')!, article()];
    paragraph.style.fontSize = '12px';
    await nextFrame();
    expect(sizeOf(paragraph)).to.equal(13.5);
    removed.remove();
    expect(paragraph.getAttribute('style')).to.equal('font-size: 12px;');
  });

  it('keeps a whole style that a script has set meanwhile', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><p id="x" style="font-size:24pt">chữ</p></bantin-article>`);
    const [paragraph, removed] = [document.querySelector<HTMLElement>('#x')!, article()];
    paragraph.setAttribute('style', 'COLOR:red;;');
    await nextFrame();
    expect(sizeOf(paragraph)).to.equal(18);
    removed.remove();
    expect(paragraph.getAttribute('style')).to.equal('COLOR:red;;');
  });

  it('keeps that a script has taken the style away', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><p id="x" style="font-size:24pt">chữ</p></bantin-article>`);
    const [paragraph, removed] = [document.querySelector<HTMLElement>('#x')!, article()];
    paragraph.removeAttribute('style');
    await nextFrame();
    expect(sizeOf(paragraph)).to.equal(18);
    removed.remove();
    expect(paragraph.outerHTML).to.equal('<p id="x">chữ</p>');
  });

  it('has no empty style of ours where a script has emptied it', async () => {
    await show(`<bantin-article><p>${SENTENCE}</p><big id="y">chữ</big></bantin-article>`);
    const removed = article();
    const emptied = document.querySelector<HTMLElement>('#y')!;
    expect(emptied.style.fontSize).not.to.equal('');
    emptied.style.fontSize = '';
    removed.remove();
    expect(emptied.outerHTML).to.equal('<big id="y">chữ</big>');
  });

  it('has the page’s sizes again when the article is taken off, text and all', async () => {
    await executeServerCommand('viewport', { width: 320, height: 600 });
    const stage = (await show(`<bantin-article>${Object.values(ODD).join('')}</bantin-article>`)).parentElement!;
    await request(document, '', 400);
    await nextFrame();
    stage.append(...article().childNodes);
    article().remove();
    await nextFrame();
    expect(stage.innerHTML).to.equal(parsed(Object.values(ODD).join('')));
  });
});
