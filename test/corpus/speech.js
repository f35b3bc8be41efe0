/**
 * What of a folder of article bodies would be read aloud, and whether each sentence is found again where it stands:
 *
 *     node test/corpus/speech.js FOLDER [--verbose] [--only WORD]      (after npm run build)
 *
 * `BANTIN_ENGINE=firefox` has it looked at in another browser. Each body is read as it is and with its letters decomposed (NFD).
 */
import { parseArgs } from 'node:util';
import { launch } from '../tools/engines.js';
import { openSite } from '../tools/site.js';
import { readFolder } from './folder.js';
import { pageOf } from './page.js';

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean' }, only: { type: 'string' } },
  allowPositionals: true,
});
const { fragments, sheets } = readFolder(positionals[0] ?? '', values.only);

const scripts = /<script type="module" src="[^"]*"><\/script>/g;
const paths = Object.fromEntries(
  fragments.flatMap(fragment =>
    ['NFC', 'NFD'].map(form => {
      const hostSheets = sheets.map((_, index) => `/host/${index}.css`);
      const html = pageOf({ ...fragment, html: fragment.html.normalize(form) }, { hostSheets }).replaceAll(scripts, '');
      return [
        `/${fragment.name}/${form}`,
        html.replace('</head>', `<script type="module">import '/dist/define.js';</script></head>`),
      ];
    }),
  ),
);
const site = await openSite(
  { ...paths, ...Object.fromEntries(sheets.map((sheet, index) => [`/host/${index}.css`, sheet])) },
  {},
  undefined,
  { nodeResolve: true },
);
const browser = await launch();

/** In the page: reads the article, and looks for each sentence where it should stand. */
async function look() {
  const { piecesOf } = await import('/dist/tools/read-aloud/speech-text.js');
  await customElements.whenDefined('bantin-article');
  const article = document.querySelector('bantin-article');
  await article.updateComplete;
  const records = [];
  const observer = new MutationObserver(more => records.push(...more));
  observer.observe(article, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = performance.now();
  const pieces = piecesOf([article], { language: document.documentElement.lang });
  const time = performance.now() - before;
  const wrong = [];
  const letters = text => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
  for (const piece of pieces) {
    const { block, part } = piece;
    // Of what is only said, such as numbers and heads of tables, nothing stands there.
    const standing = block.stretches
      .map(({ at, node }, index) => ({
        node,
        from: Math.max(at, part.start),
        to: Math.min(block.stretches[index + 1]?.at ?? block.text.length, part.end),
      }))
      .filter(({ node, from, to }) => node && from < to)
      .map(({ from, to }) => block.text.slice(from, to))
      .join('');
    const range = piece.range();
    const [first, last] = [range.startContainer, range.endContainer];
    const found = letters(range.toString());
    // A range reaches over what is left out in its middle, such as a note's mark: then all that is said is in it, in its order.
    const isExact = found === letters(standing);
    let at = 0;
    const isInOrder = [...letters(standing)].every(letter => (at = found.indexOf(letter, at) + 1) > 0);
    if (!isExact && !isInOrder) wrong.push(`${standing} ≠ ${range.toString()}`);
    if (!article.contains(first) || !article.contains(last) || !piece.isThere) wrong.push(`not there: ${piece.text}`);
    const words = [...piece.spoken.matchAll(/[\p{L}\p{N}]+/gu)];
    for (const { 0: word, index } of words) {
      const place = piece.rangeOfSpoken(index, word.length);
      if (place && !range.intersectsNode(place.startContainer)) wrong.push(`word outside: ${word}`);
    }
  }
  records.push(...observer.takeRecords());
  const longest = Math.max(...pieces.map(({ text }) => text.replaceAll(/\p{Mn}/gu, '').length));
  return {
    pieces: pieces.length,
    letters: pieces.reduce((sum, { text }) => sum + text.length, 0),
    longest,
    time,
    wrong,
    written: records.length,
    texts: pieces.map(({ text, spoken }) => (text === spoken ? text : `${text}  ⇒  ${spoken}`)),
  };
}

const totals = { pieces: 0, wrong: 0, written: 0, time: 0, longest: 0 };
for (const path of Object.keys(paths)) {
  const tab = await browser.newPage();
  await tab.goto(`${site.url}${path}`, { waitUntil: 'domcontentloaded' });
  const result = await tab.evaluate(look);
  await tab.close();
  console.log(
    `${path}: ${result.pieces} pieces, longest ${result.longest}, ${result.time.toFixed(0)} ms, ${result.wrong.length} wrong, ${result.written} written`,
  );
  if (values.verbose && path.endsWith('NFC')) console.log(result.texts.map(text => `  ${text}`).join('\n'));
  for (const line of result.wrong) console.log(`  ${line}`);
  totals.pieces += result.pieces;
  totals.wrong += result.wrong.length;
  totals.written += result.written;
  totals.time += result.time;
  totals.longest = Math.max(totals.longest, result.longest);
}
console.log(
  `${totals.pieces} pieces, longest ${totals.longest} letters, ${totals.time.toFixed(0)} ms, ${totals.wrong} wrong, ${totals.written} records of what was written`,
);
await browser.close();
await site.close();
process.exit(totals.wrong || totals.written ? 1 : 0);
