import { expect } from '@open-wc/testing';
import { piecesOf, type Piece } from '../../src/tools/read-aloud/speech-text.js';
import { fresh, host, show } from '../tools/page.js';

async function read(html: string, picture?: (alt: string) => string, language = 'vi'): Promise<Piece[]> {
  const article = await show(`<bantin-article>${html}</bantin-article>`, 'bantin-article');
  return piecesOf([article], { language, picture });
}
const texts = async (html: string, ...more: [((alt: string) => string)?, string?]): Promise<string[]> =>
  (await read(html, ...more)).map(({ text }) => text);

describe('what is read', () => {
  beforeEach(fresh);

  it('is headline, summary, text and byline, wherever they stand', async () => {
    expect(
      await texts(`<p slot="byline">Minh Huyền</p><p>Theo đó, tỉnh làm. Dân vui.</p>
        <p slot="summary">Tóm tắt.</p>và chữ rời<h1 slot="headline">Tiêu đề</h1>`),
    ).to.deep.equal(['Tiêu đề', 'Tóm tắt.', 'Theo đó, tỉnh làm.', 'Dân vui.', 'và chữ rời', 'Minh Huyền']);
  });

  it('stands exactly where it says, however the markup is cut up, composed or not', async () => {
    const html = `<p>Theo <b>đó,\n   năm</b> <i>20</i><u>23</u>, UBND&nbsp; tỉnh <span>yêu <span>cầu</span></span>.  Các đơn vị
      <br>làm ngay. <!-- không --> Hết</p>`;
    for (const form of ['NFC', 'NFD'] as const) {
      const pieces = await read(html.normalize(form));
      expect(pieces.map(({ text }) => text.normalize('NFC'))).to.deep.equal([
        'Theo đó, năm 2023, UBND tỉnh yêu cầu.',
        'Các đơn vị làm ngay.',
        'Hết',
      ]);
      for (const piece of pieces) {
        expect(piece.range()!.toString().replaceAll(/\s+/g, ' ')).to.equal(piece.text);
        expect(piece.isThere).to.equal(true);
      }
      const [first] = pieces;
      const at = first!.spoken.indexOf('nhân dân');
      expect(first!.rangeOfSpoken(at, 4)!.toString()).to.equal('UBND');
      expect(first!.rangeOfSpoken(first!.spoken.indexOf('2023'), 4)!.toString()).to.equal('2023');
      await fresh();
    }
  });

  it('is not navigation, notes, code, formulas, controls, islands, or what is hidden', async () => {
    host('.gone { display: none } .veiled { visibility: hidden } .only { position: absolute; clip-path: inset(50%) }');
    expect(
      await texts(`<nav>Mục lục</nav><p>Đất<sup><a href="#n1">1</a></sup> nước<a href="#n2">[2]</a> mình<a role="doc-noteref" href="#">3</a>
        rộng 5 km<sup>2</sup> <a href="#phan-2">phần sau</a></p>
        <pre>mã nguồn</pre><math><mi>x</mi></math><svg><text>hình vẽ</text></svg><button>Nút</button><label>Tên <input value="x"></label>
        <div data-bantin-plain>Đảo</div><p hidden>ẩn</p><p aria-hidden="true">ẩn</p><p class="gone">ẩn</p><p class="veiled">ẩn</p>
        <p>Mở <span class="only">(trong cửa sổ mới)</span></p><script>1</script><style>p{}</style><iframe title="x"></iframe>
        <details><summary>Thêm</summary>kín</details><details open><summary>Nữa</summary>hở</details><p>***</p>`),
    ).to.deep.equal(['Đất nước mình rộng 5 km2 phần sau', 'Tên', 'Mở', 'Thêm', 'Nữa', 'hở']);
  });

  it('is cut into blocks by what CSS makes of the elements, by two line ends, and not by one', async () => {
    host('.row span { display: block } .drop { float: left }');
    expect(
      await texts(`<div class="row"><span>một</span><span>hai</span></div><div>ba<br>bốn<br><br>năm<br>&nbsp;<br>sáu</div>
        <p><span class="drop">B</span>ảy</p><div>tám<p>chín</p>mười</div>`),
    ).to.deep.equal(['một', 'hai', 'ba bốn', 'năm', 'sáu', 'Bảy', 'tám', 'chín', 'mười']);
  });

  it('has the numbers of lists where they are shown', async () => {
    host('.bare { list-style: none }');
    expect(
      await texts(`<ol><li>một</li><li value="5"><p>năm</p></li><li>sáu<ul><li>chấm</li></ul></li></ol><ol class="bare"><li>trần</li></ol>
        <ol type="a" start="3"><li>chữ</li></ol><ol reversed><li>hai</li><li>một</li></ol><ol type="I" start="4"><li>La Mã</li></ol>`),
    ).to.deep.equal(['1. một', '5. năm', '6. sáu', 'chấm', 'trần', 'c. chữ', '2. hai', '1. một', '4. La Mã']);
  });

  it('has the rows of a table with their heads', async () => {
    expect(
      await texts(`<table><caption>Chỉ tiêu</caption><thead><tr><th>Huyện</th><th>Số hộ</th><th colspan="2">Tiền</th></tr></thead>
        <tr><th>Ba Bể</th><td>12</td><td>5</td><td></td></tr><tr><td rowspan="2">Na Rì</td><td>7</td><td>8</td><td><p>một</p><p>hai</p></td></tr>
        <tr><td>9</td><td>1</td><td>3</td></tr></table>
        <table><tr><td>Họ tên</td><td>Tuổi</td></tr><tr><td>An</td><td>30</td></tr></table>
        <table role="presentation"><tr><td>cột trái</td><td>cột phải</td></tr><tr><td>dưới</td><td></td></tr></table>`),
    ).to.deep.equal([
      'Chỉ tiêu',
      'Ba Bể; Số hộ: 12; Tiền: 5',
      'Huyện: Na Rì; Số hộ: 7; Tiền: 8; Tiền: một, hai',
      'Số hộ: 9; Tiền: 1; Tiền: 3',
      'Họ tên; Tuổi',
      'An; 30',
      'cột trái',
      'cột phải',
      'dưới',
    ]);
  });

  it('marks of a table only what stands in the row', async () => {
    const pieces = await read('<table><tr><th>Huyện</th><th>Số</th></tr><tr><td>Ba Bể</td><td>12</td></tr></table>');
    expect(pieces.map(({ text }) => text)).to.deep.equal(['Huyện: Ba Bể; Số: 12']);
    expect(pieces[0]!.range()!.toString()).to.equal('Ba Bể12');
    expect(pieces[0]!.rangeOfSpoken(0, 5)).to.equal(undefined);
    expect(pieces[0]!.rangeOfSpoken(7, 5)!.toString()).to.equal('Ba Bể');
  });

  it('has the alternative texts of pictures where the reader wants them and they say something', async () => {
    const html = `<p><img alt="Cây cầu mới">Cầu đã xong <img alt="mũi tên"> từ hôm qua.</p><p><img alt="IMG_2023.jpg"><img alt="&lt;b&gt;">
      <img alt="Bản đồ tỉnh"></p><figure><img alt="Lễ khánh thành"><figcaption>Lễ khánh thành cầu.</figcaption></figure>`;
    const said = ['Cầu đã xong từ hôm qua.', 'Lễ khánh thành cầu.'];
    expect(await texts(html)).to.deep.equal(said);
    await fresh();
    const pieces = await read(html, alt => `Hình: ${alt}`);
    expect(pieces.map(({ text }) => text)).to.deep.equal(['Hình: Cây cầu mới', said[0], 'Hình: Bản đồ tỉnh', said[1]]);
    const range = pieces[0]!.range()!;
    expect((range.startContainer.childNodes[range.startOffset] as Element).localName).to.equal('img');
  });

  it('trusts the letters more than what the page says of its language', async () => {
    const languages = async (html: string, page: string): Promise<string[]> =>
      (await read(html, undefined, page)).map(({ language }) => language);
    expect(
      await languages(
        '<p lang="PT-BR">Tỉnh đã họp.</p><p lang="EN-US">Ba Be</p><p lang="en">Hello there.</p><p>Dân vui.</p>',
        'vi',
      ),
    ).to.deep.equal(['vi', 'vi', 'en', 'vi']);
    await fresh();
    expect(await languages('<p>Tỉnh đã họp sáng nay.</p><p>OK</p>', 'en')).to.deep.equal(['vi', 'vi']);
    await fresh();
    expect(await languages('<p>สวัสดี</p><p lang="th">Hello</p><p>こんにちは</p><p>Привет</p>', 'en')).to.deep.equal([
      'th',
      'en',
      'ja',
      'ru',
    ]);
    await fresh();
    expect(await languages('<p lang="vi_VN">Chào bạn.</p><p lang="fr">Bonjour</p>', 'vi')).to.deep.equal(['vi-VN', 'fr']);
  });

  it('knows when the page says it no longer', async () => {
    const [piece, other] = await read('<p>Một câu. <b>Hai</b> câu.</p>');
    const bold = document.querySelector('bantin-article b')!;
    bold.firstChild!.nodeValue = 'Ba';
    expect([piece!.isThere, other!.isThere]).to.deep.equal([true, false]);
    bold.parentElement!.remove();
    expect(piece!.isThere).to.equal(false);
  });

  it('writes nothing into the page, and asks little of it', async () => {
    const article = await show(
      `<bantin-article>${'<p>Một <b>câu</b>. Hai câu.</p>'.repeat(500)}</bantin-article>`,
      'bantin-article',
    );
    const records: MutationRecord[] = [];
    const observer = new MutationObserver(more => void records.push(...more));
    observer.observe(article, { subtree: true, childList: true, attributes: true, characterData: true });
    expect(piecesOf([article], { language: 'vi' }).length).to.equal(1000);
    records.push(...observer.takeRecords());
    expect(records).to.deep.equal([]);
  });
});
