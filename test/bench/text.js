// Runs in the page. An article as pasted from Word: in each paragraph three spans in one another, sizes in pt, colours.

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

const pasted = (text, index) =>
  `<p class="MsoNormal" style="text-align:justify;line-height:17pt"><span style="font-size:14pt;color:${colour(index)}"><span lang="VI" style="font-family:'Times New Roman'"><span style="font-size:${index % 10 === 3 ? 12 : 14}pt">${text}</span></span></span></p>`;

/** The same elements without sizes of their own, so that a bare page lets them all inherit. */
const plain = (text, index) => `<p><span style="color:${colour(index)}"><span lang="VI"><span>${text}</span></span></span></p>`;

/** Paragraphs of about 25 words, as a document fragment. */
export function paragraphs(count, { sized }) {
  const template = document.createElement('template');
  const words = sentences(25);
  const print = sized ? pasted : plain;
  template.innerHTML = Array.from({ length: count }, (_, index) => print(words.next().value, index)).join('\n');
  return template.content;
}
