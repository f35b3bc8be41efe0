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
 * What the templates and properties here never ask of Lit, per module: its own minified text, and what stands for it. Lit takes a
 * third of the file, and a quarter of that is for others. The build fails when an update of Lit has other words.
 */
const UNUSED_IN_LIT = {
  'lit-html/lit-html.js': [
    // templates for SVG and MathML
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ');'],
    // values in <style> and <textarea>, in comments, on elements as such, as properties and as boolean attributes
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    [/if\(y\.test\(r\.tagName\)\)\{.*?c\(\)\)\}\}(?=\}else)/, ''],
    [/if\(r\.data===n\)d\.push\(\{type:2,index:l\}\);else\{.*?o\.length-1\}/, 'd.push({type:2,index:l});'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['"."===e[1]?I:"?"===e[1]?L:', ''],
    // directives, lists, compiled templates
    [/(?<=function M\(t,i,s=t,e\)\{).*?\}(?=class R)/, 'return i}'],
    [':d(t)?this.k(t):this._(t)', ':this._(t)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['this._$AP?.(!1,!0,s);', ';'],
    [/k\(t\)\{u\(this\._\$AH\).*?i\.length=e\)\}/, ''],
    ['"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', 'this._$AC(t)'],
    // listeners with options
    [
      /const s=this\._\$AH,e=t===A.*?this\._\$AH=t\}/,
      'this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
    ],
    [/j=\{M:h,.*?F:Z\}/, 'j=0'],
  ],
  'reactive-element/reactive-element.js': [
    // properties that are no strings
    [/u=\{toAttribute.*?return i\}\}(?=,f=)/, 'u=0'],
    ['const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);', 'const h=s;'],
    [/h="function"==typeof t\.converter.*?:u;/, 'h=s;'],
    ['const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r', 'this[e]=h'],
    // properties with a default that is not reflected
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(', '('],
    // decorators
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?(?=this\._\$Eh=new Map)/, ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // lists of sheets, controllers that go
    ['removeController(t){this._$EO?.delete(t)}', ''],
    [/const i=\[\];if\(Array\.isArray\(s\)\).*?return i\}/, 'return[s]}'],
  ],
  'lit-element/lit-element.js': [
    [/connectedCallback\(\)\{super\.connected.*?setConnected\(!1\)\}/, ''],
    [',s.litElementHydrateSupport?.({LitElement:i})', ''],
  ],
};

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
          isSupported = new CSSStyleSheet() && document.adoptedStyleSheets && HTMLElement.prototype.attachInternals && [].toSorted &&
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

/** Lit without that, its hooks for polyfills of browsers that are too old here, and the list that only its development build reads. */
const slimLit = {
  name: 'slim-lit',
  transform(code, id) {
    const [, unused = []] = Object.entries(UNUSED_IN_LIT).find(([path]) => id.endsWith(path)) ?? [];
    let slim = code
      .replaceAll(/\w+\.\w+PolyfillSupport/g, 'undefined')
      .replaceAll(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0');
    for (const [text, instead] of unused) {
      const slimmer = slim.replace(text, () => instead);
      if (slimmer === slim) this.error(`Lit has changed, this is no longer in it: ${text}`);
      slim = slimmer;
    }
    return slim;
  },
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
