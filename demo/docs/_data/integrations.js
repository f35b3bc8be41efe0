// The page of each system, as its folder has it, with the templates that it speaks of.
import { readFile } from 'node:fs/promises';

/** What a page shows in full: a webmaster copies it. */
const FILES = {
  wordpress: [],
  drupal: [
    'bantin.info.yml',
    'bantin.libraries.yml',
    'components/article/article.component.yml',
    'components/article/article.twig',
    'node--article--full.html.twig',
  ],
  joomla: ['default.php'],
  liferay: ['fragment.json', 'index.html'],
  sharepoint: ['ArticleBantin.aspx'],
  dnn: ['Article.ascx'],
  'aspnet-webforms': ['Site.master', 'Article.aspx'],
  eleventy: ['eleventy.config.js', '_includes/base.njk', '_includes/post.njk'],
  astro: ['src/layouts/Base.astro', 'src/components/Article.astro', 'src/components/printed-date.js'],
  hugo: ['layouts/_default/baseof.html', 'layouts/_default/single.html', 'hugo.toml'],
};

const read = async path => (await readFile(new URL(`../../../integrations/${path}`, import.meta.url), 'utf8')).trimEnd();

/** Links to files of the folder lead to where the page shows them; that to the README to the page that says it. */
const withOwnLinks = text =>
  text.replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_, path) =>
    path.includes('README.md#the-first-paint') ? '](webmaster.html#first-paint)' : '](#files)',
  );

const readFiles = (name, paths) =>
  Promise.all(paths.map(async path => ({ path, language: /\w+$/.exec(path)[0], text: await read(`${name}/${path}`) })));

export default async function () {
  const entries = Object.entries(FILES).map(async ([name, paths]) => {
    const [, title, summary, text] = /^# (.*)\n\n(.*)\n\n([\s\S]*)$/.exec(await read(`${name}/README.md`));
    return { name, title, summary, text: withOwnLinks(text), files: await readFiles(name, paths) };
  });
  return Promise.all(entries);
}
