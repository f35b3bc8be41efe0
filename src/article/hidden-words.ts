/** So far out nobody indents a line that is to be read. */
const FAR_OUTSIDE_PX = 200;

/** Words far outside of their box, or of no size, are hidden behind a drawing on purpose. */
export function hidesItsWords({ textIndent, fontSize }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(textIndent) < -FAR_OUTSIDE_PX || fontSize === '0px';
}
