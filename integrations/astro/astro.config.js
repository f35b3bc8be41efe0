import { defineConfig } from 'astro/config';

export default defineConfig({
  // Links to folders, as plain web servers serve them.
  trailingSlash: 'always',
});
