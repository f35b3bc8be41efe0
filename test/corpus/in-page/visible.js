// What can be seen at 100 %: to find text that the library hides.
import { visibleTexts } from './text.js';

export default function visible() {
  return visibleTexts().map(({ index, letters, element }) => ({ key: index, letters, tag: element.localName }));
}
