// What is on the screen, as colours: what a browser computes says little of what it paints in colours of the reader's.

/** The pixels of a box of the page, row by row, each as [red, green, blue]. The box is in CSS pixels from the page's corner. */
export async function pixelsOf(tab, { x, y, width, height }) {
  const clip = {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  };
  const picture = await tab.screenshot({ clip, encoding: 'base64' });
  const rows = await tab.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const row = index => Array.from(data.slice(index * image.width * 4, (index + 1) * image.width * 4));
    // As text, which WebDriver carries a hundred times as fast as numbers.
    return JSON.stringify(Array.from({ length: image.height }, (_, index) => row(index)));
  }, picture);
  return JSON.parse(rows).map(row =>
    Array.from({ length: row.length / 4 }, (_, column) => row.slice(column * 4, column * 4 + 3)),
  );
}

/** WCAG's contrast of two colours. */
export function contrast(one, other) {
  const luminance = colour => {
    const [red, green, blue] = colour.map(value => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour that most of the pixels have: the ground. */
export function ground(rows) {
  const counts = new Map();
  for (const pixel of rows.flat()) counts.set(String(pixel), (counts.get(String(pixel)) ?? 0) + 1);
  const [[most]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most.split(',').map(Number);
}

/** The colour that stands out most from the ground, and by how much. */
export function strongest(rows, behind = ground(rows)) {
  const colours = [...new Set(rows.flat().map(String))].map(text => text.split(',').map(Number));
  return colours
    .map(colour => ({ colour, ratio: contrast(colour, behind) }))
    .toSorted((one, other) => other.ratio - one.ratio)[0];
}
