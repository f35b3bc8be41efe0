import { parentOf } from '../place/tree.js';
import { styleOf } from '../sizes/inline-styles.js';
import { isLeftAlone } from './left-alone.js';
import type { KeptSizes } from './sizes/kept-sizes.js';

/** What in the text can change its sizes and colours. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeOldValue: true,
  attributeFilter: ['style', 'class', 'size', 'color', 'bgcolor', 'data-bantin-plain', 'contenteditable', 'slot'],
};

/** The properties of an element's own style that are read; of any other nothing has to be read anew. */
const READ_PROPERTIES = ['font-size', 'line-height', 'letter-spacing', 'color', 'background-color', 'background-image'];

/** Those that text may outgrow. */
const HEIGHTS = ['height', 'max-height'];

/** Loaders give these a class when they come into view. They have no letters. */
const MEDIA = 'img, picture, source, video, audio, iframe, canvas, object, embed';

interface OwnStyle {
  /** The text of the attribute. */
  readonly text: string;
  readonly read: string;
  readonly heights: string;
}

/** What the own styles of elements said when a script last changed them: some scripts write a style in each frame. */
const lastStyles = new WeakMap<HTMLElement, OwnStyle>();

function ownStyle(text: string, style: CSSStyleDeclaration): OwnStyle {
  const valuesOf = (names: string[]): string => names.map(name => style.getPropertyValue(name)).join(';');
  return { text, read: valuesOf(READ_PROPERTIES), heights: valuesOf(HEIGHTS) };
}

/** What an element's own style would say whose attribute has this text. */
function ownStyleIn(text: string): OwnStyle {
  const { style } = document.createElement('p');
  style.cssText = text;
  return ownStyle(text, style);
}

/** Elements by the classes that were read on them and made no difference. */
export class HarmlessClasses {
  readonly #classes = new WeakMap<Element, Set<string>>();

  add(element: Element, ...classes: readonly (string | null)[]): void {
    const known = this.#classes.get(element) ?? new Set<string>();
    for (const name of classes) known.add(name ?? '');
    this.#classes.set(element, known);
  }

  has(element: Element): boolean {
    return this.#classes.get(element)?.has(element.getAttribute('class') ?? '') ?? false;
  }
}

/** What has to be read anew after some mutations. */
export interface Changes {
  /** Elements that came, or whose own sizes or colours may have changed. What is in them is to be read too. */
  readonly roots: Set<Element>;
  /** Those among them of which only the class has changed, with the class they had. */
  readonly classesBefore: Map<Element, string | null>;
  /** Elements whose own height has changed, and nothing else that matters. */
  readonly restyled: Set<HTMLElement>;
  /** Elements that have gone, or are to be left alone from now on: what was written into them is to be taken back. */
  readonly released: Set<Element>;
}

/** Tells which of the mutations of an article matter to its sizes and colours. */
export function changesIn(
  article: Element,
  records: readonly MutationRecord[],
  sizes: KeptSizes,
  harmless: HarmlessClasses,
): Changes {
  const changes: Changes = { roots: new Set(), classesBefore: new Map(), restyled: new Set(), released: new Set() };
  for (const record of records) {
    const element = record.target as HTMLElement;
    if (record.type === 'childList') addAddedAndRemoved(changes, article, record, sizes);
    else if (record.attributeName === 'class') addReclassed(changes, element, record.oldValue, harmless);
    else if (record.attributeName === 'style') addRestyled(changes, element, record.oldValue);
    else changes.roots.add(element);
  }
  for (const root of changes.roots) {
    // The article itself is given back as a whole where it is to be left alone from now on.
    if (root === article || (article.contains(root) && !isLeftAlone(root))) continue;
    changes.roots.delete(root);
    changes.released.add(root);
  }
  return changes;
}

function addAddedAndRemoved(changes: Changes, article: Element, record: MutationRecord, sizes: KeptSizes): void {
  const target = record.target as Element;
  for (const node of record.addedNodes) {
    if (node instanceof Element) changes.roots.add(node);
    // Letters where there were none: now the size of what holds them means something.
    else if (node instanceof Text && node.data.trim() && !sizes.knowsSize(target)) changes.roots.add(target);
  }
  for (const node of record.removedNodes) {
    if (node instanceof Element && !article.contains(node)) changes.released.add(node);
  }
}

function addReclassed(changes: Changes, element: Element, before: string | null, harmless: HarmlessClasses): void {
  if (element.matches(MEDIA) || harmless.has(element)) return;
  changes.roots.add(element);
  if (!changes.classesBefore.has(element)) changes.classesBefore.set(element, before);
}

function addRestyled(changes: Changes, element: HTMLElement, before: string | null): void {
  const known = lastStyles.get(element);
  // What was written here meanwhile was not seen: then the text tells what was there before.
  const last = known?.text === (before ?? '') ? known : ownStyleIn(before ?? '');
  const now = ownStyle(element.getAttribute('style') ?? '', styleOf(element));
  lastStyles.set(element, now);
  if (now.read !== last.read) changes.roots.add(element);
  else if (now.heights !== last.heights) changes.restyled.add(element);
}

/** Those of some elements that are in no other of them. */
export function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter(element => {
    for (let around = parentOf(element); around; around = parentOf(around)) {
      if (elements.has(around)) return false;
    }
    return true;
  });
}
