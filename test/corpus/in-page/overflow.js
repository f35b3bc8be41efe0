// Overflow: by how many pixels the page runs over its window sideways, and what does.
import { setLevel } from './level.js';
import { pathOf } from './path.js';

const LEVELS = [100, 200, 400];

const scrolls = element => {
  for (let node = element.parentElement; node && node !== document.body; node = node.parentElement)
    if (getComputedStyle(node).overflowX !== 'visible') return true;
  return false;
};

/** The elements that reach furthest out, the innermost of them. */
function widest() {
  const { clientWidth } = document.documentElement;
  const reach = element => {
    const { left, right, width } = element.getBoundingClientRect();
    return width ? Math.max(right + scrollX - clientWidth, -left - scrollX) : 0;
  };
  const out = [...document.body.querySelectorAll('*')].filter(element => reach(element) > 0.5 && !scrolls(element));
  const innermost = out.filter(element => !out.some(other => other !== element && element.contains(other)));
  return innermost
    .map(element => ({ path: pathOf(element), px: Math.round(reach(element)) }))
    .sort((a, b) => b.px - a.px)
    .slice(0, 5);
}

export default async function overflow() {
  const px = {};
  const offenders = [];
  for (const level of LEVELS) {
    await setLevel(level);
    const { scrollWidth, clientWidth } = document.documentElement;
    px[level] = scrollWidth - clientWidth;
    if (px[level] > 0) offenders.push(...widest().map(offender => ({ level, ...offender })));
  }
  await setLevel(100);
  return { px, offenders };
}
