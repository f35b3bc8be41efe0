import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withoutComments } from './layers.js';
import { read, readJson, root, runBin, sources, temporaryFolder } from './repository.js';

const TAGS = ['bantin-article', 'bantin-read-aloud', 'bantin-settings', 'bantin-toolbar'];

const manifest = await readJson('custom-elements.json');
const elements = manifest.modules.flatMap(module => module.declarations ?? []).filter(({ customElement }) => customElement);
const files = await sources();
const sourceOf = pattern =>
  Object.entries(files)
    .flatMap(([path, source]) => (pattern.test(path) ? [withoutComments(source)] : []))
    .join('\n');
const found = (pattern, source) => [...new Set([...source.matchAll(pattern)].map(match => match[1]))].sort();
const listed = kind => [...new Set(elements.flatMap(element => (element[kind] ?? []).map(({ name }) => name)))].sort();

describe('custom-elements.json', () => {
  it('names the tags, where they are registered and where their classes are', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), TAGS);
    const definitions = manifest.modules.flatMap(({ path, exports }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [name, path]),
    );
    assert.deepEqual(definitions.sort(), [
      ['bantin-article', 'dist/article/bantin-article.js'],
      ['bantin-read-aloud', 'dist/tools/read-aloud/bantin-read-aloud.js'],
      ['bantin-settings', 'dist/tools/settings/bantin-settings.js'],
      ['bantin-toolbar', 'dist/toolbar/bantin-toolbar.js'],
    ]);
  });

  it('points at published modules only', () => {
    const paths = manifest.modules.map(({ path }) => path);
    // What the single file passes on of Lit is Lit's.
    const declarations = manifest.modules.flatMap(({ exports }) => exports.map(({ declaration }) => declaration));
    const targets = declarations.filter(({ package: from }) => from !== 'lit').map(({ module }) => module);
    assert.deepEqual(
      paths.filter(path => !path.startsWith('dist/')),
      [],
    );
    assert.deepEqual(
      targets.filter(target => !paths.includes(target)),
      [],
    );
  });

  for (const element of elements) {
    const { name, tagName, attributes = [], members = [], slots = [], cssParts = [], cssProperties = [], events = [] } = element;
    const fields = members.filter(({ kind }) => kind === 'field');

    it(`describes <${tagName}> and all that is public of it`, () => {
      const described = [element, ...attributes, ...members, ...slots, ...cssParts, ...cssProperties, ...events];
      assert.deepEqual(
        described.filter(({ description }) => !description?.trim()).map(({ name }) => name),
        [],
      );
      assert.ok(element.summary);
    });

    it(`gives each attribute and property of <${tagName}> a type and a default that is a value`, () => {
      const value = /^('.*'|".*"|-?[\d.]+|true|false|null|undefined|\[.*\]|\{.*\})$/s;
      const without = [...attributes, ...fields].filter(({ type, default: text }) => !type?.text || !value.test(text));
      assert.deepEqual(
        without.map(({ name, type, default: text }) => `${name}: ${type?.text} = ${text}`),
        [],
      );
    });

    it(`gives each custom property of <${tagName}> a default, and each event a type`, () => {
      assert.deepEqual(
        cssProperties.filter(property => !property.default).map(({ name }) => name),
        [],
      );
      assert.deepEqual(
        events.filter(({ type }) => !/^CustomEvent<\w+>$/.test(type?.text)).map(({ name }) => name),
        [],
      );
    });

    it(`shows nothing private of <${tagName}>`, () => {
      const isPrivate = ({ name, privacy = 'public' }) => privacy !== 'public' || /^#|^_|announced/i.test(name);
      assert.deepEqual(
        [...members, ...attributes].filter(isPrivate).map(({ name }) => name),
        [],
      );
    });

    it(`shows of <${tagName}> just what the class has`, async () => {
      const { path } = manifest.modules.find(({ declarations = [] }) => declarations.includes(element));
      const { [name]: Class } = await import(`../../${path}`);
      const properties = Object.entries(Class.properties ?? {}).filter(([, { state }]) => !state);
      const attributeOf = ([property, { attribute }]) => (attribute === false ? [] : [attribute ?? property.toLowerCase()]);
      assert.deepEqual(fields.map(field => field.name).sort(), properties.map(([property]) => property).sort());
      assert.deepEqual(attributes.map(attribute => attribute.name).sort(), properties.flatMap(attributeOf).sort());
    });
  }

  it('lists the parts that are rendered', () => {
    // A part that is filled in, part=${action}, is one of the actions.
    const source = sourceOf(/^(toolbar|article|tools)\//);
    const actions = /part=\$\{action\}/.test(source) ? found(/'(\w+)'/g, /type Action = (.*);/.exec(source)[1]) : [];
    assert.deepEqual(found(/part=(\$\{(?!action\}).*?\})/g, source), []);
    assert.deepEqual(listed('cssParts'), [...new Set([...found(/\bpart="([\w -]+)"/g, source), ...actions])].sort());
  });

  it('lists the slots that are rendered', () => {
    for (const room of ['toolbar', 'article']) {
      const source = sourceOf(new RegExp(`^${room}/${room}-element`));
      const rendered = [...source.matchAll(/<slot\b(?:[^>]*?\bname="(.*?)")?/g)].map(match => match[1] ?? '').sort();
      const { slots } = elements.find(({ tagName }) => tagName === `bantin-${room}`);
      assert.deepEqual(slots.map(({ name }) => name).sort(), rendered, room);
    }
  });

  it('lists the custom properties that the sheets use', () => {
    assert.deepEqual(listed('cssProperties'), found(/(--bantin-[\w-]+)/g, sourceOf(/\.styles\.ts$|toolbar-room\.ts$/)));
  });

  it('lists the events that the elements dispatch', async () => {
    const { QUERY, REQUEST } = await import('../../dist/events/events.js');
    for (const { tagName, events } of elements) {
      // Elements speak through their controller: it asks, and who calls its request() also wishes.
      const room = tagName.replace('bantin-', '');
      const code = sourceOf(new RegExp(room in { toolbar: 0, article: 0 } ? `^${room}/` : `^tools/${room}/`));
      assert.doesNotMatch(code, /dispatchEvent\(/);
      const said = [/new SettingsController\(/.test(code) && QUERY, /\.request\(/.test(code) && REQUEST].filter(Boolean);
      assert.deepEqual(events.map(({ name }) => name).sort(), said.sort(), tagName);
    }
  });
});

describe('the files for editors', () => {
  for (const file of ['vscode.html-custom-data.json', 'web-types.json']) {
    it(`${file} names the tags`, async () => {
      const text = await read(`dist/${file}`);
      JSON.parse(text);
      for (const tag of TAGS) assert.ok(text.includes(`"${tag}"`), tag);
    });
  }

  it('vscode.css-custom-data.json names the custom properties and parts of both tags', async () => {
    const { properties, pseudoElements } = await readJson('dist/vscode.css-custom-data.json');
    assert.deepEqual(properties.map(({ name }) => name).sort(), listed('cssProperties'));
    assert.deepEqual(
      // A part of a name that two elements have is there twice.
      [...new Set(pseudoElements.map(({ name }) => name))].sort(),
      listed('cssParts').map(part => `::part(${part})`),
    );
  });
});

describe('the types for JSX', () => {
  const consumer = `
    import type {} from 'bantin/jsx.d.ts';
    declare global { namespace JSX { interface IntrinsicElements { main: object } } }
    export const page = (
      <main>
        <bantin-toolbar id="x" datetime="2023-05-24" date-style="long" for="news" onbantin-request={e => { const value: string | number | undefined = e.detail.value; }} />
        <bantin-article onbantin-query={e => { const scopes: readonly string[] = e.detail.scopes; }}>text</bantin-article>
        {/* @ts-expect-error: no such style */}
        <bantin-toolbar date-style="short" />
        {/* @ts-expect-error: a date is no number */}
        <bantin-toolbar datetime={2023} />
        {/* @ts-expect-error: a scope is no number */}
        <bantin-toolbar onbantin-request={e => { const scope: number = e.detail.scope; }} />
        {/* @ts-expect-error: a column of text is no typography */}
        <bantin-article typography="column" />
        {/* @ts-expect-error: no such tag */}
        <bantin-tool />
      </main>
    );
  `;

  it('name every attribute, with its property', async () => {
    const text = await read('dist/jsx.d.ts');
    for (const { attributes } of elements) {
      for (const { name, fieldName } of attributes) assert.ok(text.includes(`${fieldName}: '${name}'`), name);
    }
  });

  it('compile in a small page, and refuse what is wrong', async () => {
    const project = await temporaryFolder();
    await mkdir(join(project, 'node_modules'));
    await symlink(root, join(project, 'node_modules/bantin'));
    await writeFile(join(project, 'package.json'), '{ "type": "module" }');
    await writeFile(join(project, 'page.tsx'), consumer);
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--jsx',
      'preserve',
      '--module',
      'nodenext',
      '--types',
      '',
    ];
    const output = await runBin('tsc', [...options, 'page.tsx'], project).catch(String);
    // In the file itself: it adds to frameworks that this project has not installed.
    const errors = output
      .split('\n')
      .filter(line => line.trim() && !/failed$|jsx\.d\.ts\(\d+,\d+\): error TS(2304|2307|2552|2664):/.test(line));
    assert.deepEqual(errors, []);
  });
});
