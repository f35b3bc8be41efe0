const FILE_NAME = /\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$|^(img|dsc|image|screenshot|photo|untitled)[-_ ]?[\d()]*$/i;
/** A word with digits or underlines, as cameras and systems name files. */
const SERIAL = /^[\w-]*[\d_][\w-]*$/;
const MARKUP = /<\w|&\w+;|\[\/?\w+\]/;

/**
 * The alternative text of a picture where it tells a listener something: no file name, no markup, and not what the caption says.
 * @param caption the text of the figure's caption.
 */
export function alternativeText(alt: string | null, caption = ''): string {
  const text = alt?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (!/[\p{L}\p{N}]/u.test(text) || FILE_NAME.test(text) || SERIAL.test(text) || MARKUP.test(text)) return '';
  const [ours, theirs] = [plain(text), plain(caption)];
  return theirs && (theirs.includes(ours) || ours.includes(theirs)) ? '' : text;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
