/** What is marked. */
interface Marked {
  readonly sentence: Range | undefined;
  readonly word: Range | undefined;
}

/** How far the line of a box is from the letters, in CSS pixels. */
const GAP_PX = 2;

/** Marks text by boxes that lie over the page, where they take neither presses nor room. */
export class MarkBoxes {
  readonly #layer: () => HTMLElement | null;
  #marked: Marked | undefined;
  #observer: ResizeObserver | undefined;

  constructor(layer: () => HTMLElement | null) {
    this.#layer = layer;
  }

  show(marked: Marked): void {
    if (!this.#marked) {
      document.addEventListener('scroll', this.#draw, { capture: true, passive: true });
      addEventListener('resize', this.#draw);
      // Whatever moves the text changes the height of the page.
      this.#observer = new ResizeObserver(this.#draw);
      this.#observer.observe(document.body);
      show(this.#layer());
    }
    this.#marked = marked;
    this.#draw();
  }

  clear(): void {
    if (!this.#marked) return;
    this.#marked = undefined;
    document.removeEventListener('scroll', this.#draw, { capture: true });
    removeEventListener('resize', this.#draw);
    this.#observer?.disconnect();
    const layer = this.#layer();
    layer?.replaceChildren();
    hide(layer);
  }

  readonly #draw = (): void => {
    const { sentence, word } = this.#marked ?? {};
    this.#layer()?.replaceChildren(...boxesOf(sentence, 'sentence'), ...boxesOf(word, 'word'));
  };
}

/** Puts something above the page, where the browser can: nothing around it can clip or move it then. */
export function show(layer: HTMLElement | null): void {
  if (layer?.popover && layer.isConnected && !layer.matches(':popover-open')) layer.showPopover();
}

/** Takes it away again. */
export function hide(layer: HTMLElement | null): void {
  if (layer?.popover && layer.matches(':popover-open')) layer.hidePopover();
}

function boxesOf(range: Range | undefined, kind: string): HTMLElement[] {
  return Array.from(range?.getClientRects() ?? [])
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => {
      const box = document.createElement('i');
      box.className = kind;
      box.style.left = `${left - GAP_PX}px`;
      box.style.top = `${top - GAP_PX}px`;
      box.style.width = `${width + 2 * GAP_PX}px`;
      box.style.height = `${height + 2 * GAP_PX}px`;
      return box;
    });
}
