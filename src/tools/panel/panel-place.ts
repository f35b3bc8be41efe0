/** A rectangle on the screen, in CSS pixels, such as `getBoundingClientRect` gives it. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A width and a height, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a panel stays from its button, from the text and from the edges of the screen, in CSS pixels. */
const GAP_PX = 8;

/**
 * Where a panel opens, from the left and the top of the screen in CSS pixels: below its button, else above it, else wherever it
 * fits. Where there is room beside the text it does not cover it, for the reader is to see what each change does.
 * @param text what is best left in view, if there is something.
 */
export function panelPlace(button: Box, panel: Size, screen: Size, text?: Box): { readonly left: number; readonly top: number } {
  const below = button.bottom + GAP_PX;
  const above = button.top - GAP_PX - panel.height;
  const fitsBelow = below + panel.height + GAP_PX <= screen.height;
  return {
    left: within(besideText(button, panel, screen, text), screen.width - panel.width),
    top: within(fitsBelow || above < GAP_PX ? below : above, screen.height - panel.height),
  };
}

/** On the side of the text that is nearer to the button and has the room; with no such side, in line with the button. */
function besideText(button: Box, panel: Size, screen: Size, text: Box | undefined): number {
  const isAtEnd = (button.left + button.right) / 2 > screen.width / 2;
  const inLine = isAtEnd ? button.right - panel.width : button.left;
  if (!text) return inLine;
  const sides = [text.right + GAP_PX, text.left - GAP_PX - panel.width];
  if (!isAtEnd) sides.reverse();
  return sides.find(left => left >= GAP_PX && left + panel.width + GAP_PX <= screen.width) ?? inLine;
}

/** Keeps a panel on the screen; what is larger than the screen begins at its edge. */
function within(start: number, largest: number): number {
  return Math.max(GAP_PX, Math.min(start, largest - GAP_PX));
}
