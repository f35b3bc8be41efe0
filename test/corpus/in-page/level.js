/** Until what was done has been painted. */
export const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Asks for a size of the text, in percent, as any script of a page may. */
export function requestLevel(value) {
  const detail = { scope: '', name: 'text-size', value };
  document.dispatchEvent(new CustomEvent('bantin-request', { bubbles: true, cancelable: true, detail }));
}

export async function setLevel(value) {
  requestLevel(value);
  await frames();
}
