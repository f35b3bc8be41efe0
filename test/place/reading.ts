// A reader somewhere in a long text: where that is, and whether it moves.
import { expect, nextFrame } from '@open-wc/testing';
import { request } from '../tools/page.js';

const WORDS =
  'theo đó năm các đơn vị địa phương tập trung tuyên truyền hoạt động hỗ trợ đầu tư phát triển hạ tầng kinh tế xã hội huyện nghèo công tác đào tạo nghề giải quyết việc làm Ủy ban nhân dân tỉnh Ữ ộ ẩ'.split(
    ' ',
  );
export const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Text of so many words, the same each time. */
export function prose(words: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length: words }, () => {
    state = (state * 48271) % 2147483647;
    return WORDS[state % WORDS.length];
  }).join(' ');
}

export const paragraphs = (count: number, seed = 0): string =>
  Array.from({ length: count }, (_, index) => `<p>${prose(6 + ((index * 37) % 55), index + seed)}.</p>`).join('\n');

export const LONG = paragraphs(200);

/** Eight presses up and eight down. */
export const UP_AND_DOWN = [112, 125, 140, 160, 180, 200, 225, 250, 225, 200, 180, 160, 140, 125, 112, 100];

export interface Letter {
  readonly node: Text;
  readonly offset: number;
}

export function rectOf({ node, offset }: Letter): DOMRect {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  // In WebKit the range around the first letter of a line of code begins at the end of the line before.
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
}

/** The first letter of the first line that is whole below an edge, found the slow way: a tenth of it may be cut off. */
export function lineBelow(root: Node, edge: number): Letter {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() === '' || node.parentElement!.getBoundingClientRect().bottom < edge) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const { top, height } = rectOf({ node, offset });
      if (height > 0 && top >= edge - height / 10) return { node, offset };
    }
  }
  throw new Error('nothing is below the edge');
}

/** Goes through levels; the line must not move by more than 1 px at any, nor by more than half a pixel in the end. */
export async function expectHeld(letter: Letter, change: (level: number) => Promise<unknown> = onPage): Promise<void> {
  const { top } = rectOf(letter);
  const { height } = rectOf(letter);
  for (const level of UP_AND_DOWN) {
    await change(level);
    expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
    if (level === 250) expect(rectOf(letter).height, 'the text has grown').to.be.greaterThan(height * 2);
  }
  await nextFrame();
  expect(rectOf(letter).top - top, 'there and back again').to.be.within(-0.5, 0.5);
}

export const onPage = (level: number): Promise<unknown> => request(document, '', level);

export const article = (): HTMLElement => document.querySelector('bantin-article')!;

/** Scrolls as a reader does: after what was, and seen before what comes. Text that was out of sight is laid out a frame later. */
export async function scroll(scroller: Element | Window, top: () => number): Promise<void> {
  await nextFrame();
  scroller.scrollTo({ top: top(), behavior: 'instant' });
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

/** The first letter of the highest line that is whole below an edge, in whatever box it stands, found the slow way. */
export function highestLine(root: Node, edge: number): Letter {
  let highest: (Letter & { readonly top: number }) | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() === '') continue;
    const { top, bottom } = node.parentElement!.getBoundingClientRect();
    if (bottom < edge || top > innerHeight) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const box = rectOf({ node, offset });
      const isWhole = box.width > 0 && box.top >= edge - box.height / 10;
      if (isWhole && box.top < (highest?.top ?? Infinity) - 0.5) highest = { node, offset, top: box.top };
    }
  }
  if (!highest) throw new Error('nothing is below the edge');
  return { node: highest.node, offset: highest.offset };
}
