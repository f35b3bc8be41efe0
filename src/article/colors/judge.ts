import { isDark, requiredContrast, TEXT_CONTRAST } from './color.js';
import { elementsWithLetters } from './letters.js';
import { isLeftAlone } from './pasted.js';
import { isThemed, NONE, type Seen, type Sight, type Taken } from './sight.js';

/** Letters that stand out less than this from their ground cannot be seen at all. */
const INVISIBLE_CONTRAST = 1.001;

/** Finds one more element without whose pasted colours letters may be legible. */
type Cause = (taken: Taken) => Element | undefined;

/** Decides what of the pasted colours is set aside, so that letters can be read and none are harder to read than before. */
export class Judge {
  /** The elements whose pasted colours are set aside so far. */
  readonly taken = new Set<Element>();
  readonly #sight: Sight;
  readonly #scale: number;

  /** @param scale the reader's size, where 1 is the default. Colours do not change with it, so that no press brings others. */
  constructor(sight: Sight, scale: number) {
    this.#sight = sight;
    this.#scale = scale;
  }

  /** Whether the letters of an element can be read as things are. */
  isLegible(element: Element): boolean {
    return this.#isEnough(element, this.#sight.see(element, this.taken));
  }

  /** Judges the letters of an element. */
  judge(element: Element): void {
    if (this.isLegible(element)) return;
    if (isLeftAlone(element, this.#sight.looks) || this.#isHiddenOnPurpose(element)) return;
    if (!this.#sight.isGroundKnown(element, this.taken)) return;
    const color: Cause = taken => this.#sight.colorSource(element, taken);
    const ground: Cause = taken => this.#sight.groundSource(element, taken);
    // The least that helps: a colour, then a ground, then both.
    for (const causes of [[color], [ground], [color, ground]]) if (this.#tryEach(element, causes)) return;
  }

  /** Sets one cause after another aside, outwards, as black may be pasted within black, until letters are legible. */
  #tryEach(element: Element, causes: readonly Cause[]): boolean {
    const more = new Set<Element>();
    const next = this.#takenWith(more);
    for (;;) {
      const found = causes.map(cause => cause(next)).filter(source => source !== undefined);
      if (found.length === 0) return false;
      for (const source of found) more.add(source);
      if (this.#isEnough(element, this.#sight.see(element, next))) break;
    }
    if (!this.#spareOthers(more)) return false;
    for (const source of more) this.taken.add(source);
    return true;
  }

  /**
   * Sees to letters that would be harder to read: those with a pasted ground or colour of their own lose it too, which may harm
   * others in turn. Whether none are left that cannot be helped.
   */
  #spareOthers(more: Set<Element>): boolean {
    const next = this.#takenWith(more);
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      // A set goes on with what is added to it.
      for (const source of more) {
        for (const other of elementsWithLetters(source)) {
          if (!this.#isHarmed(other, next)) continue;
          const cause = this.#sight.groundSource(other, next) ?? this.#sight.colorSource(other, next);
          if (!cause) return false;
          more.add(cause);
          isSettled = false;
        }
      }
    }
    return true;
  }

  /** All that is set aside, and more. A copy for each attempt would cost the square of their number. */
  #takenWith(more: Taken): Taken {
    return { has: element => this.taken.has(element) || more.has(element) };
  }

  /** Whether letters would be harder to read than they are, and too hard. */
  #isHarmed(element: Element, next: Taken): boolean {
    const sight = this.#sight;
    const [now, then] = [sight.see(element, this.taken), sight.see(element, next)];
    if (!now || !then) return sight.colorOwner(element, this.taken) !== sight.colorOwner(element, next);
    if (now.contrast === then.contrast) return false;
    if (!sight.isGroundKnown(element, next)) return true;
    return then.contrast < now.contrast && !this.#isEnough(element, then);
  }

  /** Whether letters can be read. Those of which nobody can say what they look like are taken to be. */
  #isEnough(element: Element, seen: Seen | undefined): boolean {
    if (!seen || seen.contrast >= TEXT_CONTRAST) return true;
    const { fontSize, fontWeight } = this.#sight.looks.of(element).style;
    return seen.contrast >= requiredContrast(Number.parseFloat(fontSize) / this.#scale, Number(fontWeight));
  }

  /**
   * Whether an author wanted letters not to be seen: they are of the colour that was pasted behind them, or of a light page's
   * own ground, on which the author saw what it does. Black on a dark page was not meant so.
   */
  #isHiddenOnPurpose(element: Element): boolean {
    const seen = this.#sight.see(element, NONE);
    if (!seen || seen.contrast >= INVISIBLE_CONTRAST) return false;
    const ground = this.#sight.groundSource(element, NONE);
    // The ground may be that of the reader's theme, which the author has not seen.
    if (ground === undefined && isThemed(element)) return false;
    return ground === undefined ? !isDark(seen.ground) : ground === this.#sight.colorSource(element, NONE);
  }
}
