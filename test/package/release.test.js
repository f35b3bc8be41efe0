import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { root, run, temporaryFolder } from './repository.js';

const PARTS = ['.ci', '.gitignore', 'src', 'package.json', 'package-lock.json', 'rollup.config.js', 'tsconfig.json'];
const TEXTS = ['custom-elements-manifest.config.mjs', 'README.md', 'README.vi.md', 'CHANGELOG.md', 'LICENSE'];

/** No test can publish: the registry is where nobody listens. */
const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' };

describe('npm run release', () => {
  let copy;
  const release = (...args) =>
    new Promise(done => {
      const settings = { cwd: copy, env, maxBuffer: 1e8 };
      execFile(process.execPath, ['.ci/release.js', ...args], settings, (error, stdout, stderr) =>
        done({ failed: Boolean(error), said: stdout + stderr }),
      );
    });
  const git = (...args) => run('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], copy);
  const commit = async () => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'Test');
  };
  const readCopy = name => readFile(join(copy, name), 'utf8');

  before(async () => {
    copy = await temporaryFolder();
    for (const part of [...PARTS, ...TEXTS]) await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    await writeFile(join(copy, '.gitignore'), `${await readCopy('.gitignore')}\nnode_modules\n`);
    await writeFile(join(copy, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- Something.\n');
    await git('init', '--quiet', '--initial-branch=main');
    await commit();
  });

  it('refuses a version that the changelog does not know', async () => {
    const { failed, said } = await release('--publish');
    assert.ok(failed);
    assert.match(said, /CHANGELOG\.md has no "## \d/);
  });

  it('gives a version its number and its heading, and refuses until that is committed', async () => {
    const { version } = JSON.parse(await readCopy('package.json'));
    const [major, minor] = version.split('.').map(Number);
    const next = `${major}.${minor + 1}.0`;
    const { failed, said } = await release('--set-version', 'minor');
    assert.ok(!failed, said);
    assert.equal(JSON.parse(await readCopy('package.json')).version, next);
    assert.equal(JSON.parse(await readCopy('package-lock.json')).version, next);
    assert.match(await readCopy('CHANGELOG.md'), new RegExp(`^## ${next.replaceAll('.', '\\.')} - \\d{4}-\\d\\d-\\d\\d$`, 'm'));
    const dirty = await release('--publish');
    assert.ok(dirty.failed);
    assert.match(dirty.said, /not clean/);
    await commit();
  });

  it('prints files, hashes of the files and the command, and publishes nothing', async () => {
    const { failed, said } = await release();
    assert.ok(!failed, said);
    for (const name of ['bantin.min.js', 'early.js', 'prose.css']) {
      const hash = createHash('sha384')
        .update(await readFile(join(copy, 'dist', name)))
        .digest('base64');
      assert.ok(said.includes(`/bantin/${name}" integrity="sha384-${hash}"`), name);
      assert.match(said, new RegExp(`^ *\\d+  dist/${name.replaceAll('.', '\\.')}$`, 'm'));
    }
    assert.match(said, /npm publish --provenance --access public/);
    assert.match(said, /Nothing was published/);
  });

  it('refuses another branch', async () => {
    await git('switch', '--quiet', '--create', 'other');
    const { failed, said } = await release();
    assert.ok(failed);
    assert.match(said, /branch main/);
  });
});
