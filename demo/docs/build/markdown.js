// Markdown as the pages need it: ids to link to, and nothing inline that a strict policy forbids.
import { createRequire } from 'node:module';

// Eleventy's own copy.
const require = createRequire(createRequire(import.meta.url).resolve('@11ty/eleventy'));
const MarkdownIt = require('markdown-it');

/** `Cỡ chữ & màu` is `co-chu-mau`. */
export const slugOf = text =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** What a heading says, with its code. */
const textOf = token => token.children.map(({ content }) => content).join('');

/** `{#id}` behind a heading names it; else its words do. */
function nameHeadings(state) {
  const taken = new Set();
  for (const [i, token] of state.tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const inline = state.tokens[i + 1];
    const [mark, given] = / \{#([\w-]+)\}$/.exec(inline.content) ?? [];
    if (mark) {
      const last = inline.children.at(-1);
      last.content = last.content.slice(0, -mark.length);
    }
    let id = given ?? slugOf(textOf(inline));
    while (taken.has(id)) id += '-';
    taken.add(id);
    token.attrSet('id', id);
  }
}

/** Alignment of columns as a class: a style in the markup is what strict policies forbid. */
function alignByClass(state) {
  for (const token of state.tokens) {
    const align = /^text-align:(\w+)$/.exec(token.attrGet('style') ?? '')?.[1];
    if (!align) continue;
    token.attrs = token.attrs.filter(([name]) => name !== 'style');
    token.attrSet('class', align);
  }
}

export function createMarkdown() {
  const markdown = new MarkdownIt({ html: true, typographer: false });
  markdown.core.ruler.push('name-headings', nameHeadings);
  markdown.core.ruler.push('align-by-class', alignByClass);
  return markdown;
}
