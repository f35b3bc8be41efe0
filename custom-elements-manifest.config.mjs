import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { posix } from 'node:path';

/** Only what a class declares: the analyzer takes `this.#internals.role = …` in a constructor for a field `role`. */
const declared = {
  name: 'declared',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const names = new Set(node.members.map(member => member.name?.getText()));
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.getText());
    if (declaration?.members) declaration.members = declaration.members.filter(({ name }) => names.has(name));
  },
};

/** Points the manifest at what is published, leaves out what is not public, and writes values for the names of constants. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const inDist = JSON.stringify(manifest).replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
    Object.assign(manifest, JSON.parse(inDist), { schemaVersion: '2.1.0' });
    // What a module passes on is named as that module imports it.
    for (const { path, exports = [] } of manifest.modules) {
      for (const { declaration } of exports) {
        if (declaration.module?.startsWith('./')) declaration.module = posix.join(posix.dirname(path), declaration.module);
      }
    }

    const declarations = manifest.modules.flatMap(module => module.declarations ?? []);
    const constants = new Map(declarations.filter(({ kind }) => kind === 'variable').map(constant => [constant.name, constant]));
    for (const declaration of declarations) {
      declaration.members &&= declaration.members.filter(
        ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#'),
      );
      for (const described of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
        const constant = constants.get(described.default);
        if (constant) Object.assign(described, { type: described.type ?? constant.type, default: constant.default });
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts', '!src/**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    declared,
    published,
    customElementVsCodePlugin({ outdir: 'dist' }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false }),
  ],
};
