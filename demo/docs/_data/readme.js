// Tables and examples of the README that tests hold true: they are shown, not copied.
import { readFile } from 'node:fs/promises';

export default async function () {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  return {
    /** What stands between `<!-- name -->` and `<!-- /name -->`. */
    table(name) {
      const text = readme.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0];
      if (!text) throw new Error(`README.md has no part "${name}"`);
      // A column without a heading is one that nobody hears.
      return text.trim().replace(/^\|\s*\|/, '| measured |');
    },
    /** The first code behind a line that begins with `name`. */
    code(name) {
      const [, language, text] = new RegExp(`^${name}\\b.*\\n\\n\`\`\`(\\w+)\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(readme) ?? [];
      if (!text) throw new Error(`README.md has no code for "${name}"`);
      return { language, text };
    },
  };
}
