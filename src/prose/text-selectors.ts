/** The tag of articles; of all texts, they alone obey the ids around them. */
const ARTICLE = 'bantin-article';

/** What of a toolbar is text: its headline and summary. */
const IN_TOOLBAR = '> [slot]';

/**
 * A selector for a text and for nothing that obeys other scopes, in the tree that it is in. A text has the settings of the ids
 * around it, so whatever else is within the nearest id has at least the same settings. Nothing has to be written on the text.
 * @param adopt the selector by which a toolbar has found it.
 */
export function selectorOf(text: HTMLElement, adopt?: string): string {
  if (adopt) return adopt;
  if (text.localName !== ARTICLE) return toolbarSelector(text);
  const holder = text.closest('[id]:not([id=""])');
  if (!holder) return ARTICLE;
  return holder === text ? `#${CSS.escape(text.id)}` : `#${CSS.escape(holder.id)} ${ARTICLE}`;
}

function toolbarSelector(toolbar: HTMLElement): string {
  const scope = toolbar.getAttribute('for');
  return `${toolbar.localName}${scope ? `[for="${CSS.escape(scope)}"]` : ':not([for])'} ${IN_TOOLBAR}`;
}

/** One selector for all texts of the same tag, where none of them is left out. */
export function selectorForAll(text: HTMLElement): string {
  return text.localName === ARTICLE ? ARTICLE : `${text.localName} ${IN_TOOLBAR}`;
}
