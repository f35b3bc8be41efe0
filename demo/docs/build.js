// Builds the documentation site from the built library: `npm run docs`, or `node demo/docs/build.js [folder]` after a build.
import { Eleventy } from '@11ty/eleventy';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyDemo } from './build/demo.js';
import { writeScripts } from './build/scripts.js';

const ownFolder = fileURLToPath(new URL('_site', import.meta.url));
const output = resolve(process.argv[2] ?? ownFolder);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

// Pages that are no more; a folder of somebody else's is only added to.
if (output === ownFolder) await rm(output, { recursive: true, force: true });
const eleventy = new Eleventy('demo/docs', output, { configPath: 'demo/docs/eleventy.config.js', quietMode: true });
await eleventy.write();
await writeScripts(output);
await copyDemo(output);
console.log(`bantin documentation: ${pathToFileURL(resolve(output, 'index.html')).href}`);
