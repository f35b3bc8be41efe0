// Axe: what it finds wrong in the article, each with the number of the element, so that it can be found again.
import './axe-core.js'; // a classic script: it puts itself on window
import { setLevel } from './level.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export default async function audit(level, without = []) {
  const { article, elements } = globalThis.corpus;
  if (level) await setLevel(level);
  scrollTo(0, 0);
  const { violations } = await globalThis.axe.run(article, {
    runOnly: TAGS,
    rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    elementRef: true,
  });
  if (level) await setLevel(100);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ element, html }) => {
      const number = elements.indexOf(element);
      return { rule: id, key: `${id} ${number < 0 ? html.slice(0, 80) : number}`, html: html.slice(0, 80) };
    }),
  );
}
