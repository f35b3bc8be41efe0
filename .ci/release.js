/**
 * `npm run release` says what a release would be: the files, their hashes, the command. Nothing is published without `--publish`.
 * `npm run release -- --set-version minor` gives the version its number and its heading in CHANGELOG.md; commit that first.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const PUBLISH = ['publish', '--provenance', '--access', 'public'];
const TAGS = {
  'dist/prose.css': hash => `<link rel="stylesheet" href="/bantin/prose.css" integrity="${hash}" crossorigin="anonymous" />`,
  'dist/early.js': hash => `<script src="/bantin/early.js" integrity="${hash}" crossorigin="anonymous"></script>`,
  'dist/bantin.min.js': hash =>
    `<script type="module" src="/bantin/bantin.min.js" integrity="${hash}" crossorigin="anonymous"></script>`,
};

const { values: options } = parseArgs({ options: { publish: { type: 'boolean' }, 'set-version': { type: 'string' } } });
const output = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const manifest = () => JSON.parse(readFileSync('package.json', 'utf8'));
const changelog = () => readFileSync('CHANGELOG.md', 'utf8');

/** Ends with a reason. */
function refuse(reason) {
  console.error(reason);
  process.exit(1);
}

function setVersion(wanted) {
  if (!/^## Unreleased$/m.test(changelog())) refuse('CHANGELOG.md has no "## Unreleased": there is nothing to release.');
  output('npm', 'version', wanted, '--no-git-tag-version', '--allow-same-version');
  const { version } = manifest();
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync('CHANGELOG.md', changelog().replace(/^## Unreleased$/m, `## ${version} - ${date}`));
  console.log(`package.json, package-lock.json and CHANGELOG.md say ${version}. Commit them, then \`npm run release\`.`);
}

function check({ version }) {
  if (output('git', 'status', '--porcelain')) refuse('The tree is not clean: commit first.');
  if (output('git', 'branch', '--show-current').trim() !== 'main') refuse('A release is made from the branch main.');
  const hasHeading = changelog()
    .split('\n')
    .some(line => line === `## ${version}` || line.startsWith(`## ${version} `));
  if (!hasHeading)
    refuse(`CHANGELOG.md has no "## ${version}": \`npm run release -- --set-version ${version}\` (or patch, minor, major).`);
}

function report() {
  output('npm', 'run', 'build', '--silent');
  const [{ files, size, unpackedSize }] = JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
  for (const file of files) console.log(`${String(file.size).padStart(8)}  ${file.path}`);
  console.log(`${files.length} files, ${unpackedSize} bytes, ${size} packed\n`);
  for (const [file, tag] of Object.entries(TAGS)) {
    console.log(tag(`sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`));
  }
}

function release() {
  const { name, version, repository } = manifest();
  check({ version });
  report();
  console.log(`\n${name} ${version}: npm ${PUBLISH.join(' ')}`);
  const missing =
    'Provenance needs "repository" in package.json, the public repository that the release is built in: { "type": "git", "url": "git+https://….git" }.';
  if (!repository) console.log(missing);
  if (!options.publish) return console.log('Nothing was published: that takes --publish.');
  if (!repository) return refuse('Not published.');
  execFileSync('npm', PUBLISH, { stdio: 'inherit' });
}

if (options['set-version']) setVersion(options['set-version']);
else release();
