// What the playground offers, and its words.
import { readFile } from 'node:fs/promises';

const hostile = await readFile(new URL('../../hostile.css', import.meta.url), 'utf8');

const css = {
  none: '',
  usual: `body {
  font: 16px/1.5 Arial, sans-serif;
}
h1, h2 {
  color: #14508c;
}
a {
  color: #14508c;
}
`,
  hostile,
  important: `body, p, span, td, li {
  font-size: 12px !important;
  line-height: 14px !important;
}
p {
  text-align: justify !important;
  white-space: nowrap;
}
`,
  dark: `html {
  color-scheme: dark;
}
body {
  background: #15181b;
  color: #e9e6e1;
}
a {
  color: #8fbdf2;
}
`,
  own: `html {
  --bantin-font-family: Georgia, "Noto Serif", serif;
  --bantin-measure: 28;
  --bantin-line-height: 1.75;
  --bantin-color: #2b2622;
  --bantin-link-color: #7a1f5c;
  --bantin-toolbar-color: #7a1f5c;
  --bantin-toolbar-radius: 2rem;
  --bantin-toolbar-gap: 0.75rem;
}
bantin-toolbar::part(date) {
  font-style: italic;
}
`,
};

const html = {
  news: `<h1 slot="headline">Đẩy mạnh công tác truyền thông về giảm nghèo bền vững</h1>
<p slot="summary">UBND tỉnh vừa ban hành Kế hoạch truyền thông về Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2023.</p>
<p>Theo đó, UBND tỉnh yêu cầu các đơn vị, địa phương đẩy mạnh tuyên truyền để người dân hiểu rõ chính sách, tự vươn lên thoát nghèo.</p>
<h2>Nội dung trọng tâm</h2>
<ul>
  <li>Phổ biến chủ trương, chính sách giảm nghèo.</li>
  <li>Giới thiệu những mô hình hay, cách làm hiệu quả.</li>
</ul>
<p>Kế hoạch được thực hiện tại <a href="#">tất cả các huyện, thành phố</a> trong tỉnh.</p>
<p slot="byline">Minh Huyền</p>`,
  word: `<h1>Kết quả giảm nghèo sáu tháng đầu năm</h1>
<p class="MsoNormal" style="text-align:justify;text-indent:36.0pt;line-height:17.0pt"><span style="font-size:14.0pt;font-family:&quot;Times New Roman&quot;,serif;color:black">Sáu tháng đầu năm, toàn tỉnh có <b>1.204 hộ</b> thoát nghèo.<o:p></o:p></span></p>
<p class="MsoNormal" style="text-align:justify"><font size="2" color="#000000">Chi tiết theo từng huyện ở bảng dưới đây.</font></p>
<table border="1" width="900" style="width:900px">
  <tr><td style="font-size:11.0pt"><b>Huyện</b></td><td style="font-size:11.0pt"><b>Số hộ thoát nghèo</b></td><td style="font-size:11.0pt"><b>Số hộ cận nghèo còn lại</b></td></tr>
  <tr><td style="font-size:11.0pt">Ba Bể</td><td style="font-size:11.0pt">312</td><td style="font-size:11.0pt">1.045</td></tr>
  <tr><td style="font-size:11.0pt">Chợ Đồn</td><td style="font-size:11.0pt">287</td><td style="font-size:11.0pt">986</td></tr>
</table>
<p class="MsoNormal"><span style="font-size:10.0pt"><i>Nguồn: Sở Lao động – Thương binh và Xã hội.</i></span></p>`,
  sizes: `<p style="font-size:16px">Thân bài cỡ 16 px, và <span style="font-size:20px">một câu mở đầu lớn hơn</span> được giữ đúng tỷ lệ.</p>
<p><font size="1">Chữ của thẻ font cỡ 1</font>, <big>chữ của thẻ big</big>, <small>chữ của thẻ small</small>.</p>
<p style="font-size:9pt">Một ghi chú 9 pt.</p>
<pre><code>curl --silent --output bantin.min.js https://cong-thong-tin.example/bantin/bantin.min.js</code></pre>`,
};

export default {
  presets: { css, html },
  en: {
    needsScript: 'The playground needs JavaScript.',
    title: 'Try it',
    frame: 'Your page, with bantin',
    attributes: 'Attributes',
    lang: 'Language of the page',
    datetime: 'datetime: when it was published',
    dateStyle: 'date-style: how the date is written',
    timeZone: 'time-zone: where it is shown',
    defaultZone: 'Asia/Ho_Chi_Minh (default)',
    for: 'for: what the buttons change',
    forPage: 'Every article of the page',
    forArticle: 'The article “news” only',
    where: 'Where the text stands',
    article: '<bantin-article>',
    site: '<bantin-article typography="site">',
    adopt: '<div class="bodytext">, adopted by the toolbar',
    width: 'Width of the preview',
    full: 'All there is',
    phone: '320 px, a small phone',
    css: 'Stylesheet of the page',
    preset: 'Begin with',
    cssPresets: {
      none: 'none',
      usual: 'a usual site',
      hostile: 'an old portal: all in px, small and tight',
      important: 'a page with !important',
      dark: 'a dark page',
      own: 'colours, font and measure of your own',
    },
    cssLabel: 'CSS',
    html: 'Content',
    htmlPresets: { news: 'a news article with slots', word: 'a paste from Word', sizes: 'sizes that mean something, and code' },
    htmlLabel: 'HTML, as the CMS prints it',
    htmlHint:
      'Paste from Word, a mail or a web page: what comes is its HTML. Scripts and event handlers are taken out, pictures from elsewhere are not loaded, and nothing leaves your browser.',
    markup: 'For your page',
    markupLabel: 'HTML to copy',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: copy with Ctrl + C.',
  },
  vi: {
    needsScript: 'Trang thử cần JavaScript.',
    title: 'Thử ngay',
    frame: 'Trang của bạn, có bantin',
    attributes: 'Thuộc tính',
    lang: 'Ngôn ngữ của trang',
    datetime: 'datetime: ngày đăng',
    dateStyle: 'date-style: cách viết ngày',
    timeZone: 'time-zone: hiện giờ theo múi giờ',
    defaultZone: 'Asia/Ho_Chi_Minh (mặc định)',
    for: 'for: các nút có tác dụng với',
    forPage: 'Mọi bài viết trên trang',
    forArticle: 'Chỉ bài viết “news”',
    where: 'Nội dung nằm trong',
    article: '<bantin-article>',
    site: '<bantin-article typography="site">',
    adopt: '<div class="bodytext">, do thanh công cụ nhận',
    width: 'Bề rộng khung xem',
    full: 'Hết chỗ có được',
    phone: '320 px, điện thoại nhỏ',
    css: 'Kiểu dáng của trang',
    preset: 'Bắt đầu từ',
    cssPresets: {
      none: 'không có gì',
      usual: 'một trang bình thường',
      hostile: 'một cổng thông tin cũ: cỡ chữ px, nhỏ và chật',
      important: 'một trang dùng !important',
      dark: 'một trang nền tối',
      own: 'màu, phông chữ và bề rộng cột của riêng bạn',
    },
    cssLabel: 'CSS',
    html: 'Nội dung',
    htmlPresets: { news: 'một bản tin có đủ slot', word: 'một bài dán từ Word', sizes: 'cỡ chữ có chủ ý, và mã' },
    htmlLabel: 'HTML như CMS in ra',
    htmlHint:
      'Bạn có thể dán từ Word, thư điện tử hay một trang web: ô này nhận đúng HTML của bản gốc. Mã kịch bản và trình xử lý sự kiện bị loại bỏ, ảnh ở nơi khác không được tải, và không có gì rời khỏi trình duyệt của bạn.',
    markup: 'Cho trang của bạn',
    markupLabel: 'HTML để chép',
    copy: 'Chép',
    copied: 'Đã chép.',
    selected: 'Đã chọn sẵn: nhấn Ctrl + C để chép.',
  },
};
