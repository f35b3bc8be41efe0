// Undo: taken out of the page, the article holds its author's markup byte for byte, whatever size it had.
import { frames, setLevel } from './level.js';

export default async function undo() {
  const { article, markup } = globalThis.corpus;
  await setLevel(400);
  article.remove();
  await frames();
  const now = article.innerHTML;
  if (now === markup) return undefined;
  let at = 0;
  while (now[at] === markup[at]) at += 1;
  const around = text => text.slice(Math.max(0, at - 30), at + 50);
  return { at, expected: around(markup), found: around(now) };
}
