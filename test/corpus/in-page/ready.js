import { frames } from './level.js';

/** Waits until the page stands as a reader would find it. */
export default async function ready(library) {
  if (library) await Promise.all(['bantin-toolbar', 'bantin-article'].map(tag => customElements.whenDefined(tag)));
  await document.fonts.ready;
  await frames();
}
