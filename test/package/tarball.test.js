import resolve from '@rollup/plugin-node-resolve';
import assert from 'node:assert/strict';
import { access, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { filesIn, pack, readJson, root, run, runBin, temporaryFolder } from './repository.js';

/** An empty project that has installed the tarball, and what came with it. */
let project;
let files;
const manifest = await readJson('package.json');
const installed = path => join(project, 'node_modules/bantin', path);
const readInstalled = path => readFile(installed(path), 'utf8');

before(async () => {
  project = await temporaryFolder();
  const tarball = await pack(await temporaryFolder());
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', tarball, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], project);
  files = await filesIn(installed(''));
});

describe('the tarball', () => {
  it('has every path that package.json names', async () => {
    const targets = value => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
    const named = [...targets(manifest.exports), manifest.customElements, ...manifest.files, ...manifest.sideEffects];
    const there = name => {
      const path = posix.normalize(name);
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.+')}(/|$)`);
      return files.some(file => pattern.test(file));
    };
    assert.deepEqual(
      named.filter(name => !there(name)),
      [],
    );
    assert.ok(!there('./dist/nothing.js') && !there('./dist/nothing/*.js'));
  });

  it('has nothing of src, test, demo and configuration', () => {
    const expected = /^(dist\/.+|custom-elements\.json|package\.json|README(\.vi)?\.md|LICENSE|CHANGELOG\.md)$/;
    assert.deepEqual(
      files.filter(file => !expected.test(file)),
      [],
    );
    assert.deepEqual(
      files.filter(file => /(^|\/)(test|demo)\/|\.test\.|\.tgz$/.test(file)),
      [],
    );
  });

  it('has types and source maps with every module', async () => {
    // The bundle is minified, not compiled: package.json gives it the types of define.js, and it has no map. Nor has the
    // script for the head, which is no module.
    const modules = files.filter(file => /^dist\/.+(?<!\.min|\/early)\.js$/.test(file));
    assert.ok(modules.length > 20);
    for (const module of modules) {
      assert.ok(files.includes(module.replace(/\.js$/, '.d.ts')), `${module} has no types`);
      assert.match(await readInstalled(module), new RegExp(`^//# sourceMappingURL=${posix.basename(module)}\\.map$`, 'm'));
      const { sources, sourcesContent } = JSON.parse(await readInstalled(`${module}.map`));
      assert.ok(sources.length, `${module} has an empty map`);
      for (const [index, source] of sources.entries()) {
        if (!sourcesContent?.[index]) await access(join(dirname(installed(module)), source));
      }
    }
  });

  it('names no place of this machine', async () => {
    const places = [root, homedir() + '/', project, 'file://'];
    for (const file of files) {
      const text = await readInstalled(file);
      assert.deepEqual(
        places.filter(place => text.includes(place)),
        [],
        file,
      );
    }
  });
});

const bundlers = {
  async esbuild(code) {
    const stdin = { contents: code, resolveDir: project };
    const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', logLevel: 'silent' });
    return outputFiles[0].text;
  },
  async rollup(code) {
    const entry = join(project, 'entry.js');
    await writeFile(entry, code);
    const bundle = await rollup({ input: entry, plugins: [resolve()], onwarn() {} });
    return (await bundle.generate({ format: 'es' })).output[0].code;
  },
};

for (const [bundler, bundle] of Object.entries(bundlers)) {
  describe(`bundled with ${bundler}`, () => {
    const registered = code => [...code.matchAll(/customElements\.define\(['"](.+?)['"]/g)].map(([, tag]) => tag).sort();
    const registrations = {
      'bantin/define.js': ['bantin-article', 'bantin-toolbar'],
      'bantin/bantin.min.js': ['bantin-article', 'bantin-toolbar'],
      'bantin/bantin-toolbar.js': ['bantin-toolbar'],
      'bantin/bantin-article.js': ['bantin-article'],
    };
    for (const [entry, tags] of Object.entries(registrations)) {
      it(`${entry} registers ${tags.join(' and ')}`, async () => {
        assert.deepEqual(registered(await bundle(`import '${entry}';`)), tags);
      });
    }

    it('the class alone registers nothing and brings no other class', async () => {
      const code = await bundle(`import { BantinToolbar } from 'bantin'; console.log(BantinToolbar);`);
      assert.match(code, /class \w*BantinToolbar|BantinToolbar = class/);
      assert.doesNotMatch(code, /customElements\.define\(/);
      assert.doesNotMatch(code, /BantinArticle|SettingsStore/);
    });

    it('what is not used is not there', async () => {
      assert.equal((await bundle(`import 'bantin';`)).replace(/\/\/.*|\s/g, ''), '');
      const code = await bundle(`import { toLevel } from 'bantin'; console.log(toLevel(99));`);
      assert.doesNotMatch(code, /LitElement|class /);
    });

    it('a language is its own file', async () => {
      const code = await bundle(`import { fr } from 'bantin/locales/fr.js'; console.log(fr);`);
      assert.match(code, /Augmenter/);
      assert.doesNotMatch(code, /LitElement|Increase/);
    });
  });
}

it('the sheet and the bundle can be resolved', async () => {
  const code = `console.log(['prose.css', 'bantin.min.js', 'custom-elements.json'].map(name => import.meta.resolve('bantin/' + name)).join())`;
  const resolved = await run(process.execPath, ['--input-type=module', '--eval', code], project);
  assert.deepEqual(
    resolved
      .trim()
      .split(',')
      .map(url => url.slice(url.indexOf('bantin/'))),
    ['bantin/dist/prose.css', 'bantin/dist/bantin.min.js', 'bantin/custom-elements.json'],
  );
});

/** The single file has a Lit inside that is built for browsers; the other is a classic script. */
const FOR_BROWSERS = ['./bantin.min.js', './bantin-reading.min.js', './early.js'];

it('every module can be imported in Node, where there is no DOM', async () => {
  const tags = ['./define.js', './bantin-toolbar.js', './bantin-article.js', './bantin-settings.js', './bantin-read-aloud.js'];
  const entries = ['.', ...tags, './locales/fr.js', './locales/settings/fr.js', './locales/read-aloud/fr.js', './server.js'];
  const named = Object.keys(manifest.exports).filter(name => /^\.$|\.js$/.test(name));
  assert.deepEqual(named.map(name => name.replace('*', 'fr')).sort(), [...entries, ...FOR_BROWSERS].sort());
  const code = `for (const name of ${JSON.stringify(entries)}) await import(name.replace('.', 'bantin')); console.log(typeof document)`;
  assert.equal(await run(process.execPath, ['--input-type=module', '--eval', code], project), 'undefined\n');
});

describe('a project in TypeScript', { concurrency: true }, () => {
  const consumer = (imports, find) => `
    ${imports}
    const toolbar = document.${find}('bantin-toolbar')!;
    const datetime: string = toolbar.datetime;
    toolbar.dateStyle = 'long';
    document.addEventListener('bantin-change', e => { const size: string | number | undefined = e.detail.settings['text-size']; });
    window.addEventListener('bantin-request', e => { const value: string | number | undefined = e.detail.value; });
    toolbar.addEventListener('bantin-query', e => { const scopes: readonly string[] = e.detail.scopes; });
    // @ts-expect-error: no such style
    toolbar.dateStyle = 'short';
    // @ts-expect-error: no such property
    toolbar.dateTime;
    // @ts-expect-error: a scope is no number
    document.addEventListener('bantin-change', e => { const scope: number = e.detail.scope; });
  `;
  const all = `import { BantinToolbar, addStrings } from 'bantin'; import { fr } from 'bantin/locales/fr.js'; addStrings('fr', fr);`;
  const consumers = {
    'bantin/define.js': consumer(`import 'bantin/define.js';`, 'querySelector'),
    'bantin/bantin-toolbar.js': consumer(`import 'bantin/bantin-toolbar.js';`, 'querySelector'),
    'bantin/bantin.min.js': consumer(`import 'bantin/bantin.min.js';`, 'querySelector'),
    bantin: consumer(all, 'querySelector<BantinToolbar>'),
  };
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    'false',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom,dom.iterable',
    '--types',
    '',
  ];
  const resolutions = { node: ['--module', 'nodenext'], 'a bundler': ['--module', 'esnext', '--moduleResolution', 'bundler'] };

  for (const [entry, code] of Object.entries(consumers)) {
    for (const [resolution, more] of Object.entries(resolutions)) {
      it(`compiles with ${entry} as ${resolution} resolves it, our types checked too`, async () => {
        const file = `${entry}.${resolution}.ts`.replaceAll(/[/ ]/g, '-');
        await writeFile(join(project, file), code);
        await runBin('tsc', [...options, ...more, file], project);
      });
    }
  }
});
