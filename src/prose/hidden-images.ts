import type { Settings } from '../events/events.js';
import { images } from '../preferences/images.js';
import type { TextFollower } from './texts.js';

/** Where an image says what it loads. Empty, the browser shows its alternative text in its place. */
const ADDRESSES = ['src', 'srcset'] as const;

/** Pictures and their alternatives, but in what is left alone. */
const ISLAND = '[data-bantin-plain]:not([data-bantin-plain=false])';
const IMAGES = `:is(img, picture > source):not(${ISLAND}, ${ISLAND} *)`;

/** The addresses of the images of one text, to be given back. */
class TextImages {
  readonly #text: HTMLElement;
  readonly #before = new Map<Element, Map<string, string>>();
  readonly #observer = new MutationObserver(() => this.hide());

  constructor(text: HTMLElement) {
    this.#text = text;
  }

  /** Empties the addresses, also of images that come later. */
  hide(): void {
    for (const image of this.#text.querySelectorAll(IMAGES)) {
      for (const name of ADDRESSES) {
        const address = image.getAttribute(name);
        if (!address) continue;
        this.#before.set(image, (this.#before.get(image) ?? new Map<string, string>()).set(name, address));
        // Emptied, not removed: then the attributes are in their order when they come back.
        image.setAttribute(name, '');
      }
    }
    this.#observer.takeRecords();
    this.#observer.observe(this.#text, { subtree: true, childList: true, attributeFilter: [...ADDRESSES] });
  }

  /** Gives the addresses back; what somebody else has written meanwhile stays. */
  show(): void {
    this.#observer.disconnect();
    for (const [image, addresses] of this.#before) {
      for (const [name, address] of addresses) if (image.getAttribute(name) === '') image.setAttribute(name, address);
    }
    this.#before.clear();
  }
}

/**
 * Shows in place of images what they say, where readers have chosen that. No style sheet can do it, so the addresses of the images
 * are set aside; it is all that a preference changes in the author's markup, and it is given back byte for byte.
 */
export class HiddenImages implements TextFollower {
  readonly #hidden = new Map<HTMLElement, TextImages>();

  textChanged(text: HTMLElement, settings: Settings): void {
    if (settings[images.name] !== 'hidden') {
      this.textGone(text);
      return;
    }
    const hidden = this.#hidden.get(text) ?? new TextImages(text);
    this.#hidden.set(text, hidden);
    hidden.hide();
  }

  textGone(text: HTMLElement): void {
    this.#hidden.get(text)?.show();
    this.#hidden.delete(text);
  }
}
