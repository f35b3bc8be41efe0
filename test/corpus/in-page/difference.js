/** Where a markup is not what it should be, and what stands there; `undefined` where it is the same. */
export function difference(expected, found) {
  if (found === expected) return undefined;
  let at = 0;
  while (found[at] === expected[at]) at += 1;
  const around = text => text.slice(Math.max(0, at - 30), at + 50);
  return { at, expected: around(expected), found: around(found) };
}
