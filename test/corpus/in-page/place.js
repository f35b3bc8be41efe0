// The reader's place: in a text longer than two screens the first whole line stays where it is, eight presses up and eight
// down.
import { frames, setLevel } from './level.js';
import { everyVisibleText } from './text.js';
import { pathOf } from './path.js';

const LEVELS = [100, 112, 125, 140, 160, 180, 200, 225, 250];

/** The first letter of the first line that is wholly below the top of the screen. */
function firstWholeLine() {
  let first;
  for (const { text, lines } of everyVisibleText())
    for (const { top, bottom, left, right } of lines) {
      const isSeen = top >= 0 && bottom <= innerHeight && right > 0 && left < innerWidth;
      if (isSeen && (!first || top < first.top - 1)) first = { text, top };
    }
  if (!first) return undefined;
  const range = document.createRange();
  for (let at = first.text.data.search(/\S/); at < first.text.data.length; at += 1) {
    range.setStart(first.text, at);
    range.setEnd(first.text, at + 1);
    const { top, width } = range.getBoundingClientRect();
    if (width && Math.abs(top - first.top) < 1) return range;
  }
  return undefined;
}

export default async function place() {
  const { article } = globalThis.corpus;
  await setLevel(100);
  const { top, height } = article.getBoundingClientRect();
  if (height <= 2 * innerHeight) return undefined;
  scrollTo({ top: top + scrollY + 0.4 * height, behavior: 'instant' });
  await frames();
  await frames(); // text that has come near finds its height a frame later, before anybody presses
  const letter = firstWholeLine();
  if (!letter) return undefined;
  const tops = [letter.getBoundingClientRect().top];
  for (const level of [...LEVELS.slice(1), ...LEVELS.slice(0, -1).toReversed()]) {
    await setLevel(level);
    tops.push(letter.getBoundingClientRect().top);
  }
  const round = number => Math.round(number * 100) / 100;
  const presses = tops.slice(1).map((value, position) => Math.abs(value - tops[position]));
  return {
    worst: round(Math.max(...presses)),
    furthest: round(Math.max(...tops.map(value => Math.abs(value - tops[0])))),
    end: round(Math.abs(tops.at(-1) - tops[0])),
    tops: tops.map(round),
    path: pathOf(letter.startContainer.parentElement),
  };
}
