// WebKitGTK for the tests: Debian's MiniBrowser and its WebDriver, on a screen of their own that nobody sees.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NEEDS = 'It needs: apt-get install --no-install-recommends webkit2gtk-driver xvfb';

/** The window's own buttons would not let it be as narrow as a phone. */
const NARROW =
  'window * { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1) }';

/** What WebDriver calls the keys. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function miniBrowser() {
  for (const folder of readdirSync('/usr/lib').map(name => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`)) {
    if (existsSync(folder)) return folder;
  }
  throw new Error(`There is no MiniBrowser. ${NEEDS}`);
}

/** A port that nobody uses. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The number that Xvfb writes into its fourth stream once it is there. The stream stays open: else Xvfb ends. */
async function displayOf({ stdio: [, , , stream] }) {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) if ((text += chunk).includes('\n')) break;
  return `:${text.trim()}`;
}

/** A WebKit that is running, with one window. Its time zone and GTK's theme, dark or of high contrast, cannot change while it runs. */
export async function startWebKit({ zone, theme } = {}) {
  const children = [];
  const home = mkdtempSync(join(tmpdir(), 'bantin-webkit-'));
  const stop = () => {
    for (const child of children.splice(0).toReversed()) child.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 20 }); // what the browser leaves behind it may still be writing
  };
  process.once('exit', stop);
  const start = async (command, args, options) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...options });
    children.push(child);
    await once(child, 'spawn').catch(({ message }) => Promise.reject(new Error(`${message}. ${NEEDS}`)));
    return child;
  };

  const binary = miniBrowser();
  mkdirSync(join(home, 'config/gtk-3.0'), { recursive: true });
  writeFileSync(join(home, 'config/gtk-3.0/gtk.css'), NARROW);
  // Nobody manages windows there: the one under the pointer has the focus, and the pointer is in the middle. A page larger
  // than the screen is laid out like any other.
  const screen = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '600x480x24', '-nolisten', 'tcp']);
  const port = await freePort();
  await start('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      ...(zone && { TZ: zone }),
      ...(theme && { GTK_THEME: theme }),
      DISPLAY: await displayOf(screen),
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      MESA_SHADER_CACHE_DISABLE: 'true',
      LANG: 'C.UTF-8',
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
  });
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  await driver.open(binary);
  return {
    driver,
    async close() {
      await driver.close().catch(() => {}); // it may have ended by itself
      stop();
      process.off('exit', stop);
    },
  };
}

/** The few words of WebDriver that the tests need. */
class WebDriver {
  #address;
  #turn = Promise.resolve();

  constructor(address) {
    this.#address = address;
  }

  async open(binary) {
    const options = { binary, args: ['--automation'] };
    const session = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
    const { sessionId } = await this.#untilUp(() => this.call('POST', '/session', session));
    this.#address += `/session/${sessionId}`;
  }

  /** The driver says nothing once it listens, so it is asked until it answers. */
  async #untilUp(ask) {
    for (const end = Date.now() + 20_000; ; await new Promise(done => setTimeout(done, 50))) {
      try {
        return await ask();
      } catch (error) {
        if (error.cause?.code !== 'ECONNREFUSED' || Date.now() > end) throw error;
      }
    }
  }

  async close() {
    await this.call('DELETE', '');
  }

  async call(method, path, body) {
    const request = { method, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(this.#address + path, request);
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver, ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  goto(url) {
    return this.call('POST', '/url', { url });
  }

  url() {
    return this.call('GET', '/url');
  }

  /** Runs a function in the page and gives what it returns, or what that promise becomes. */
  async evaluate(run, ...args) {
    if (typeof run === 'string') run = `() => { ${run} }`;
    const script = `const done = arguments[arguments.length - 1];
      (async () => (${run})(...[...arguments].slice(0, -1)))().then(value => done({ value }), error => done({ error: String(error) }));`;
    const { value, error } = await this.call('POST', '/execute/async', { script, args });
    if (error) throw new Error(error);
    return value;
  }

  /** Presses keys together, and lets them go. */
  async keys(keys) {
    const values = keys.map(key => KEYS[key] ?? key);
    const actions = [
      ...values.map(value => ({ type: 'keyDown', value })),
      ...values.toReversed().map(value => ({ type: 'keyUp', value })),
    ];
    await this.call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  async click(x, y) {
    const actions = [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.call('POST', '/actions', { actions: [pointer] });
  }

  /** Makes the page itself so wide and high, in CSS pixels. */
  async setViewport(width, height) {
    const [right, bottom] = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.call('POST', '/window/rect', { width: width + right, height: height + bottom });
    await this.evaluate(
      (wanted, high) =>
        new Promise(resolve => {
          const look = () => (innerWidth === wanted && innerHeight === high ? resolve() : requestAnimationFrame(look));
          look();
        }),
      width,
      height,
    );
  }

  /** What assistive technology is told about the first element that matches. */
  async accessible(selector) {
    const element = await this.call('POST', '/element', { using: 'css selector', value: selector });
    const [id] = Object.values(element);
    const tell = what => this.call('GET', `/element/${id}/computed${what}`);
    return { role: await tell('role'), name: await tell('label') };
  }

  /** Opens a tab, and gives its handle. */
  async newTab() {
    return (await this.call('POST', '/window/new', { type: 'window' })).handle;
  }

  switchTo(handle) {
    return this.call('POST', '/window', { handle });
  }

  closeTab() {
    return this.call('DELETE', '/window');
  }

  /** Does something in a tab of its own. */
  async inNewTab(act) {
    const here = await this.call('GET', '/window');
    await this.switchTo(await this.newTab());
    try {
      await act();
      await this.closeTab();
    } finally {
      await this.switchTo(here);
    }
  }

  /** Does one thing after the other, for there is one tab at a time. */
  inTurn(act) {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }
}
