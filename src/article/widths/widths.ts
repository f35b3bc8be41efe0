import type { InlineStyles } from '../../sizes/inline-styles.js';
export class Widths {
  constructor(_article: HTMLElement, _styles: InlineStyles) {}
  watch(): void {}
  check(): void {}
  undo(): void {}
}
