import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';

/** Points the manifest at what is published, and leaves out what is not public. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const inDist = JSON.stringify(manifest).replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
    Object.assign(manifest, JSON.parse(inDist), { schemaVersion: '2.1.0' });
    for (const { declarations = [] } of manifest.modules) {
      for (const declaration of declarations) {
        declaration.members &&= declaration.members.filter(({ name, privacy }) => privacy !== 'private' && !name.startsWith('#'));
      }
    }
  },
};

/** JSX has to import the classes from the files that package.json exports. */
const componentTypePath = (_name, tag) => `./${tag.replace('bantin-', '')}/${tag}.js`;

export default {
  globs: ['src/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    published,
    customElementVsCodePlugin({ outdir: 'dist' }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false }),
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', componentTypePath }),
  ],
};
