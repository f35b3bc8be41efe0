// A WordPress of its own for the tests: Debian's files, PHP's built-in server, a database on a socket; all in a temporary
// folder, gone when it is closed.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const DEBIAN = '/usr/share/wordpress';
const DATABASE = 'wordpress';
const execute = promisify(execFile);

/** The administrator that the installation makes. */
export const ADMINISTRATOR = { login: 'quantri', password: 'mat khau cua quan tri' };

/** Starts it, with one language, Vietnamese; `url` is its front page. */
export async function startWordPress() {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-wordpress-'));
  const processes = [];
  const close = async () => {
    await Promise.all(processes.toReversed().map(stop));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const database = await startDatabase(folder, processes);
    const site = join(folder, 'site');
    await copySite(site);
    await writeFile(join(site, 'wp-config.php'), configuration(folder, database.socket));
    const url = await startServer(site, processes);
    await install(url);
    return {
      url,
      site,
      close,
      dump: database.dump,
      php: code => php(site, url, code),
      log: () => readFile(join(folder, 'debug.log'), 'utf8').catch(() => ''),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts a program in a process group of its own, and waits until it says that it is ready. */
async function start(processes, program, args, ready, options = {}) {
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise((done, fail) => {
    child.stderr.on('data', data => {
      said += data;
      if (ready.test(said)) done();
    });
    child.once('error', fail);
    child.once('exit', code => fail(new Error(`${program} ended with ${code}:\n${said}`)));
  });
  processes.push(child);
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // The group: PHP's server has workers.
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

async function startDatabase(folder, processes) {
  const socket = join(folder, 'database.sock');
  const data = join(folder, 'database');
  const common = ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`];
  await execute('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  await start(processes, '/usr/sbin/mariadbd', [...common, `--socket=${socket}`, '--skip-networking'], /ready for connections/);
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root'];
  await execute('mariadb', [...client, '-e', `CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4`]);
  return {
    socket,
    /** Every row as one line of SQL. */
    async dump() {
      const options = ['--skip-comments', '--skip-extended-insert', '--order-by-primary', '--no-create-info'];
      const { stdout } = await execute('mariadb-dump', [...client, ...options, DATABASE], { maxBuffer: 1e8 });
      return stdout.split('\n').filter(line => line.startsWith('INSERT'));
    },
  };
}

/** Debian's files are spread over links; of the translations only the Vietnamese one is needed. */
async function copySite(site) {
  const content = join(site, 'wp-content');
  for (const path of ['languages', 'plugins', 'upgrade']) await mkdir(join(content, path), { recursive: true });
  const files = (await readdir(DEBIAN)).filter(name => name.endsWith('.php') && name !== 'wp-config.php');
  await execute('cp', ['-rL', ...[...files, 'wp-admin', 'wp-includes'].map(name => join(DEBIAN, name)), site]);
  await execute('cp', ['-rL', join(DEBIAN, 'wp-content/themes'), content]);
  await cp(join(DEBIAN, 'wp-content/languages/vi.mo'), join(content, 'languages/vi.mo'));
}

const configuration = (folder, socket) => `<?php
define( 'DB_NAME', '${DATABASE}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
${['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].map(name => `define( '${name}_KEY', '${name} key' ); define( '${name}_SALT', '${name} salt' );`).join('\n')}
$table_prefix = 'wp_';
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${join(folder, 'debug.log')}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function startServer(site, processes) {
  const address = `127.0.0.1:${await freePort()}`;
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '3' };
  await start(processes, 'php', ['-S', address, '-t', site], /started/, { env, cwd: site });
  return `http://${address}`;
}

async function install(url) {
  const { login, password } = ADMINISTRATOR;
  const fields = {
    weblog_title: 'Cổng thông tin',
    user_name: login,
    admin_password: password,
    admin_password2: password,
    pw_weak: '1',
    admin_email: 'quantri@example.com',
    blog_public: '0',
    language: 'vi',
  };
  const response = await fetch(`${url}/wp-admin/install.php?step=2`, { method: 'POST', body: new URLSearchParams(fields) });
  const page = await response.text();
  if (!page.includes('wp-login.php')) throw new Error(`WordPress was not installed:\n${page}`);
}

/** Runs PHP within WordPress; what the code returns comes back through JSON. */
async function php(site, url, code) {
  const script = `
    $_SERVER += array( 'HTTP_HOST' => ${JSON.stringify(new URL(url).host)}, 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET' );
    require 'wp-load.php';
    $result = ( function () { ${code} } )();
    echo "\\n", wp_json_encode( $result );`;
  const { stdout } = await execute('php', ['-d', 'display_errors=0', '-r', script], { cwd: site, maxBuffer: 1e8 });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
}
