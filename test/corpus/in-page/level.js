/** Until what was done has been painted. */
export const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Chooses something for the page, as any script of it may; `undefined` takes the choice back. */
export function choose(name, value) {
  const detail = { scope: '', name, value };
  document.dispatchEvent(new CustomEvent('bantin-request', { bubbles: true, cancelable: true, detail }));
}

/** Asks for a size of the text, in percent. */
export const requestLevel = value => choose('text-size', value);

export async function setLevel(value) {
  requestLevel(value);
  await frames();
}
