import type { Settings } from '../events/events.js';
import { holdPlace } from '../place/place.js';
import { chosenPreferences } from '../preferences/preference.js';
import { AdoptedSheets } from './adopted-sheets.js';
import { declarations, layered, rulesOf } from './preference-rules.js';
import { hostSheet } from './prose-controller.js';
import { selectorForAll, selectorOf } from './text-selectors.js';
import type { TextFollower } from './texts.js';

/** A text, and what its reader has chosen. */
interface Text {
  readonly element: HTMLElement;
  readonly settings: Settings;
  /** The selector by which a toolbar has found it. */
  readonly adopt: string | undefined;
}

type Tree = Document | ShadowRoot;

/**
 * Gives texts what their readers have chosen. The values are custom properties in a sheet of each text's shadow root, so that a
 * change of value concerns that text alone. The rules that read them are in sheets of the tree that the text is in: one for each
 * preference, there only while it is chosen, and only for the texts where it is chosen.
 */
export class PreferenceSheets implements TextFollower {
  readonly #texts = new Map<HTMLElement, Text>();
  /** The sheets of the texts themselves, and what is written in each. */
  readonly #own = new WeakMap<HTMLElement, { sheet: CSSStyleSheet; values: string }>();
  readonly #trees = new Map<Tree, AdoptedSheets>();
  #isWaiting = false;

  textChanged(element: HTMLElement, settings: Settings, adopt?: string): void {
    this.#texts.set(element, { element, settings, adopt });
    this.update();
  }

  textGone(element: HTMLElement): void {
    this.#texts.delete(element);
    this.update();
  }

  /** Writes what has changed, when all texts that change together have said so; it is still before the next frame. */
  update(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    queueMicrotask(() => {
      this.#isWaiting = false;
      this.#writeValues();
      this.#writeRules();
    });
  }

  #writeValues(): void {
    let isHeld = false;
    for (const { element, settings, adopt } of this.#texts.values()) {
      const values = adopt ? '' : valuesOf(settings);
      const before = this.#own.get(element);
      if (values === (before?.values ?? '') && (!before || hasSheet(element, before.sheet))) continue;
      // At its first values a text comes as it was stored, and the reader has no place in it yet.
      if (before && !isHeld) {
        holdPlace();
        isHeld = true;
      }
      const sheet = hostSheet(element, before?.sheet);
      sheet.replaceSync(values && `:host{${values}}`);
      this.#own.set(element, { sheet, values });
    }
  }

  #writeRules(): void {
    const trees = new Map<Tree, Text[]>();
    for (const tree of this.#trees.keys()) trees.set(tree, []);
    for (const text of this.#texts.values()) {
      const tree = text.element.getRootNode() as Tree;
      trees.set(tree, [...(trees.get(tree) ?? []), text]);
    }
    for (const [tree, texts] of trees) {
      const sheets = this.#trees.get(tree) ?? new AdoptedSheets(tree);
      this.#trees.set(tree, sheets);
      sheets.show(rulesFor(texts));
      if (texts.length === 0) this.#trees.delete(tree);
    }
  }
}

function hasSheet({ shadowRoot }: HTMLElement, sheet: CSSStyleSheet): boolean {
  return shadowRoot!.adoptedStyleSheets.includes(sheet);
}

/** The custom properties of all that is chosen. */
function valuesOf(settings: Settings): string {
  return chosenPreferences(settings)
    .map(([preference, value]) => declarations(preference.properties(value)))
    .join('');
}

/** The text of each sheet that a tree needs, by what is in it. */
function rulesFor(texts: readonly Text[]): Map<string, string> {
  const textsOf = new Map<string, Text[]>();
  const sheets = new Map<string, string>();
  for (const text of texts) {
    const { element, settings, adopt } = text;
    // A container of the page has no shadow root for its values.
    if (adopt) sheets.set(adopt, `${selectorOf(element, adopt)}{${valuesOf(settings)}}`);
    for (const [{ name }, value] of chosenPreferences(settings)) {
      const rules = rulesOf(name, value);
      if (rules) textsOf.set(rules, [...(textsOf.get(rules) ?? []), text]);
    }
  }
  for (const [rules, some] of textsOf) sheets.set(rules, layered(`:where(${selectorsOf(some, texts).join()})`, rules));
  return sheets;
}

/** Selectors for some of a tree's texts: short ones where all of a kind are among them. */
function selectorsOf(some: readonly Text[], all: readonly Text[]): string[] {
  const isAll = (tag: string): boolean => countOf(tag, some) === countOf(tag, all);
  const selectors = some.map(({ element, adopt }) =>
    !adopt && isAll(element.localName) ? selectorForAll(element) : selectorOf(element, adopt),
  );
  return [...new Set(selectors)];
}

function countOf(tag: string, texts: readonly Text[]): number {
  return texts.filter(({ element, adopt }) => !adopt && element.localName === tag).length;
}
