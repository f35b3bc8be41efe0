// Runs in the page, before everything else: notes how much shifts, and the size of the text in each frame.
export function watchSizes() {
  const seen = { shift: 0, sizes: [] };
  globalThis.seen = seen;
  new PerformanceObserver(list => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const text = document.querySelector('p > span > span > span');
    if (text) seen.sizes.push(Number.parseFloat(getComputedStyle(text).fontSize));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
