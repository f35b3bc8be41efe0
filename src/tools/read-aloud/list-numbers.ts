const LETTERS = 26;

/** What is said before the item of a list whose numbers are shown, such as "3. " or "c. "; nothing for other items. */
export function numberOf(item: Element, listStyleType: string): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '';
  const number = placeOf(item, list as HTMLOListElement);
  if (/^(decimal|decimal-leading-zero|lower-roman|upper-roman)$/.test(listStyleType)) return `${number}. `;
  const [, kind] = /^(lower|upper)-(?:alpha|latin)$/.exec(listStyleType) ?? [];
  if (!kind || number < 1) return '';
  const letters = lettersFor(number);
  return `${kind === 'upper' ? letters.toUpperCase() : letters}. `;
}

function placeOf(item: Element, list: HTMLOListElement): number {
  const items = [...list.children].filter(({ localName }) => localName === 'li') as HTMLLIElement[];
  const step = list.reversed ? -1 : 1;
  let number = list.hasAttribute('start') ? list.start : list.reversed ? items.length : 1;
  for (const each of items) {
    if (each.hasAttribute('value')) number = each.value;
    if (each === item) break;
    number += step;
  }
  return number;
}

/** a to z, then aa, ab and so on. */
function lettersFor(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCodePoint(97 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}
