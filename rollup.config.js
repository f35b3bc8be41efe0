import resolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const minifyCss = async text => (await transform(text, { loader: 'css', minify: true, target: 'es2022' })).code.trim();

/**
 * Lit's sheets without its way for browsers that have no constructable ones. They are made when the first element needs them:
 * in older browsers nothing is upgraded, and the text stands as the page printed it.
 */
const LIT_SHEETS = `
  export const unsafeCSS = cssText => ({ cssText });
  const sheetOf = style => {
    if (!style.sheet) (style.sheet = new CSSStyleSheet()).replaceSync(style.cssText);
    return style.sheet;
  };
  export const adoptStyles = (root, styles) => (root.adoptedStyleSheets = styles.map(sheetOf));
  export const getCompatibleStyle = style => style;
  export const supportsAdoptingStyleSheets = true;
  export { unsafeCSS as css, unsafeCSS as CSSResult };
`;

/**
 * Registers nothing, and listens to nothing, where something that is needed is missing: whatever is named here throws then, or is
 * nothing. Nesting and @property came last to browsers; of the others each could be switched off.
 */
const IS_SUPPORTED = '\0is-supported';
const onlyWhereSupported = {
  name: 'only-where-supported',
  resolveId: id => (id === IS_SUPPORTED ? id : null),
  load: id =>
    id === IS_SUPPORTED
      ? `export let isSupported;
        try {
          isSupported = new CSSStyleSheet() && document.adoptedStyleSheets && document.body.attachInternals && [].toSorted &&
            ResizeObserver && CSSPropertyRule && customElements && CSS.supports('selector(&)');
        } catch {}`
      : null,
  transform: (code, id) =>
    /\/bantin-(toolbar|article)\.js$/.test(id)
      ? code
          .replace(/^startSettings\(\);\nif[^;]+;$/m, 'if (isSupported) { $& }')
          .replace(/^/, `import { isSupported } from '${IS_SUPPORTED}';\n`)
      : null,
};

/** Lit without its hooks for polyfills of browsers that are too old here, and the list that only its development build reads. */
const slimLit = {
  name: 'slim-lit',
  transform: code =>
    code.replaceAll(/\w+\.\w+PolyfillSupport/g, 'undefined').replaceAll(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'),
};

/** Puts the text of each sheet, comments and blanks away, in place of the module that spells it out. */
const minifiedSheets = {
  name: 'minified-sheets',
  async load(id) {
    if (id.endsWith('/css-tag.js')) return LIT_SHEETS;
    if (!id.endsWith('.styles.js')) return null;
    const [[name, sheet]] = Object.entries(await import(pathToFileURL(id).href));
    const text = JSON.stringify(await minifyCss(String(sheet)));
    if (typeof sheet === 'string') {
      // What stands in every selector of the typography is written once.
      if (text.includes('~')) throw new Error('prose.styles: "~" stands for something else in the bundle');
      const often = /:where\(:not\(\[data-bantin-plain\].*?\) \*\)\)/.exec(text)[0];
      return `export const ${name} = ${text.replaceAll(often, '~')}.replaceAll("~", "${often}");`;
    }
    return `import { unsafeCSS } from 'lit'; export const ${name} = unsafeCSS(${text});`;
  },
};

/** The single file has a Lit of its own, which no support for hydration can reach: what a server rendered always gives way. */
const withoutHydration = {
  name: 'without-hydration',
  load: id =>
    id.endsWith('/settings/hydration.js')
      ? 'export const isHydrating = () => false; export const discardUnhydrated = host => host.shadowRoot?.replaceChildren();'
      : null,
};

/** The typography as a file, from the same source as the sheet that the elements adopt, and what holds until they do. */
const proseSheet = {
  name: 'prose-sheet',
  async generateBundle() {
    const { proseStyles } = await import('./dist/prose/prose.styles.js');
    const { firstPaintStyles } = await import('./dist/prose/first-paint.styles.js');
    this.emitFile({ type: 'asset', fileName: 'prose.css', source: await minifyCss(proseStyles + firstPaintStyles) });
  },
};

/** Of the minifiers that were tried, swc's names compress best: 1 % smaller than terser's. */
const minified = {
  name: 'minified',
  async renderChunk(code) {
    const compress = { passes: 3, ecma: 2022, toplevel: true, keep_fargs: false, unsafe_arrows: true, pure_getters: true };
    const options = { module: true, compress, mangle: { toplevel: true }, format: { comments: false } };
    const { code: small } = await minify(code, options);
    // What lines are left are those of templates; between tags they say nothing.
    return { code: small.replaceAll(/(?<=[>}])\s*\n\s*(?=[<$])/g, '').replaceAll(/\s*\n\s*/g, ' '), map: null };
  },
};

// tsc has put plain modules into dist/; this adds the one file for a <script type="module">, Lit inside.
const singleFile = {
  input: 'dist/define.js',
  output: { file: 'dist/bantin.min.js', format: 'es' },
  context: 'globalThis', // the decorator helper's top-level `this`
  plugins: [
    minifiedSheets,
    slimLit,
    onlyWhereSupported,
    withoutHydration,
    resolve({ exportConditions: ['production'] }), // Lit's own minified build
    minified,
    proseSheet,
  ],
};

/** It says all in one place, so that a page can carry it inline; a map would not fit its lines. */
const withoutMap = {
  name: 'without-map',
  async writeBundle({ file }) {
    await rm(`${file}.map`, { force: true });
  },
};

// The script for the head is no module: what it imports is put into it.
const headScript = {
  input: 'dist/early.js',
  output: { file: 'dist/early.js', format: 'es' },
  plugins: [minified, withoutMap],
};

export default [singleFile, headScript];
