// Both elements, from the manifest.
import { readFile } from 'node:fs/promises';

/** Written by the library alone. */
const isOwn = ({ name }) => name.startsWith('--bantin-reader-');

export default async function () {
  const manifest = JSON.parse(await readFile(new URL('../../../custom-elements.json', import.meta.url), 'utf8'));
  const declarations = manifest.modules.flatMap(module => module.declarations ?? []).filter(({ customElement }) => customElement);
  return declarations
    .map(element => {
      const attributes = element.attributes.map(attribute => ({
        ...attribute,
        default: element.members.find(({ attribute: name }) => name === attribute.name)?.default,
      }));
      const properties = element.cssProperties ?? [];
      return {
        ...element,
        attributes,
        slots: element.slots ?? [],
        events: element.events ?? [],
        cssParts: element.cssParts ?? [],
        cssProperties: properties.filter(property => !isOwn(property)),
        readerProperties: properties.filter(isOwn),
      };
    })
    .toSorted((a, b) => b.tagName.localeCompare(a.tagName));
}
