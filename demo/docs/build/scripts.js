// Scripts that also run from a folder, where browsers load no module: the built bundle as a classic script, and the playground's.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const repository = new URL('../../../', import.meta.url);
const read = path => readFile(new URL(path, repository), 'utf8');
const EXPORTS = /export\s*\{[\w\s,$]*\};?\s*$/;

/** The module as a classic script: the same code without its exports, in a scope of its own. */
export function classic(bundle) {
  if (!EXPORTS.test(bundle)) throw new Error('the bundle does not end with its exports');
  return `(()=>{"use strict";${bundle.replace(EXPORTS, '')}})();\n`;
}

const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** So that no script ends its own element. */
const inlined = script => script.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`\x3C!--`);

/**
 * The frame of the playground in one file. In a sandbox that is a folder's, browsers load nothing beside the page; a server's
 * policy forbids what is inline. So there are both, and both have a policy of their own, for what a visitor pastes.
 */
export const frameInOneFile = (frame, style, scripts) => {
  const script = inlined(scripts.join('\n'));
  return frame
    .replace("script-src 'self'; style-src 'self'", () => `script-src ${hashOf(script)}; style-src ${hashOf(style)}`)
    .replaceAll(/ *<link rel="stylesheet"[^>]*>\n/g, '')
    .replaceAll(/ *<script src[^>]*><\/script>\n/g, '')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script></body>`);
};

export async function writeScripts(output) {
  const purify = createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js');
  const [bundle, readingBundle, frame, frameScript, frameSheet, sanitizer] = await Promise.all([
    read('dist/bantin.min.js'),
    read('dist/bantin-reading.min.js'),
    read('demo/docs/playground/frame.html'),
    read('demo/docs/playground/frame.js'),
    read('demo/docs/playground/frame.css'),
    readFile(purify, 'utf8'),
  ]);
  const purifyAlone = sanitizer.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  const reading = classic(readingBundle);
  const folder = join(output, 'playground');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(output, 'dist/bantin.js'), classic(bundle)),
    writeFile(join(output, 'dist/bantin-reading.js'), reading),
    writeFile(join(folder, 'purify.js'), purifyAlone),
    writeFile(join(folder, 'frame.js'), frameScript),
    writeFile(join(folder, 'frame.css'), frameSheet),
    writeFile(join(folder, 'frame.html'), frame),
    writeFile(join(folder, 'frame-in-one-file.html'), frameInOneFile(frame, frameSheet, [purifyAlone, frameScript, reading])),
  ]);
}
