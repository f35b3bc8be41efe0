// The text of the articles, as HTML. An article as pasted from Word: in each paragraph three spans in one another, sizes in
// pt, colours.

const WORDS =
  'Ủy ban nhân dân tỉnh yêu cầu các đơn vị đẩy mạnh công tác truyền thông về chuyển đổi số, rà soát thủ tục hành chính; kịp thời tháo gỡ khó khăn cho người dân và doanh nghiệp trên địa bàn. Theo đó, năm 2023, mỗi xã, phường thành lập một tổ công nghệ số cộng đồng'.split(
    ' ',
  );

/** Some words, others at each call, and the same in every run: each line is to be broken and shaped anew. */
function* sentences(length) {
  for (let state = 1; ;) {
    const words = [];
    while (words.length < length) {
      state = (state * 48271) % 2147483647;
      words.push(WORDS[state % WORDS.length]);
    }
    yield words.join(' ');
  }
}

/** Readable on white, but for one paragraph in forty. */
const colour = index => (index % 40 === 7 ? '#ffe94d' : ['black', '#222222', 'rgb(0, 32, 96)'][index % 3]);
const isSmall = index => index % 10 === 3;
const FAMILY = "font-family:'Times New Roman'";

/** What the writers of `paragraphs` may be called by. */
const PRINT = {
  pasted: (text, index) =>
    `<p class="MsoNormal" style="text-align:justify;line-height:17pt"><span style="font-size:14pt;color:${colour(index)}"><span lang="VI" style="${FAMILY}"><span style="font-size:${isSmall(index) ? 12 : 14}pt">${text}</span></span></span></p>`,
  // The same elements and families, and what bantin keeps of the sizes: so that all text inherits, and breaks the same lines.
  plain: (text, index) =>
    `<p><span style="color:${colour(index)}"><span lang="VI" style="${FAMILY}"><span${isSmall(index) ? ` style="font-size:${6 / 7}em"` : ''}>${text}</span></span></span></p>`,
};

/** Paragraphs of about 25 words, `pasted` or `plain`. */
export function paragraphs(count, kind) {
  const words = sentences(25);
  return Array.from({ length: count }, (_, index) => PRINT[kind](words.next().value, index)).join('\n');
}
