import { contrast, isDark, over, requiredContrast, type Color } from './color.js';
import { Grounds } from './ground.js';
import { elementsWithLetters } from './letters.js';
import { Looks, parentOf } from './looks.js';
import { isLeftAlone, MAYBE_PASTED, pastedIn, type Pasted } from './pasted.js';

/** Elements whose pasted colour and ground are set aside, both of them or neither. */
type Taken = ReadonlySet<Element>;

const NONE: Taken = new Set();

/** A ground that hides more of what is behind it than it lets through. Less of it is a tint. */
const MOSTLY_OPAQUE = 0.5;

/** Letters that stand out less than this from their ground cannot be seen at all. */
const INVISIBLE_CONTRAST = 1.001;

/** Letters as a reader sees them. */
interface Seen {
  readonly ground: Color;
  readonly contrast: number;
}

/**
 * Decides what of the pasted colours is set aside, so that letters can be read and none are harder to read than before. It
 * only reads; what it has read holds until something is written.
 */
export class Judge {
  readonly #article: Element;
  readonly #looks = new Looks();
  readonly #grounds: Grounds;
  readonly #pasted = new Map<Element, Pasted>();
  #taken: Taken = NONE;

  constructor(article: Element) {
    this.#article = article;
    this.#grounds = new Grounds(this.#looks, article.ownerDocument);
  }

  /** The elements whose pasted colours are set aside so far. */
  get taken(): Taken {
    return this.#taken;
  }

  /** Judges the letters of an element. */
  judge(element: Element): void {
    if (this.#isEnough(element, this.#see(element, this.#taken))) return;
    if (isLeftAlone(element, this.#looks) || this.#isHiddenOnPurpose(element)) return;
    if (!this.#grounds.isKnown(element, this.#unpainted(this.#taken))) return;
    // The least that helps: colours, then grounds, then both.
    const color = (taken: Taken): Element | undefined => this.colorSource(element, taken);
    const ground = (taken: Taken): Element | undefined => this.#groundSource(element, taken);
    void [[color], [ground], [color, ground]].some(causes => this.#tryEach(element, causes));
  }

  /** What was pasted into an element. */
  pasted(element: Element): Pasted {
    let pasted = this.#pasted.get(element);
    if (!pasted) this.#pasted.set(element, (pasted = pastedIn(element, this.#looks)));
    return pasted;
  }

  /** The element whose pasted colour an element has; `undefined` where its colour is the page's. */
  colorSource(element: Element, taken: Taken = NONE): Element | undefined {
    const owner = this.#colorOwner(element, taken);
    return this.#isOfContent(owner) && this.pasted(owner).color ? owner : undefined;
  }

  /** Sets one cause after another aside, outwards, as black may be pasted within black, until an element is legible. */
  #tryEach(element: Element, causes: readonly ((taken: Taken) => Element | undefined)[]): boolean {
    const sources = new Set<Element>();
    for (;;) {
      const taken = new Set([...this.#taken, ...sources]);
      const found = causes.map(cause => cause(taken)).filter(source => source !== undefined);
      if (found.length === 0) return false;
      for (const source of found) sources.add(source);
      if (this.#try(element, [...sources])) return true;
    }
  }

  /** Sets some elements' colours aside, if that makes an element legible and no other letters harder to read. */
  #try(element: Element, sources: readonly Element[]): boolean {
    const next = new Set([...this.#taken, ...sources]);
    if (!this.#isEnough(element, this.#see(element, next))) return false;
    for (const source of next) {
      if (this.#taken.has(source)) continue;
      for (const other of elementsWithLetters(source)) {
        if (!this.#isHarmed(other, next)) continue;
        // Letters on a pasted ground of their own lose it too. The set goes on with what is added to it.
        const ground = this.#groundSource(other, next);
        if (!ground) return false;
        next.add(ground);
        if (this.#isHarmed(other, next)) return false;
      }
    }
    // What was added since may have harmed what was asked before.
    const affected = [...next].filter(source => !this.#taken.has(source)).flatMap(source => [...elementsWithLetters(source)]);
    if (next.size > this.#taken.size + sources.length && affected.some(other => this.#isHarmed(other, next))) return false;
    this.#taken = next;
    return true;
  }

  /** Whether letters would be harder to read than they are, and too hard. */
  #isHarmed(element: Element, next: Taken): boolean {
    const [now, then] = [this.#see(element, this.#taken), this.#see(element, next)];
    if (!now || !then) return this.#colorOwner(element, this.#taken) !== this.#colorOwner(element, next);
    if (now.contrast === then.contrast) return false;
    if (!this.#grounds.isKnown(element, this.#unpainted(next))) return true;
    return then.contrast < now.contrast && !this.#isEnough(element, then);
  }

  /** Whether letters can be read. Those of which nobody can say what they look like are taken to be. */
  #isEnough(element: Element, seen: Seen | undefined): boolean {
    if (!seen) return true;
    const { fontSize, fontWeight } = this.#looks.of(element).style;
    return seen.contrast >= requiredContrast(Number.parseFloat(fontSize) / this.#scale, Number(fontWeight));
  }

  /** How much larger than the site's default the reader has the text. Colours do not change with it, so that no press brings others. */
  get #scale(): number {
    return Number(this.#looks.of(this.#article).style.getPropertyValue('--bantin-reader-scale')) || 1;
  }

  /**
   * Whether an author wanted letters not to be seen: they are of the colour that was pasted behind them, or of a light page's
   * own ground, on which the author saw what it does. Black on a dark page was not meant so.
   */
  #isHiddenOnPurpose(element: Element): boolean {
    const seen = this.#see(element, NONE);
    if (!seen || seen.contrast >= INVISIBLE_CONTRAST) return false;
    const ground = this.#groundSource(element, NONE);
    return ground === undefined ? !isDark(seen.ground) : ground === this.colorSource(element);
  }

  /** What one sees of letters; `undefined` for those without a colour, and where nobody can say. */
  #see(element: Element, taken: Taken): Seen | undefined {
    const { color } = this.#looks.of(this.#colorOwner(element, taken));
    const ground = this.#grounds.of(element, this.#unpainted(taken));
    if (!color || !ground || color.alpha === 0) return undefined;
    return { ground, contrast: contrast(over(color, ground), ground) };
  }

  /** The element that gives an element its colour. Where both have the same, it is taken to be inherited. */
  #colorOwner(element: Element, taken: Taken): Element {
    const parent = parentOf(element);
    if (!parent || !this.#isOfContent(element)) return element;
    const isOwn = this.pasted(element).color
      ? !taken.has(element)
      : this.#looks.of(element).colorText !== this.#looks.of(parent).colorText;
    return isOwn ? element : this.#colorOwner(parent, taken);
  }

  /** The element with the pasted ground on which letters stand; `undefined` where the ground is the page's. */
  #groundSource(element: Element, taken: Taken): Element | undefined {
    const isUnpainted = this.#unpainted(taken);
    for (let box: Element | undefined = element; box && this.#isOfContent(box); box = parentOf(box)) {
      const { ground } = this.#looks.of(box);
      if (isUnpainted(box) || !ground || ground.alpha < MOSTLY_OPAQUE) continue;
      return this.pasted(box).ground ? box : undefined;
    }
    return undefined;
  }

  #unpainted(taken: Taken): (box: Element) => boolean {
    return box => taken.has(box) && this.pasted(box).ground;
  }

  /** Whether an element is in the article, perhaps as a slot of another element there: what is around it is the page's. */
  #isOfContent(element: Element): boolean {
    if (this.#article.contains(element)) return element !== this.#article;
    const { host } = element.getRootNode() as Partial<ShadowRoot>;
    return host !== undefined && this.#isOfContent(host);
  }
}

/** The letters in some elements on whose look something pasted may have an influence. */
export function lettersToJudge(roots: Iterable<Element>, article: Element): Set<Element> {
  const letters = new Set<Element>();
  const isWithin = (element: Element): boolean => element !== article && article.contains(element);
  for (const root of roots) {
    const around = root.closest(MAYBE_PASTED);
    const sources = around && isWithin(around) ? [root] : outermost(root.querySelectorAll(MAYBE_PASTED));
    for (const source of sources) for (const element of elementsWithLetters(source)) letters.add(element);
  }
  return letters;
}

/** Those elements that are in none of the others. In the order of the text each can only be in the last that is in none. */
function outermost(elements: Iterable<Element>): Element[] {
  const found: Element[] = [];
  for (const element of elements) if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}
