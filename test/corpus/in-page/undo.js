// Undo: taken out of the page, the article holds its author's markup byte for byte, whatever size it had.
import { difference } from './difference.js';
import { frames, setLevel } from './level.js';

export default async function undo() {
  const { article, markup } = globalThis.corpus;
  await setLevel(400);
  article.remove();
  await frames();
  return difference(markup, article.innerHTML);
}
