import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, sideEffectsOf, violationsOf } from './layers.js';
import { readJson, sources } from './repository.js';

describe('the rooms of src/', () => {
  it('import one way, without circles', async () => {
    const files = await sources();
    assert.ok(Object.keys(files).length > 20);
    assert.deepEqual(violationsOf(files), []);
  });

  it('are read through their import lines, not past them', async () => {
    const files = await sources();
    assert.deepEqual(
      importsOf('define.ts', files['define.ts'])
        .filter(path => path.includes('/bantin-'))
        .sort(),
      ['article/bantin-article.ts', 'toolbar/bantin-toolbar.ts'],
    );
    const withImports = Object.entries(files).filter(([path, source]) => importsOf(path, source).length);
    const withTheWord = Object.entries(files).filter(([, source]) => /^(import|export .* from)\b/m.test(source));
    assert.deepEqual(
      withImports.map(([path]) => path),
      withTheWord.map(([path]) => path),
    );
  });

  it('name in sideEffects the files that register, the sheets and the bundle', async () => {
    const { sideEffects } = await readJson('package.json');
    assert.deepEqual([...sideEffects].sort(), sideEffectsOf(await sources()));
  });
});

describe('the reader of import lines', () => {
  const cases = {
    'a value': `import { a } from './x.js';`,
    'a type': `import type { A } from './x.js';`,
    'a default and names over lines': `import a, {\n  b,\n  type C,\n} from "./x.js";`,
    'a namespace': `import * as x from './x.js';`,
    'a side effect': `import './x.js';`,
    'all exports': `export * from './x.js';`,
    'an export': `export { a } from './x.js';`,
    'an exported type': `export type { A } from './x.js';`,
    'a dynamic import': `const a = await import('./x.js');`,
    'a type in place': `let a: import('./x.js').A;`,
  };
  for (const [name, source] of Object.entries(cases)) {
    it(`sees ${name}`, () => assert.deepEqual(importsOf('settings/a.ts', source), ['settings/x.ts']));
  }

  it('sees one behind another on a line', () => {
    assert.deepEqual(importsOf('a.ts', `import {a} from './x.js';import {b} from './y.js';`), ['x.ts', 'y.ts']);
  });

  it('does not see comments', () => {
    assert.deepEqual(importsOf('a.ts', `/** import './x.js'; */\n// import './y.js';\nconst url = 'https://x';`), []);
  });
});

describe('the order is broken by', () => {
  const tag = (name, extra = '') =>
    `import { E } from './${name}-element.js';${extra} customElements.define('bantin-${name}', E); declare global { interface HTMLElementTagNameMap {} }`;
  const good = {
    'preferences/size.ts': '',
    'events/events.ts': '',
    'warnings/warn.ts': '',
    'locales/strings.ts': '',
    'locales/vi.ts': `import type { Strings } from './strings.js';`,
    'settings/scopes.ts': '',
    'settings/settings-controller.ts': `import type { A } from 'lit'; import { CHANGE } from '../events/events.js';`,
    'settings/store.ts': `import { CHANGE } from '../events/events.js'; import { size } from '../preferences/size.js';`,
    'settings/start-settings.ts': `import { store } from './store.js';`,
    'prose/prose.styles.ts': '',
    'prose/prose.ts': `import { size } from '../preferences/size.js'; import './prose.styles.js';`,
    'toolbar/toolbar.styles.ts': `import { css } from 'lit'; export const styles = css\`\`;`,
    'toolbar/toolbar-element.ts': `import { LitElement } from 'lit'; import './toolbar.styles.js'; import '../settings/scopes.js'; class E extends LitElement {}`,
    'toolbar/bantin-toolbar.ts': tag('toolbar', `import '../settings/start-settings.js';`),
    'article/article-element.ts': `import { LitElement } from 'lit'; import { p } from '../prose/prose.js'; class E extends LitElement {}`,
    'article/bantin-article.ts': tag('article'),
    'tools/print/print-element.ts': `import { LitElement } from 'lit'; import { vi } from '../../locales/vi.js'; class E extends LitElement {}`,
    'tools/print/bantin-print.ts': tag('print', `import '../../settings/start-settings.js';`),
    'define.ts': `import './toolbar/bantin-toolbar.js'; import './article/bantin-article.js';`,
    'index.ts': `export * from './toolbar/toolbar-element.js'; export * from './settings/store.js';`,
  };

  it('nothing in a good house', () => assert.deepEqual(violationsOf(good), []));

  /** A file, what is added to it, and what is said about it and about nothing else. */
  const bad = [
    ['preferences/size.ts', `import '../warnings/warn.js';`, /^preferences\/size.ts imports warnings\/warn.ts/],
    ['preferences/size.ts', `import { css } from 'lit';`, /imports lit: .* preferences have none/],
    ['events/events.ts', `import type { A } from 'lit';`, /events import nothing/],
    ['events/events.ts', `import '../preferences/size.js';`, /events import nothing/],
    ['warnings/warn.ts', `import '../locales/vi.js';`, /warnings may import no other room/],
    ['locales/vi.ts', `import '../preferences/size.js';`, /locales may import events/],
    ['settings/scopes.ts', `import type { A } from '../prose/prose.js';`, /settings may import/],
    ['settings/scopes.ts', `import '../locales/vi.js';`, /settings may import/],
    ['prose/prose.ts', `import '../settings/scopes.js';`, /prose may import events, place, preferences/],
    ['toolbar/toolbar-element.ts', `import type { S } from '../settings/store.js';`, /never the store/],
    ['toolbar/toolbar-element.ts', `import '../settings/start-settings.js';`, /never the store/],
    ['toolbar/toolbar-element.ts', `import type { A } from '../article/article-element.js';`, /toolbar may import/],
    ['article/article-element.ts', `export * from '../toolbar/toolbar-element.js';`, /article may import/],
    ['article/article-element.ts', `const a = await import('../tools/print/print-element.js');`, /nothing outside tools/],
    ['tools/print/print-element.ts', `import '../../article/article-element.js';`, /tools may import/],
    ['index.ts', `export * from './tools/print/print-element.js';`, /nothing outside tools/],
    ['define.ts', `import './tools/print/bantin-print.js';`, /nothing outside tools/],
    ['index.ts', `import './toolbar/bantin-toolbar.js';`, /only define.ts and reading.ts import tags/],
    ['toolbar/bantin-toolbar.ts', `import './toolbar.styles.js';`, /a tag imports its element/],
    ['toolbar/bantin-toolbar.ts', `import { x } from '../article/article-element.js';`, /a tag imports its element/],
    ['settings/scopes.ts', `import { chalk } from 'chalk';`, /lit is the only package/],
    ['settings/scopes.ts', `customElements.define('x-y', X);`, /calls customElements.define, but is no tag/],
    ['toolbar/toolbar-element.ts', `declare global { interface HTMLElementTagNameMap {} }`, /but is no tag/],
    ['toolbar/toolbar-element.ts', `const styles = css\`\`;`, /is no ….styles.ts/],
    ['toolbar/toolbar.styles.ts', `class A extends LitElement {}`, /is no …-element.ts/],
    ['settings/scopes.ts', `await import(name);`, /cannot be read/],
    [
      'settings/store.ts',
      `import type { S } from './start-settings.js';`,
      /^circle: settings\/s.* → settings\/st.* → settings\/s/,
    ],
    ['locales/strings.ts', `import type { vi } from './vi.js';`, /^circle: locales/],
    ['helpers/a.ts', '', /is in a room that has no rule/],
    ['tools/print/bantin-more.ts', '', /is a tag that does not register/],
  ];
  for (const [path, line, expected] of bad) {
    it(`${path}: ${line || 'being there'}`, () => {
      const violations = violationsOf({ ...good, [path]: `${line} ${good[path] ?? ''}` });
      assert.equal(violations.length, 1, violations.join('\n'));
      assert.match(violations[0], expected);
    });
  }

  it('define.ts without a tag', () => {
    assert.deepEqual(violationsOf({ ...good, 'define.ts': `import './toolbar/bantin-toolbar.js';` }), [
      'define.ts does not import article/bantin-article.ts',
    ]);
  });

  it('a tag that is not in sideEffects', () => {
    assert.deepEqual(sideEffectsOf(good), [
      '*.css',
      './dist/article/bantin-article.js',
      './dist/bantin-reading.min.js',
      './dist/bantin.min.js',
      './dist/define.js',
      './dist/toolbar/bantin-toolbar.js',
      './dist/tools/print/bantin-print.js',
    ]);
  });
});
