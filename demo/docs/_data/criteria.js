/*
 * The success criteria of WCAG 2.2 that bear on bantin: how each is met, and the tests that show it, as [file, name in the
 * file], where "…" stands for what the test fills in. test/docs/criteria.test.js holds that they are there.
 *
 * `state`: `met` by bantin alone; `shared`, what the page does counts too; `partly`, with the limit said.
 */
const ARTICLE = 'test/article/article-element.test.ts';
const TOOLBAR = 'test/toolbar/toolbar-element.test.ts';
const TOOLBAR_AXE = 'test/toolbar/accessibility.test.ts';
const CONTRAST = 'test/toolbar/contrast.test.ts';
const LEGIBLE = 'test/article/colors/legibility.test.ts';
const SIZES = 'test/article/sizes.test.ts';
const WIDE = 'test/article/widths/wide-content.test.ts';
const PROSE = 'test/prose/typography.test.ts';
const PLACE = 'test/place/place.test.ts';
const PLACE_ON_PAGES = 'test/place/page.test.ts';
const PLACE_AT_A_PRESS = 'test/place/toolbar.test.ts';
const DEMO = 'test/browser/demo.test.js';
const WEBMASTER = 'test/browser/webmaster.test.js';
const SWAPPED = 'test/browser/swapped-parts.test.js';
const PROTOCOL = 'test/protocol/situations.test.ts';
const LOCALES = 'test/locales/locales.test.ts';
const ORCA = 'test/orca/reading.js';

export default [
  {
    number: '1.1.1',
    level: 'A',
    state: 'met',
    name: { en: 'Non-text Content', vi: 'Nội dung không phải chữ' },
    how: {
      en: 'The pictures on the buttons are hidden from screen readers; each button has its full words as its name. Text alternatives in the article are the author’s, and stay as they are.',
      vi: 'Hình trên nút được ẩn với trình đọc màn hình; mỗi nút mang tên đầy đủ bằng lời. Chữ thay thế cho ảnh trong bài là của tác giả và được giữ nguyên.',
    },
    tests: [[TOOLBAR, 'have the full words as names, in a named group, and no visible text']],
  },
  {
    number: '1.3.1',
    level: 'A',
    state: 'met',
    name: { en: 'Info and Relationships', vi: 'Thông tin và các mối quan hệ' },
    how: {
      en: 'The article is an article named by its headline, the buttons are a named group, the date is a time element. Headings, lists and tables stay what the author made them; a table that scrolls on its own is still a table to a screen reader.',
      vi: 'Bài viết có vai trò article và mang tên là tiêu đề của nó, các nút là một nhóm có tên, ngày là phần tử time. Tiêu đề, danh sách và bảng vẫn đúng như tác giả làm; bảng cuộn ngang vẫn là bảng đối với trình đọc màn hình.',
    },
    tests: [
      [ARTICLE, 'named by …'],
      [TOOLBAR, 'is a time element with a machine-readable date'],
      [WIDE, 'stays a table for screen readers, with a name'],
      [ORCA, 'names the group and its buttons'],
    ],
  },
  {
    number: '1.3.2',
    level: 'A',
    state: 'met',
    name: { en: 'Meaningful Sequence', vi: 'Trình tự có nghĩa' },
    how: {
      en: 'Headline, summary, text and byline are shown and read in this order, whatever order the template has.',
      vi: 'Tiêu đề, tóm tắt, nội dung rồi tên tác giả: hiển thị và được đọc theo đúng thứ tự ấy, dù mẫu trang xếp thế nào.',
    },
    tests: [
      [ARTICLE, 'puts headline, summary, text and byline in order, whatever order the template has'],
      [ORCA, 'reads the article from its headline to its last word'],
    ],
  },
  {
    number: '1.3.4',
    level: 'AA',
    state: 'met',
    name: { en: 'Orientation', vi: 'Hướng màn hình' },
    how: {
      en: 'Nothing depends on the orientation: the layout follows the width that there is. The tests use narrow and wide windows; none turns a device.',
      vi: 'Không gì phụ thuộc hướng màn hình: bố cục theo bề rộng hiện có. Bài kiểm thử dùng cửa sổ hẹp và rộng, chưa xoay thiết bị thật.',
    },
    tests: [[TOOLBAR, 'is one line on a desktop and has no sideways scroll at 320 px']],
  },
  {
    number: '1.4.1',
    level: 'A',
    state: 'shared',
    name: { en: 'Use of Color', vi: 'Dùng màu' },
    how: {
      en: 'A button at its limit has a dashed edge and says so to screen readers, not by colour alone. Whether links in the text can be told from it otherwise than by colour is up to your stylesheet; bantin does not take underlines away.',
      vi: 'Nút đã đến giới hạn có viền nét đứt và được báo cho trình đọc màn hình, không chỉ đổi màu. Liên kết trong bài có phân biệt được ngoài màu hay không là do kiểu dáng của trang; bantin không bỏ gạch chân.',
    },
    tests: [
      [TOOLBAR, 'keep the focus through the limits, and say so'],
      [TOOLBAR_AXE, 'in forced colours the buttons keep their edges, and the one at the limit is grey'],
    ],
  },
  {
    number: '1.4.3',
    level: 'AA',
    state: 'shared',
    name: { en: 'Contrast (Minimum)', vi: 'Tương phản (tối thiểu)' },
    how: {
      en: 'bantin brings no colours of its own: text, date and buttons have those of your page, whose contrast is yours. Colours within the article that cannot be read on the page, such as Word’s black on a dark ground, are set aside.',
      vi: 'bantin không đem theo màu nào: chữ, ngày và nút lấy màu của trang, nên tương phản là việc của trang. Màu trong bài mà không đọc nổi trên nền trang, như chữ đen của Word trên nền tối, được gác lại.',
    },
    tests: [
      [LEGIBLE, 'leave every word readable'],
      [TOOLBAR_AXE, 'axe finds nothing wrong and nothing to ask at … %, …'],
      [DEMO, 'axe finds nothing wrong, in …'],
    ],
  },
  {
    number: '1.4.4',
    level: 'AA',
    state: 'partly',
    name: { en: 'Resize Text', vi: 'Đổi cỡ chữ' },
    how: {
      en: 'Every letter of the article grows to 400 % and back, whatever size the CMS gave it. Pictures of text, text in SVG and canvas, and what is in frames and closed shadow roots do not grow. The rest of the page is the browser’s zoom and yours.',
      vi: 'Mọi con chữ của bài lớn đến 400 % rồi trở lại, dù CMS đã đặt cỡ nào. Chữ trong ảnh, trong SVG và canvas, trong khung (iframe) và shadow root đóng thì không lớn. Phần còn lại của trang là việc của trình duyệt và của trang.',
    },
    tests: [
      [SIZES, 'in a paste from …'],
      ['test/article/properties.test.ts', 'text grows by what the reader asks for, within its limits, and all is undone'],
      [PROSE, 'starts from the reader’s own default, whatever the page makes of html and body'],
    ],
  },
  {
    number: '1.4.5',
    level: 'AA',
    state: 'shared',
    name: { en: 'Images of Text', vi: 'Ảnh chụp chữ' },
    how: {
      en: 'bantin uses none. One that an editor put into the article stays as it is and does not grow; no test can know it.',
      vi: 'bantin không dùng ảnh chụp chữ. Ảnh như vậy do biên tập viên đưa vào bài thì vẫn nguyên và không lớn lên; không bài kiểm thử nào nhận ra được.',
    },
    tests: [],
  },
  {
    number: '1.4.6',
    level: 'AAA',
    state: 'shared',
    name: { en: 'Contrast (Enhanced)', vi: 'Tương phản (nâng cao)' },
    how: {
      en: 'As with 1.4.3, the colours are your page’s. For readers who ask for more contrast the edges of the buttons are as strong as the text.',
      vi: 'Như 1.4.3, màu là của trang. Với người đọc đã chọn tăng tương phản, viền nút đậm ngang với chữ.',
    },
    tests: [[CONTRAST, 'the edges of the buttons are as strong as the text']],
  },
  {
    number: '1.4.8',
    level: 'AAA',
    state: 'partly',
    name: { en: 'Visual Presentation', vi: 'Trình bày chữ' },
    how: {
      en: 'At most 80 characters a line, never justified, lines of about 1.5 and more, paragraphs further apart than 1.5 lines, 200 % and more without sideways scrolling. The fifth demand, colours that the reader can choose, is left to the browser.',
      vi: 'Mỗi dòng nhiều nhất 80 ký tự, không căn đều hai bên, giãn dòng khoảng 1,5 trở lên, các đoạn cách nhau hơn 1,5 dòng, phóng 200 % và hơn nữa mà không phải cuộn ngang. Yêu cầu thứ năm, cho người đọc chọn màu, để cho trình duyệt.',
    },
    tests: [
      [PROSE, 'holds at most 80 characters a line'],
      [PROSE, 'does not justify, and keeps what was aligned on purpose'],
      [PROSE, 'at … px and … %'],
    ],
  },
  {
    number: '1.4.10',
    level: 'AA',
    state: 'partly',
    name: { en: 'Reflow', vi: 'Tự dàn lại' },
    how: {
      en: 'At 320 CSS pixels and up to 400 % the page does not scroll sideways for the article’s sake: images shrink, long words break, tables and code scroll on their own. Boxes that the page has positioned away from their place, or padded by hundreds of pixels, can still reach over.',
      vi: 'Ở bề rộng 320 px và đến cỡ 400 %, bài viết không làm trang phải cuộn ngang: ảnh co lại, từ dài được ngắt, bảng và mã tự cuộn. Khối bị trang đặt lệch chỗ hoặc đệm hàng trăm px vẫn có thể tràn ra.',
    },
    tests: [
      [DEMO, 'at 320 px and … % nothing runs over and nothing complains'],
      [WIDE, 'on a phone at 400 % nothing makes the page scroll sideways:'],
      [PROSE, 'holds eight letters a line at 400 % on a phone'],
    ],
  },
  {
    number: '1.4.11',
    level: 'AA',
    state: 'shared',
    name: { en: 'Non-text Contrast', vi: 'Tương phản của hình' },
    how: {
      en: 'The signs on the buttons and the focus ring have the text’s full colour. If that has enough contrast for text, it has enough for them.',
      vi: 'Ký hiệu trên nút và vòng tiêu điểm dùng nguyên màu chữ. Màu ấy đủ tương phản cho chữ thì cũng đủ cho chúng.',
    },
    tests: [
      [TOOLBAR, 'show a focus ring of 2 px in the text’s colour that the page cannot take away'],
      [CONTRAST, 'the edges of the buttons are as strong as the text'],
    ],
  },
  {
    number: '1.4.12',
    level: 'AA',
    state: 'met',
    name: { en: 'Text Spacing', vi: 'Giãn cách chữ' },
    how: {
      en: 'With the spacing of this criterion set by the reader nothing is cut off and nothing overlaps. Fixed heights of text are set aside.',
      vi: 'Khi người đọc áp giãn cách của tiêu chí này, không chữ nào bị cắt hay đè nhau. Chiều cao cố định của khối chữ được gác lại.',
    },
    tests: [[PROSE, 'survives the text spacing of WCAG 1.4.12']],
  },
  {
    number: '1.4.13',
    level: 'AA',
    state: 'met',
    name: { en: 'Content on Hover or Focus', vi: 'Nội dung hiện khi rê chuột hoặc có tiêu điểm' },
    how: {
      en: 'Nothing appears but the browser’s own tooltip, with the words that the button’s name has; the criterion leaves that to the browser. No test: there is nothing of ours to test.',
      vi: 'Không có gì hiện ra ngoài chú thích của chính trình duyệt, đúng bằng tên nút; tiêu chí này để việc đó cho trình duyệt. Không có bài kiểm thử, vì bantin không thêm gì.',
    },
    tests: [],
  },
  {
    number: '2.1.1',
    level: 'A',
    state: 'met',
    name: { en: 'Keyboard', vi: 'Bàn phím' },
    how: {
      en: 'Buttons are buttons. What scrolls on its own can be focused, and so scrolled with the arrow keys, while something of it is out of sight. This holds without exception, so for 2.1.3 (AAA) too.',
      vi: 'Nút là nút thật. Phần tự cuộn nhận được tiêu điểm, nên cuộn được bằng phím mũi tên, khi còn nội dung bị khuất. Không có ngoại lệ nào, nên đạt cả 2.1.3 (AAA).',
    },
    tests: [
      [TOOLBAR, 'work by keyboard: Tab reaches them in order, Enter and space press'],
      [WIDE, 'can be focused and has a name only while it is: …'],
    ],
  },
  {
    number: '2.1.2',
    level: 'A',
    state: 'met',
    name: { en: 'No Keyboard Trap', vi: 'Không bẫy bàn phím' },
    how: {
      en: 'Tab goes through the buttons and on, also at a limit.',
      vi: 'Phím Tab đi qua các nút rồi đi tiếp, kể cả khi nút đã đến giới hạn.',
    },
    tests: [[WEBMASTER, 'a reader with the keyboard goes through the top limit and keeps the focus; a reload keeps the size']],
  },
  {
    number: '2.1.4',
    level: 'A',
    state: 'met',
    name: { en: 'Character Key Shortcuts', vi: 'Phím tắt một ký tự' },
    how: {
      en: 'There is no keyboard shortcut. Screen readers keep their own keys.',
      vi: 'Không có phím tắt nào. Trình đọc màn hình giữ trọn các phím của nó.',
    },
    tests: [[ORCA, 'keeps its own keys']],
  },
  {
    number: '2.2.2',
    level: 'A',
    state: 'met',
    name: { en: 'Pause, Stop, Hide', vi: 'Tạm dừng, dừng, ẩn' },
    how: { en: 'Nothing moves, blinks or updates by itself.', vi: 'Không gì tự chuyển động, nhấp nháy hay tự cập nhật.' },
    tests: [[TOOLBAR_AXE, 'nothing moves by itself: there is no transition and no animation']],
  },
  {
    number: '2.2.4',
    level: 'AAA',
    state: 'met',
    name: { en: 'Interruptions', vi: 'Ngắt quãng' },
    how: {
      en: 'A screen reader hears of a size only after the reader’s own press: not at load, and not when another tab has changed it.',
      vi: 'Trình đọc màn hình chỉ báo cỡ chữ sau khi chính người đọc bấm: không báo lúc tải trang, cũng không báo khi thẻ trình duyệt khác đổi cỡ.',
    },
    tests: [
      [ORCA, 'says nothing of the text size at load, also where one was chosen'],
      [PROTOCOL, 'another tab’s change is not spoken here'],
    ],
  },
  {
    number: '2.3.3',
    level: 'AAA',
    state: 'met',
    name: { en: 'Animation from Interactions', vi: 'Chuyển động do tương tác' },
    how: {
      en: 'A press changes the size at once, without transition, also on a page that animates everything.',
      vi: 'Bấm là cỡ chữ đổi ngay, không có hiệu ứng chuyển, kể cả trên trang đặt hiệu ứng cho mọi thứ.',
    },
    tests: [
      [TOOLBAR_AXE, 'nothing moves by itself: there is no transition and no animation'],
      [PLACE_ON_PAGES, 'is held where the page animates every change'],
    ],
  },
  {
    number: '2.4.3',
    level: 'A',
    state: 'met',
    name: { en: 'Focus Order', vi: 'Thứ tự tiêu điểm' },
    how: {
      en: 'The buttons are reached in the order in which they stand. No script of ours moves the focus; where a page swaps its parts, it stays on what stays.',
      vi: 'Tab đến các nút theo đúng thứ tự đang thấy. bantin không tự dời tiêu điểm; khi trang thay một phần nội dung, tiêu điểm vẫn ở phần không bị thay.',
    },
    tests: [
      [TOOLBAR, 'work by keyboard: Tab reaches them in order, Enter and space press'],
      [SWAPPED, 'UpdatePanel around the text alone: the focus on the button stays, and it works on'],
    ],
  },
  {
    number: '2.4.6',
    level: 'AA',
    state: 'shared',
    name: { en: 'Headings and Labels', vi: 'Tiêu đề và nhãn' },
    how: {
      en: 'Group and buttons say what they are for. Headings in the article are the author’s; bantin changes neither their level nor their words.',
      vi: 'Tên nhóm và tên nút nói rõ công dụng. Tiêu đề trong bài là của tác giả; bantin không đổi cấp, không đổi lời.',
    },
    tests: [
      [LOCALES, '… says everything, each thing differently, in composed letters'],
      [ORCA, 'names the group and its buttons'],
    ],
  },
  {
    number: '2.4.7',
    level: 'AA',
    state: 'met',
    name: { en: 'Focus Visible', vi: 'Thấy được tiêu điểm' },
    how: {
      en: 'The buttons show a ring that the page’s outline: none does not reach; in the article the focus shows even where the page has taken it away.',
      vi: 'Nút có vòng tiêu điểm mà outline: none của trang không với tới; trong bài, tiêu điểm vẫn hiện dù trang đã bỏ nó.',
    },
    tests: [
      [TOOLBAR, 'show a focus ring of 2 px in the text’s colour that the page cannot take away'],
      [PROSE, 'shows the focus even where the page has taken it away'],
    ],
  },
  {
    number: '2.4.11',
    level: 'AA',
    state: 'shared',
    name: { en: 'Focus Not Obscured (Minimum)', vi: 'Tiêu điểm không bị che (tối thiểu)' },
    how: {
      en: 'bantin has nothing that covers anything. When the size changes, the line being read is held below bars that stick, and so is a button in a bar. Bars that cover other things are your page’s.',
      vi: 'bantin không có gì che lên nội dung. Khi đổi cỡ, dòng đang đọc được giữ bên dưới các thanh dính, nút nằm trong thanh dính cũng vậy. Thanh che thứ khác là của trang.',
    },
    tests: [
      [PLACE_ON_PAGES, 'is below two bars that stick'],
      [PLACE_AT_A_PRESS, 'is held when a button is pressed in a toolbar that sticks'],
    ],
  },
  {
    number: '2.4.13',
    level: 'AAA',
    state: 'met',
    name: { en: 'Focus Appearance', vi: 'Hình thức tiêu điểm' },
    how: {
      en: 'The ring is 2 px thick, goes all round, stands 2 px off the button, and has the text’s colour on the page’s ground: 3 : 1 if that contrast is 3 : 1 or more.',
      vi: 'Vòng dày 2 px, bao trọn nút, cách nút 2 px, mang màu chữ trên nền trang: đạt 3 : 1 nếu tương phản ấy từ 3 : 1 trở lên.',
    },
    tests: [[TOOLBAR, 'show a focus ring of 2 px in the text’s colour that the page cannot take away']],
  },
  {
    number: '2.5.2',
    level: 'A',
    state: 'met',
    name: { en: 'Pointer Cancellation', vi: 'Hủy thao tác trỏ' },
    how: {
      en: 'Buttons of the browser: they act when the pointer is lifted, and not if it was moved away before.',
      vi: 'Là nút của chính trình duyệt: chỉ tác động khi nhả, và kéo ra ngoài trước khi nhả thì không có gì xảy ra.',
    },
    tests: [[TOOLBAR, 'work by pointer']],
  },
  {
    number: '2.5.3',
    level: 'A',
    state: 'met',
    name: { en: 'Label in Name', vi: 'Nhãn có trong tên' },
    how: {
      en: 'The buttons show signs and no words. Their names are the words that a reader would say: “Increase text size”.',
      vi: 'Trên nút là ký hiệu, không có chữ. Tên nút chính là lời người đọc sẽ nói: “Tăng cỡ chữ”.',
    },
    tests: [[TOOLBAR, 'have the full words as names, in a named group, and no visible text']],
  },
  {
    number: '2.5.5',
    level: 'AAA',
    state: 'met',
    name: { en: 'Target Size (Enhanced)', vi: 'Cỡ vùng bấm (nâng cao)' },
    how: {
      en: '44 × 44 CSS pixels or more, also on a page with tiny text. With it 2.5.8.',
      vi: 'Từ 44 × 44 px trở lên, kể cả trên trang có chữ rất nhỏ. Nhờ vậy đạt luôn 2.5.8.',
    },
    tests: [[TOOLBAR, 'are 44 px or more both ways, also in a page with tiny text']],
  },
  {
    number: '2.5.8',
    level: 'AA',
    state: 'met',
    name: { en: 'Target Size (Minimum)', vi: 'Cỡ vùng bấm (tối thiểu)' },
    how: {
      en: '24 × 24 is asked for, 44 × 44 is there. Links in the text are exempt; links of yours elsewhere are the page’s.',
      vi: 'Yêu cầu 24 × 24, thực có 44 × 44. Liên kết nằm trong câu được miễn; liên kết ở chỗ khác là của trang.',
    },
    tests: [[TOOLBAR, 'are 44 px or more both ways, also in a page with tiny text']],
  },
  {
    number: '3.1.1',
    level: 'A',
    state: 'shared',
    name: { en: 'Language of Page', vi: 'Ngôn ngữ của trang' },
    how: {
      en: 'The words on the buttons follow the page’s lang. It has to be there: without it bantin speaks English.',
      vi: 'Lời trên nút theo lang của trang. Trang phải khai báo; thiếu thì bantin nói tiếng Anh.',
    },
    tests: [[TOOLBAR, 'is that of the nearest lang attribute, through shadow roots']],
  },
  {
    number: '3.1.2',
    level: 'AA',
    state: 'shared',
    name: { en: 'Language of Parts', vi: 'Ngôn ngữ của từng phần' },
    how: {
      en: 'Where bantin has no words for the page’s language it speaks English and marks it as English. Languages within the article, also wrong ones out of Word, stay as the author gave them.',
      vi: 'Khi chưa có lời cho ngôn ngữ của trang, bantin nói tiếng Anh và đánh dấu đó là tiếng Anh. Thuộc tính lang trong bài, kể cả lang sai do Word để lại, được giữ nguyên như tác giả để.',
    },
    tests: [[TOOLBAR, 'without strings of ours speaks English, marked as such, with the date and percent of the page']],
  },
  {
    number: '3.2.1',
    level: 'A',
    state: 'met',
    name: { en: 'On Focus', vi: 'Khi nhận tiêu điểm' },
    how: {
      en: 'Focus changes nothing; only Enter, Space or a click does.',
      vi: 'Nhận tiêu điểm không làm gì thay đổi; chỉ Enter, phím cách hoặc bấm chuột mới có tác dụng.',
    },
    tests: [[TOOLBAR, 'work by keyboard: Tab reaches them in order, Enter and space press']],
  },
  {
    number: '3.2.2',
    level: 'A',
    state: 'met',
    name: { en: 'On Input', vi: 'Khi thao tác' },
    how: {
      en: 'A press changes the size of the text and nothing else. The line being read, or the button that was pressed, stays where it is on the screen.',
      vi: 'Bấm chỉ đổi cỡ chữ, ngoài ra không gì khác. Dòng đang đọc, hoặc nút vừa bấm, vẫn ở nguyên chỗ trên màn hình.',
    },
    tests: [
      [PLACE, 'is the first whole line below the top, … px into the page'],
      [PLACE_AT_A_PRESS, 'is the toolbar itself when it is pressed … the article'],
    ],
  },
  {
    number: '3.2.3',
    level: 'AA',
    state: 'shared',
    name: { en: 'Consistent Navigation', vi: 'Điều hướng nhất quán' },
    how: {
      en: 'The buttons keep their order and their place in the toolbar at every size. Where the toolbar stands is your template’s; let it be the same on every page.',
      vi: 'Các nút giữ nguyên thứ tự và chỗ đứng trong thanh công cụ ở mọi cỡ chữ. Thanh nằm ở đâu là do mẫu trang; hãy để cùng một chỗ trên mọi trang.',
    },
    tests: [[TOOLBAR, 'keeps the buttons where they are while the percentage grows']],
  },
  {
    number: '3.2.4',
    level: 'AA',
    state: 'met',
    name: { en: 'Consistent Identification', vi: 'Tên gọi nhất quán' },
    how: {
      en: 'The same signs and the same names on every page, and one size for all toolbars of a page.',
      vi: 'Mọi trang đều cùng ký hiệu, cùng tên; mọi thanh công cụ trên một trang cùng một cỡ.',
    },
    tests: [
      [LOCALES, '… says everything, each thing differently, in composed letters'],
      [PROTOCOL, 'one press: the toolbar asks, the store keeps, every toolbar and article follows'],
    ],
  },
  {
    number: '4.1.2',
    level: 'A',
    state: 'met',
    name: { en: 'Name, Role, Value', vi: 'Tên, vai trò, giá trị' },
    how: {
      en: 'Group, buttons, article and what scrolls have roles and names; a button that can do no more is aria-disabled, and keeps the focus.',
      vi: 'Nhóm, nút, bài viết và phần tự cuộn đều có vai trò và tên; nút hết tác dụng mang aria-disabled và vẫn giữ tiêu điểm.',
    },
    tests: [
      [TOOLBAR_AXE, 'axe finds nothing wrong and nothing to ask at … %, …'],
      [TOOLBAR, 'keep the focus through the limits, and say so'],
      [ORCA, 'says the upper limit, and the state of the button there'],
    ],
  },
  {
    number: '4.1.3',
    level: 'AA',
    state: 'met',
    name: { en: 'Status Messages', vi: 'Thông báo trạng thái' },
    how: {
      en: 'The new size is said once, in an output element that is always there, without taking the focus.',
      vi: 'Cỡ mới được đọc một lần, qua một phần tử output luôn có sẵn, không lấy tiêu điểm.',
    },
    tests: [
      [TOOLBAR, 'say the size only after the reader’s own press, in an output that is always there'],
      [ORCA, 'says the new size once a press'],
    ],
  },
];
