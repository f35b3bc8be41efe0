import type { InlineStyles } from '../../sizes/inline-styles.js';
export type ColorFinding = unknown;
export class Legibility {
  constructor(_article: HTMLElement, _styles: InlineStyles) {}
  read(_roots: Iterable<Element>): ColorFinding[] {
    return [];
  }
  write(_findings: readonly ColorFinding[]): void {}
}
