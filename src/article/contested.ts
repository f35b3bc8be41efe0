/** An element that is read anew more often than this in one frame is one that a script of the page does not let us write into. */
const MOST_READINGS = 5;
/** So often texts are taken in within one frame; more would let the page paint no other. */
export const MOST_TAKE_INS = 20;

/**
 * Elements about which a script of the page quarrels with us: it takes back what was written into them, at once and always. Each
 * would be read, written and taken back for ever, and no frame be painted; so they are left as the script wants them.
 */
export class Contested {
  readonly #elements = new WeakSet<Element>();
  #readings = new Map<Element, number>();

  /** Counts that some elements are to be read now. Returns those about which nobody quarrels. */
  withoutQuarrel<Root extends Element>(roots: readonly Root[], article: Element): Root[] {
    if (this.#readings.size === 0) requestAnimationFrame(() => (this.#readings = new Map()));
    return roots.filter(root => {
      const count = (this.#readings.get(root) ?? 0) + 1;
      this.#readings.set(root, count);
      if (count > MOST_READINGS && root !== article) this.#elements.add(root);
      return !this.#elements.has(root);
    });
  }

  has(element: Element): boolean {
    return this.#elements.has(element);
  }
}
