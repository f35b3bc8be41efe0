import { nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

export const SENTENCE =
  'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';
/** A picture of 400 × 200 px. */
export const PICTURE =
  'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A//www.w3.org/2000/svg%22%20width%3D%22400%22%20height%3D%22200%22%3E%3Crect%20width%3D%22400%22%20height%3D%22200%22%20fill%3D%22teal%22/%3E%3C/svg%3E';

export const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;

export const width = (pixels: number): Promise<unknown> => executeServerCommand('viewport', { width: pixels, height: 600 });

/** After the observers of this frame have had their say. */
export async function frames(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Waits, frame by frame, until something holds; the test's own time limit ends the waiting. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextFrame();
}

/** How many lines the text of an element has. */
export function linesOf(element: Element): number {
  return new Set(rectsOf(element).map(({ bottom }) => Math.round(bottom / 4))).size;
}

/** The boxes of the lines of text in an element. */
export function rectsOf(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(rect => rect.width > 0);
}

/** Where a word of an element stands. */
export function rectsOfWord(element: Element, word: string): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return [...range.getClientRects()].filter(rect => rect.width > 0);
  }
  throw new Error(`no "${word}"`);
}
