// The script for the head as the README prints it, with its hash. `npm run readme` writes it anew after a build.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, root } from './repository.js';

const PLACE = /(?<=<!-- early\.js -->\n)[\s\S]*?(?=\n<!-- \/early\.js -->)/;

/** What a policy has to say for an inline script. */
export const hashOf = script => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The README with the script as it is built. */
export function withScript(readme, script) {
  const text = script.trim();
  if (!PLACE.test(readme)) throw new Error('README.md has no place for early.js');
  return readme.replace(
    PLACE,
    () => `
<!-- prettier-ignore -->
\`\`\`html
<script>${text}</script>
\`\`\`

\`\`\`
Content-Security-Policy: script-src 'self' '${hashOf(text)}'
\`\`\`
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(join(root, 'README.md'), withScript(await read('README.md'), await read('dist/early.js')));
}
