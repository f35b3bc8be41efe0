// The frameworks, by the folders of their apps: the package that has the version, and what a framework itself cannot do.
// The README shows few lines of each; those of React hold for the like.

/** A check that fails by the framework's own fault is skipped, for as long as it fails. */
export const FRAMEWORKS = {
  angular: { title: 'Angular', library: '@angular/core' },
  lit: { title: 'Lit', library: 'lit' },
  preact: { title: 'Preact', library: 'preact', isLikeReact: true },
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
