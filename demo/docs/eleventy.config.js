// The documentation site: `npm run docs`, or `node demo/docs/build.js` after a build.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { printedDate } from './build/dates.js';
import { createMarkdown } from './build/markdown.js';

const repository = new URL('../../', import.meta.url);
const read = path => readFileSync(new URL(path, repository), 'utf8').trimEnd();

/** A fence that is longer than any in the text. */
const fenced = (language, text) => `\n\n\`\`\`\`${language}\n${text}\n\`\`\`\`\n\n`;

/** What a file is called, where a class name is made of it. */
const LANGUAGES = {
  '.aspx': 'aspx',
  '.ascx': 'aspx',
  '.php': 'php',
  '.twig': 'twig',
  '.yml': 'yaml',
  '.html': 'html',
  '.js': 'js',
};
const languageOf = path => LANGUAGES[/\.\w+$/.exec(path)?.[0]] ?? 'text';

export default function (config) {
  const markdown = createMarkdown();
  config.setLibrary('md', markdown);
  // `{#id}` names a heading.
  config.setNunjucksEnvironmentOptions({ tags: { commentStart: '{##', commentEnd: '##}' } });
  config.setUseGitIgnore(false);
  for (const folder of ['_site', 'build']) config.ignores.add(`demo/docs/${folder}/**`);

  config.addFilter('printedDate', printedDate);
  config.addFilter('isoDate', date => date.toISOString().slice(0, 10));
  config.addFilter('markdown', text => markdown.render(text ?? ''));
  config.addFilter('inlineMarkdown', text => markdown.renderInline(text ?? ''));
  config.addFilter('decimal', (number, language) => Number(number).toLocaleString(language));
  config.addFilter('named', (entries, name) => entries.find(entry => entry.name === name));
  config.addFilter('json', value => JSON.stringify(value).replaceAll('<', String.raw`\u003c`));

  // What the repository says already is shown from there, so that it is said once.
  config.addShortcode(
    'source',
    path => `\n\n<p class="file"><code>${basename(path)}</code></p>${fenced(languageOf(path), read(path))}`,
  );
  config.addShortcode('code', function (name) {
    const { language, text } = this.ctx.readme.code(name);
    return fenced(language, text);
  });
  config.addShortcode('table', function (name) {
    return `\n\n${this.ctx.readme.table(name)}\n\n`;
  });

  config.addPassthroughCopy({
    'demo/docs/assets': 'assets',
    'demo/screenshots': 'screenshots',
    'dist/bantin.min.js': 'dist/bantin.min.js',
    'dist/early.js': 'dist/early.js',
    'dist/prose.css': 'dist/prose.css',
    'dist/reading.css': 'dist/reading.css',
  });

  return { dir: { input: 'demo/docs' }, markdownTemplateEngine: 'njk', htmlTemplateEngine: 'njk' };
}
