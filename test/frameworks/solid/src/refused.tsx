// What the compiler has to refuse.
import type { JSX } from 'solid-js';

export const refused: readonly JSX.Element[] = [
  // @ts-expect-error: no such style
  <bantin-toolbar attr:date-style="short" />,
  // @ts-expect-error: it would be a property, and lost
  <bantin-toolbar for="news" />,
  // @ts-expect-error: no such style
  <bantin-toolbar prop:dateStyle="short" />,
  // @ts-expect-error: a scope is no number
  <bantin-toolbar on:bantin-request={({ detail }) => detail.scope * 2} />,
];
