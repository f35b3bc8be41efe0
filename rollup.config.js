import resolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

// tsc has put plain modules into dist/. This adds what a page loads as it is: single files with Lit inside, sheets, and the script
// for the head.

/** The browsers that are supported know what came into the language until then. */
const LANGUAGE = 2022;

/** The sheets of the package, each with its text. */
const SHEETS = {
  'prose.css': async () => {
    const { proseStyles, typographyStyles } = await import('./dist/prose/prose.styles.js');
    const { firstPaintStyles } = await import('./dist/prose/first-paint.styles.js');
    // In a rule of its own, the typography can step back on a page with cascade layers.
    return `${proseStyles}@media screen, print {${typographyStyles}}${firstPaintStyles}`;
  },
  'reading.css': async () => (await import('./dist/prose/stored-preferences.js')).readingSheet(),
};

async function minifySheet(text) {
  const { code } = await transform(text, { loader: 'css', minify: true, target: `es${LANGUAGE}` });
  return code.trim();
}

/** Puts the text of each sheet, without comments and blanks, in place of the module that spells it out. */
const minifiedSheets = {
  name: 'minified-sheets',
  async load(id) {
    if (!id.endsWith('.styles.js')) return null;
    const lines = [`import { unsafeCSS } from 'lit';`];
    for (const [name, sheet] of Object.entries(await import(pathToFileURL(id).href))) {
      const text = JSON.stringify(await minifySheet(String(sheet)));
      lines.push(`export const ${name} = ${typeof sheet === 'string' ? text : `unsafeCSS(${text})`};`);
    }
    return lines.join('\n');
  },
};

/**
 * Of the minifiers that were tried, swc's names compress best.
 * @param more options for code of which more is known than of any.
 */
const minified = more => ({
  name: 'minified',
  async renderChunk(code) {
    const compress = { ecma: LANGUAGE, ...more };
    const { code: small } = await minify(code, { module: true, compress, format: { comments: false } });
    return { code: small, map: null };
  },
});

/** A comment that Chrome knows: most of the file is called at once, so it is compiled while it loads, beside the main thread. */
const compiledWhileLoading = {
  name: 'compiled-while-loading',
  renderChunk: code => ({ code: `//# allFunctionsCalledOnLoad\n${code}`, map: null }),
};

/** Emits the sheets of the package beside the file. */
const sheets = {
  name: 'sheets',
  async generateBundle() {
    for (const [fileName, text] of Object.entries(SHEETS)) {
      this.emitFile({ type: 'asset', fileName, source: await minifySheet(await text()) });
    }
  },
};

/** Takes away the map that tsc has made, whose lines are no more. */
const withoutMap = {
  name: 'without-map',
  async writeBundle({ file }) {
    await rm(`${file}.map`, { force: true });
  },
};

/** A module of dist/ as one file for a `<script type="module">`, Lit's own production build inside. */
const singleFile = (input, file, ...more) => ({
  input,
  output: { file, format: 'es' },
  plugins: [minifiedSheets, resolve({ exportConditions: ['production'] }), minified(), compiledWhileLoading, ...more],
});

/** The script for the head is no module: what it imports is put into it, and all of it in a block, so that it names nothing. */
const headScript = {
  input: 'dist/early.js',
  output: { file: 'dist/early.js', format: 'es', banner: '{', footer: '}' },
  // None of its functions is ever called with `new`.
  plugins: [minified({ unsafe_arrows: true }), withoutMap],
};

export default [
  singleFile('dist/define.js', 'dist/bantin.min.js', sheets),
  singleFile('dist/reading.js', 'dist/bantin-reading.min.js'),
  headScript,
];
