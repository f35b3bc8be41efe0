// Translations as WordPress reads them: for PHP the binary form of gettext, for the editor JSON.

const unquote = text => JSON.parse(text);

/** The messages of a .po file, as `[key, translation]`. A context stands before its message, as gettext writes it. */
export function parsePo(text) {
  return text
    .split(/\n{2,}/)
    .map(entry => {
      const fields = {};
      let field;
      for (const line of entry.split('\n').filter(line => line && !line.startsWith('#'))) {
        const [, name = field, value] = /^(?:(msg\w+) )?(".*")$/.exec(line);
        fields[name] = (fields[name] ?? '') + unquote(value);
        field = name;
      }
      const { msgctxt, msgid = '', msgstr } = fields;
      return [msgctxt === undefined ? msgid : `${msgctxt}\u0004${msgid}`, msgstr];
    })
    .filter(([, translation]) => translation);
}

/** A .mo file: a header, a table of the keys, one of the translations, and both as bytes that end with a zero. */
export function toMo(messages) {
  const sorted = messages
    .map(pair => pair.map(text => Buffer.from(text)))
    // A reader may look for its message by halves, so they are in the order of their bytes.
    .toSorted(([one], [other]) => Buffer.compare(one, other));
  const texts = [...sorted.map(([key]) => key), ...sorted.map(([, translation]) => translation)];
  const count = sorted.length;
  const tables = Buffer.alloc(28 + 16 * count);
  for (const [index, value] of [0x950412de, 0, count, 28, 28 + 8 * count, 0, 28 + 16 * count].entries()) {
    tables.writeUInt32LE(value, 4 * index);
  }
  let position = tables.length;
  for (const [index, { length }] of texts.entries()) {
    tables.writeUInt32LE(length, 28 + 8 * index);
    tables.writeUInt32LE(position, 32 + 8 * index);
    position += length + 1;
  }
  return Buffer.concat([tables, ...texts.flatMap(text => [text, Buffer.alloc(1)])]);
}

/** What `wp.i18n` takes: everything that has no context. */
export function toJson(messages, locale) {
  const plain = messages.filter(([key]) => key && !key.includes('\u0004')).map(([key, translation]) => [key, [translation]]);
  return JSON.stringify({
    domain: 'messages',
    locale_data: { messages: { '': { domain: 'messages', lang: locale }, ...Object.fromEntries(plain) } },
  });
}
