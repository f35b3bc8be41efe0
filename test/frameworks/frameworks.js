// The frameworks, by the folders of their apps: the package that has the version, and what a framework itself cannot do.

/** A check that fails by the framework's own fault is skipped, for as long as it fails. */
export const FRAMEWORKS = {
  angular: { title: 'Angular', library: '@angular/core' },
  lit: { title: 'Lit', library: 'lit' },
  preact: { title: 'Preact', library: 'preact' },
  react: {
    title: 'React',
    library: 'react',
    fault: {
      build: 'hydrated',
      checks: ['bantin-request is heard where the framework listens', 'bantin-query is heard where the framework listens'],
      reason:
        'When it hydrates, React attaches `onbantin-request` and `onbantin-query` only at the next render ([#35446](https://github.com/facebook/react/issues/35446)).',
    },
  },
  solid: { title: 'Solid', library: 'solid-js' },
  svelte: { title: 'Svelte', library: 'svelte' },
  vue: { title: 'Vue', library: 'vue' },
};
