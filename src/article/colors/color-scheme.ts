import { prefersDark } from './canvas.js';

/** What a site may animate while it changes from light to dark. */
const COLORS = new Set(['color', 'background-color']);

/**
 * Says when the colours around an element may have become others: the reader's system, or a switch of the page, changes
 * between light and dark. Pages say that by a class or an attribute on `html` or `body`. It is a question and no answer:
 * compare what is computed.
 * @returns what ends the watch.
 */
export function watchColorScheme(element: Element, callback: () => void): () => void {
  const page = element.ownerDocument;
  const view = page.defaultView!;
  const system = prefersDark(page);
  let frame = 0;
  // At most once a frame: some pages write into these attributes whenever the reader scrolls.
  const ask = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      callback();
    });
  };
  // Where the change is animated, its colours are the old ones at first.
  const askAtEnd = ({ propertyName, target }: TransitionEvent): void => {
    if (COLORS.has(propertyName) && isAround(element, target as Element)) ask();
  };
  const observer = new MutationObserver(ask);
  for (const root of [page.documentElement, page.body]) observer.observe(root, { attributes: true });
  system.addEventListener('change', ask);
  page.addEventListener('transitionend', askAtEnd);
  return () => {
    view.cancelAnimationFrame(frame);
    observer.disconnect();
    system.removeEventListener('change', ask);
    page.removeEventListener('transitionend', askAtEnd);
  };
}

/** Whether an element is in another, also in a shadow root of it. */
function isAround(element: Element, other: Element): boolean {
  if (other.contains(element)) return true;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host !== undefined && isAround(host, other);
}
