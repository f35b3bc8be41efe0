import { isServer } from 'lit';

/** What a browser has to know, by name. Each is asked in a way that is false, or throws, where it is missing. */
const NEEDED: Readonly<Record<string, () => unknown>> = {
  // Without them there are no elements; some portals' embedded browsers switch them off.
  'custom elements': () => customElements,
  // The styles of an element and the typography are sheets that a script makes and adopts.
  'constructable style sheets': () => new CSSStyleSheet(),
  'adopted style sheets': () => document.adoptedStyleSheets,
  // The article's role and name for screen readers.
  'element internals': () => 'attachInternals' in HTMLElement.prototype,
  // Wide content is watched with it, and the reader's place through the frames after a change.
  'resize observers': () => ResizeObserver,
  // All sizes hang on a property that is computed where it is said: without it text in text would grow twice.
  'registered custom properties': () => CSSPropertyRule,
  // The sheets are written with it.
  'CSS nesting': () => CSS.supports('selector(&)'),
  // Templates are written in HTML, which a document of XML (XHTML) would read as XML.
  'documents of HTML': () => !document.contentType.endsWith('xml'),
  // The newest of what the scripts use of the language.
  'Array.prototype.toSorted': () => 'toSorted' in Array.prototype,
};

/**
 * Whether the browser knows all that is needed. Where it does not, the tags are not registered and nothing is listened to: the
 * page stays as it was printed, for text that is read is better than a toolbar that works by half. A server has no browser to ask.
 */
export function isSupported(): boolean {
  return isServer || Object.values(NEEDED).every(isThere);
}

function isThere(ask: () => unknown): boolean {
  try {
    return Boolean(ask());
  } catch {
    return false;
  }
}
