import { crc32, deflateRawSync } from 'node:zlib';

/** A .zip of `{path: Buffer}`. All times are the same, so that the same files give the same archive. */
export function zip(files) {
  const TIME = 0;
  const DATE = (1 << 5) | 1; // 1980-01-01
  const locals = [];
  const entries = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    // Version 2.0, names in UTF-8, deflated.
    const about = record(
      [2, 20],
      [2, 0x0800],
      [2, 8],
      [2, TIME],
      [2, DATE],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    );
    locals.push(Buffer.concat([record([4, 0x04034b50]), about, name, packed]));
    // A plain file that its owner can write and all can read.
    const place = record([2, 0], [2, 0], [2, 0], [4, (0o100644 << 16) >>> 0], [4, offset]);
    entries.push(Buffer.concat([record([4, 0x02014b50], [2, 0x0314]), about, place, name]));
    offset += locals.at(-1).length;
  }
  const directory = Buffer.concat(entries);
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** Numbers of 2 or 4 bytes, the smallest byte first. */
function record(...fields) {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}
