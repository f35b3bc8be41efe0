// All reading preferences at their extremes together: what runs over and which lines are clipped, and whether the article is what it was
// once all of them are taken back.
import { difference } from './difference.js';
import { choose, frames } from './level.js';
import lines from './lines.js';

const EXTREMES = {
  'text-size': 400,
  'line-height': 3,
  'paragraph-spacing': 3,
  'letter-spacing': 0.5,
  'word-spacing': 1,
  measure: 20,
  'font-family': 'serif',
  'font-weight': 'bolder',
  theme: 'yellow-black',
  images: 'hidden',
};

async function chooseAll(valueOf) {
  for (const name of Object.keys(EXTREMES)) choose(name, valueOf(name));
  // What follows from sizes of boxes is written in the next frame.
  await frames();
  await frames();
}

export default async function extremes() {
  const { article } = globalThis.corpus;
  const before = article.innerHTML;
  await chooseAll(name => EXTREMES[name]);
  const { clipped, overlapping } = await lines();
  const { scrollWidth, clientWidth } = document.documentElement;
  await chooseAll(() => undefined);
  return { over: scrollWidth - clientWidth, clipped, overlapping, left: difference(before, article.innerHTML) };
}
