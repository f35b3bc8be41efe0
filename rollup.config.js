import resolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import { _$LH } from 'lit-html/private-ssr-support.js';
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
 * third of the file, and half of that is for others. The build fails when an update of Lit has other words.
 */
const UNUSED_IN_LIT = {
  'lit-html/lit-html.js': [
    // templates that are not compiled
    [/h="\$lit\$",o=.*?r=`<\$\{n\}>`,/, ''],
    [/f="\[ .*?x=t=>.*?T=x\(3\),/, ''],
    ['C=new WeakMap,', ''],
    [/const N=\(t,i\)=>\{.*?(?=static createElement)/, 'class S{'],
    [/"number"==typeof s\?this\._\$AC\(t\):(?=\(void 0===s\.el)/, ''],
    [/_\$AC\(t\)\{.*?,i\}/, ''],
    // values on elements as such, as properties and as boolean attributes
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    // directives, lists, nodes, values that do not change, and what knows whether a part is connected
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R)/, ''],
    ['t=M(this,t,i),a(t)?', 'a(t)?'],
    ['t=M(this,t,i,0),', ''],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
    ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
    ['o=!a(t)||t!==this._$AH&&t!==E,', 'o=t!==this._$AH,'],
    ['o||=!a(r)||r!==this._$AH[n],', 'o||=r!==this._$AH[n],'],
    [':void 0!==t.nodeType?this.T(t):d(t)?this.k(t):this._(t)', ':this._(t)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['this._$AP?.(!1,!0,s);', ';'],
    [/k\(t\)\{u\(this\._\$AH\).*?i\.length=e\)\}/, ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [/get parentNode\(\)\{let .*?get endNode\(\)\{.*?\}/, ''],
    ['this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AV=[],this._$AD=t'],
    ['this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s', 'this._$AH=A,this._$AA=t,this._$AB=i'],
    ['this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,', 'this._$AH=A,this.element=t,this.name=i,'],
    // roots that are not empty, and options of who renders
    ['(t?.creationScope??l)', 'l'],
    [/const e=s\?\.renderBefore\?\?i;.*?return h\._\$AI\(t\),h\}/, '(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)}'],
    ['D=(t,i,s)=>{', 'D=(t,i)=>{'],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    // listeners with options
    [
      /if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;const s=this\._\$AH,e=t===A.*?this\._\$AH=t\}/,
      'this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
    ],
    ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH(t)'],
    [/j=\{M:h,.*?F:Z\}/, 'j=0'],
    ['b as html,T as mathml,', 'H as AttributePart,z as EventPart,'],
    [',w as svg', ''],
  ],
  'reactive-element/reactive-element.js': [
    // properties that are no strings
    [/u=\{toAttribute.*?return i\}\}(?=,f=)/, 'u=0'],
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
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
    // symbols as names, properties without or with an accessor of their own, and those that are no attributes
    ['s=[...r(t),...o(t)];for(const i of s)', 's=r(t);for(const i of s)'],
    ['if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    [
      /this\.elementProperties\.set\(t,s\),!s\.noAccessor\)\{.*?configurable:!0,enumerable:!0\}\}/,
      'this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(h){const r=this[i];this[i]=h,this.requestUpdate(t,r,s)},configurable:!0,enumerable:!0})}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    [',useDefault:!1', ''],
    ['{useDefault:i,reflect:e,wrapped:h},r', '{reflect:e}'],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    [
      'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
      'return"string"==typeof i?i:t.toLowerCase()',
    ],
    ['void 0!==i&&this._$Eh.set(i,t)', 'this._$Eh.set(i,t)'],
    ['if(void 0!==e&&!0===i.reflect)', ''],
    // lists of sheets, controllers that go
    ['removeController(t){this._$EO?.delete(t)}', ''],
    [/const i=\[\];if\(Array\.isArray\(s\)\).*?return i\}/, 'return[s]}'],
  ],
  'lit-element/lit-element.js': [
    [/connectedCallback\(\)\{super\.connected.*?setConnected\(!1\)\}/, ''],
    [',s.litElementHydrateSupport?.({LitElement:i})', ''],
    ['constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}', ''],
    [/createRenderRoot\(\)\{.*?,t\}(?=update)/, ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['this._$Do=e(r,this.renderRoot,this.renderOptions)', 'e(r,this.renderRoot)'],
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

/** A part of a template, as Lit's compiled templates name it: the node's place among elements and comments, and what is there. */
function printPart(index, attribute, values) {
  if (attribute === undefined) return `{ type: 2, index: ${index} }`;
  const [, isListener, name] = /^(@?)([\w-]+)$/.exec(attribute);
  const strings = JSON.stringify(values);
  return `{ type: 1, index: ${index}, name: '${name}', strings: ${strings}, ctor: ${isListener ? 'EventPart' : 'AttributePart'} }`;
}

/** Lit's compiled form of a template: it reads no template in the browser then. */
function printTemplate(strings) {
  /** @type {[{ toString(): string }, string[]]} */
  const [prepared, attributes] = _$LH.getTemplateHtml(Object.assign([...strings], { raw: strings }), _$LH.HTML_RESULT);
  const parts = [];
  let index = 0;
  const html = prepared
    .toString()
    // between tags, line ends say nothing
    .replaceAll(/(?<=^|>)\s*\n\s*|\s*\n\s*(?=<|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(\?[^>]*|[a-z]\w*)((?: [^>]*)?)>/g, (_, name, rest) => {
      const isPart = name.startsWith('?');
      if (isPart) parts.push(printPart(index));
      const tag = rest.replaceAll(/ [^ =]+?\$lit\$=("[^"]*"|[^ >"]+)/g, (_all, value) => {
        parts.push(printPart(index, attributes.shift(), value.replaceAll('"', '').split(_$LH.marker)));
        return '';
      });
      index += 1;
      return isPart ? '<?>' : `<${name}${tag.trimEnd()}>`;
    });
  if (attributes.length > 0 || html.includes('<!--')) throw new Error(`not compiled: ${html}`);
  return `{ h: trust\`${html}\`, parts: [${parts.join()}] }`;
}

/** Compiles the templates of our modules, whose parts then come with them. */
const compiledTemplates = {
  name: 'compiled-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('html `')) return null;
    const templates = [];
    // From the inner to the outer, for there may be one in a value of another.
    const compile = text =>
      text.replace(/html `((?:[^`$]|\$\{(?:[^`{}]|\{[^`{}]*\})*\})*)`/, (_, literal) => {
        const values = [];
        const strings = literal.split(/\$\{((?:[^`{}]|\{[^`{}]*\})*)\}/).filter((part, at) => at % 2 === 0 || !values.push(part));
        templates.push(`const template${templates.length} = ${printTemplate(strings)};`);
        return `{ _$litType$: template${templates.length - 1}, values: [${values.join()}] }`;
      });
    let [before, after] = ['', code.replace(/^(import \{.*)\bhtml,? (.*\} from 'lit';)$/m, '$1$2')];
    while (before !== after) [before, after] = [after, compile(after)];
    const head = `import { AttributePart, EventPart } from 'lit-html'; const trust = strings => strings;`;
    return { code: `${head}${templates.join('')}${after}`, map: null };
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
    return { code: small, map: null };
  },
};

/** A comment that Chrome knows: most of the file is called at once, so it is compiled while it loads, beside the main thread. */
const compiledWhileLoading = {
  name: 'compiled-while-loading',
  renderChunk: code => ({ code: `//# allFunctionsCalledOnLoad\n${code}`, map: null }),
};

// tsc has put plain modules into dist/; this adds the one file for a <script type="module">, Lit inside.
const singleFile = {
  input: 'dist/define.js',
  output: { file: 'dist/bantin.min.js', format: 'es' },
  context: 'globalThis', // the decorator helper's top-level `this`
  plugins: [
    minifiedSheets,
    slimLit,
    compiledTemplates,
    onlyWhereSupported,
    withoutHydration,
    resolve({ exportConditions: ['production'] }), // Lit's own minified build
    minified,
    compiledWhileLoading,
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
  output: { file: 'dist/early.js', format: 'iife' },
  plugins: [minified, withoutMap],
};

export default [singleFile, headScript];
