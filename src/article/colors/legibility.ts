import { elementsWithin } from '../../place/tree.js';
import type { InlineStyles } from '../../sizes/inline-styles.js';
import { settleColorTransitions } from '../../sizes/transitions.js';
import { colorsOfControls } from './controls.js';
import type { ColorFinding } from './finding.js';
import { Grounds } from './ground.js';
import { Judge } from './judge.js';
import { lettersToJudge } from './letters.js';
import { Looks } from './looks.js';
import { isLeftAlone } from './pasted.js';
import { outsideOfTheme } from './outside.js';
import { isThemed, NONE, Sight } from './sight.js';
import { withoutTint } from './tints.js';

const COLOR = 'color';
const GROUND = 'background-color';
const LINE = 'text-decoration-line';
const LINK = 'a:any-link';
const ALL = [COLOR, GROUND, LINE, 'text-shadow'];

/**
 * Sets aside the pasted colours that cannot be read on this page, such as Word's black on a dark page or its white ground
 * under a dark page's light letters: that text has the colour and ground of its surroundings. Whatever the site's own sheets
 * say is left as it is.
 */
export class Legibility {
  readonly #article: HTMLElement;
  readonly #styles: InlineStyles;
  readonly #inArticle: () => Element[];
  #written = new WeakSet<Element>();
  /** The colours before which the article was judged as a whole, and before which it is now. */
  #wholeScene = '';
  #scene = '';
  /** Parts of the article that were judged before other colours than the whole, with these. */
  #scenes = new WeakMap<Element, string>();
  #wasThemed = false;

  /**
   * @param styles through which all is written that is written into the article.
   * @param inArticle those children of the article that may lie behind others.
   */
  constructor(article: HTMLElement, styles: InlineStyles, inArticle: () => Element[]) {
    this.#article = article;
    this.#styles = styles;
    this.#inArticle = inArticle;
  }

  /** Judges what was pasted into some elements of the article, or into the article itself. It only reads. */
  read(roots: Iterable<Element>): ColorFinding[] {
    const inRoots = [...roots];
    // What was read of the rest may hold no longer, so the colours it was read in stay known.
    if (inRoots.includes(this.#article)) {
      this.#scene = this.#wholeScene = sceneOf(this.#article);
      this.#scenes = new WeakMap();
    }
    const sight = new Sight(this.#article, this.#inArticle);
    const scale = sight.looks.of(this.#article).style.getPropertyValue('--bantin-reader-scale');
    const judge = new Judge(sight, Number(scale) || 1);
    for (const element of lettersToJudge(inRoots, this.#article)) judge.judge(element);
    this.#wasThemed = isThemed(this.#article);
    return [
      ...(this.#wasThemed ? this.#inTheme(inRoots, sight, judge) : []),
      ...withoutTint(inRoots, sight, judge),
      ...[...judge.taken].map(element => ({ element: element as HTMLElement, styles: without(sight, element) })),
      ...linksIn(judge.taken, sight).map(element => ({ element, styles: { [LINE]: 'underline' } })),
    ];
  }

  /** What the ground of a reader's theme asks for beside what was pasted. */
  #inTheme(roots: readonly Element[], sight: Sight, judge: Judge): ColorFinding[] {
    return [...colorsOfControls(roots, sight, judge), ...outsideOfTheme(roots, this.#article, sight)];
  }

  /** Writes what was found. */
  write(findings: readonly ColorFinding[]): void {
    for (const { element, styles } of findings) {
      this.#written.add(element);
      this.#styles.write(element, styles);
    }
  }

  /** Forgets what was written, when all of it has been taken back. */
  forget(): void {
    this.#written = new WeakSet();
  }

  /** Whether the article's own text or ground has another colour than when it was judged last. */
  get isOutdated(): boolean {
    return this.#scene !== '' && sceneOf(this.#article) !== this.#scene;
  }

  /** From now on everything is judged before the colours that the article has now. */
  update(): void {
    this.#scene = sceneOf(this.#article);
  }

  /** Those of some children of the article that were judged before other colours than it has. */
  outdatedAmong(parts: readonly Element[]): Element[] {
    return parts.filter(part => (this.#scenes.get(part) ?? this.#wholeScene) !== this.#scene);
  }

  /** Judges some children of the article anew. */
  judgeAnew(parts: readonly Element[]): void {
    for (const part of parts) {
      this.#scenes.set(part, this.#scene);
      for (const element of elementsWithin(part, '[style]')) {
        if (this.#written.delete(element)) this.#styles.takeBack(element, ALL);
      }
    }
    // What a page animates has its old colours at first. The change between its own dark and light is its own business.
    if (this.#wasThemed || isThemed(this.#article)) settleColorTransitions(this.#article);
    this.write(this.read(parts));
  }
}

/** What takes an element's pasted colours away. */
function without(sight: Sight, element: Element): Record<string, string> {
  const { color, ground } = sight.pasted(element);
  return { ...(color && { [COLOR]: 'inherit' }), ...(ground && { [GROUND]: 'transparent' }) };
}

/** The links that lose a colour: their line is then all that tells them from the text. */
function linksIn(taken: Iterable<Element>, sight: Sight): HTMLElement[] {
  const links = new Set<HTMLElement>();
  for (const element of taken) {
    if (!sight.pasted(element).color) continue;
    const around = element.closest<HTMLElement>(LINK);
    if (around) links.add(around);
    for (const link of element.querySelectorAll<HTMLElement>(LINK)) {
      if (sight.colorSource(link, NONE) === element && !isLeftAlone(link, sight.looks)) links.add(link);
    }
  }
  return [...links];
}

/** The colours that an article has and stands on, as text that can be compared. */
function sceneOf(article: Element): string {
  const looks = new Looks();
  const ground = new Grounds(looks, article, () => []).behind;
  return JSON.stringify([looks.of(article).colorText, ground]);
}
