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
 * fits. It covers as little of the text as it can, for the reader is to see what each change does.
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

/** On the side where it covers less of the text; alike, on that of the button. Without text in line with the button. */
function besideText(button: Box, panel: Size, screen: Size, text: Box | undefined): number {
  const isAtEnd = (button.left + button.right) / 2 > screen.width / 2;
  if (!text) return isAtEnd ? button.right - panel.width : button.left;
  const right = within(text.right + GAP_PX, screen.width - panel.width);
  const left = within(text.left - GAP_PX - panel.width, screen.width - panel.width);
  const coveredByRight = Math.max(0, text.right - right);
  const coveredByLeft = Math.max(0, left + panel.width - text.left);
  if (coveredByRight === coveredByLeft) return isAtEnd ? right : left;
  return coveredByRight < coveredByLeft ? right : left;
}

/** Keeps a panel on the screen; what is larger than the screen begins at its edge. */
function within(start: number, largest: number): number {
  return Math.max(GAP_PX, Math.min(start, largest - GAP_PX));
}
