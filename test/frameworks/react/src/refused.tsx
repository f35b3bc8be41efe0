// What the compiler has to refuse.
import type { JSX } from 'react';

export const refused: readonly JSX.Element[] = [
  // @ts-expect-error: no such style
  <bantin-toolbar date-style="short" />,
  // @ts-expect-error: before the upgrade it would be lost, so it is written `date-style`
  <bantin-toolbar dateStyle="long" />,
  // @ts-expect-error: a scope is no number
  <bantin-toolbar onbantin-request={({ detail }) => detail.scope * 2} />,
];
