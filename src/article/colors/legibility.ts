import type { InlineStyles } from '../../sizes/inline-styles.js';
import { Grounds } from './ground.js';
import { Judge, lettersToJudge } from './judge.js';
import { Looks } from './looks.js';

/** What is to be written into an element. */
export interface ColorFinding {
  readonly element: HTMLElement;
  readonly styles: Readonly<Record<string, string>>;
}

const COLOR = 'color';
const GROUND = 'background-color';
const LINE = 'text-decoration-line';
const ALL = [COLOR, GROUND, LINE];

/**
 * Sets aside the pasted colours that cannot be read on this page, such as Word's black on a dark page or its white ground
 * under a dark page's light letters: that text has the colour and ground of its surroundings. Whatever the site's own sheets
 * say is left as it is.
 */
export class Legibility {
  readonly #article: HTMLElement;
  readonly #styles: InlineStyles;
  readonly #written = new Set<HTMLElement>();
  #scene = '';

  /** @param styles through which all is written that is written into the article. */
  constructor(article: HTMLElement, styles: InlineStyles) {
    this.#article = article;
    this.#styles = styles;
  }

  /** Judges what was pasted into some elements of the article, or into the article itself. It only reads. */
  read(roots: Iterable<Element>): ColorFinding[] {
    this.#scene = sceneOf(this.#article);
    const judge = new Judge(this.#article);
    for (const element of lettersToJudge(roots, this.#article)) judge.judge(element);
    const findings = [...judge.taken].map(element => ({ element: element as HTMLElement, styles: without(judge, element) }));
    return [...findings, ...linksIn(judge).map(element => ({ element, styles: { [LINE]: 'underline' } }))];
  }

  /** Writes what was found. */
  write(findings: readonly ColorFinding[]): void {
    for (const { element, styles } of findings) {
      this.#written.add(element);
      this.#styles.write(element, styles);
    }
  }

  /** Takes back what was written into some elements and all that is in them, so that they can be read anew. */
  takeBack(roots: Iterable<Element> = [this.#article]): void {
    const inRoots = [...roots];
    for (const element of this.#written) {
      if (!inRoots.some(root => root.contains(element)) && this.#article.contains(element)) continue;
      this.#styles.takeBack(element, ALL);
      this.#written.delete(element);
    }
  }

  /** Whether the article's own text or ground has another colour than when it was judged last. */
  get isOutdated(): boolean {
    return sceneOf(this.#article) !== this.#scene;
  }

  /** Judges the whole article anew, once what is around its text has other colours. */
  rejudge(): void {
    this.takeBack();
    this.write(this.read([this.#article]));
  }
}

/** What takes an element's pasted colours away. */
function without(judge: Judge, element: Element): Record<string, string> {
  const { color, ground } = judge.pasted(element);
  return { ...(color && { [COLOR]: 'inherit' }), ...(ground && { [GROUND]: 'transparent' }) };
}

/** The links that lose a colour: their line is then all that tells them from the text. */
function linksIn(judge: Judge): HTMLElement[] {
  const links = new Set<HTMLElement>();
  for (const element of judge.taken) {
    if (!judge.pasted(element).color) continue;
    const around = element.closest<HTMLElement>('a:any-link');
    if (around) links.add(around);
    for (const link of element.querySelectorAll<HTMLElement>('a:any-link')) {
      if (judge.colorSource(link) === element) links.add(link);
    }
  }
  return [...links];
}

/** The colours that an article has and stands on, as text that can be compared. */
function sceneOf(article: Element): string {
  const looks = new Looks();
  const ground = new Grounds(looks, article.ownerDocument).of(article, () => false);
  return JSON.stringify([looks.of(article).colorText, ground]);
}
