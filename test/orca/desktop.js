// A desktop with a screen reader that nobody sees: X, D-Bus, the accessibility bus, a window manager and Orca.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Fences } from './fences.js';
import { startSpeechServer } from './speech-server.js';
import { Transcript } from './transcript.js';
import { PATIENCE, within } from './within.js';

const NEEDS = 'It needs: apt-get install --no-install-recommends orca at-spi2-core dbus-daemon openbox xdotool xvfb';

/** Orca as it is installed, but for what says nothing about the page: the keys that were pressed, and names for signs. */
const PROFILE = {
  profile: ['Default', 'default'],
  enableKeyEcho: false,
  enableBraille: false,
  enableSound: false,
  verbalizePunctuationStyle: 3, // the voice's affair: "112%", not "112 percent"
  // Read when it is asked for: what is said before that, the page has said by itself.
  sayAllOnLoad: false,
};

const CUSTOMIZATIONS = fileURLToPath(new URL('orca-customizations.py', import.meta.url));

/** Said of Orca itself, sooner or later. */
const MODES = ['Focus mode', 'Browse mode'];

const isRunning = child => child.exitCode === null && child.signalCode === null;

/** The first line that a program writes into a stream, which stays open: else some end. */
function firstLine(stream) {
  const read = async () => {
    let text = '';
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) if ((text += chunk).includes('\n')) break;
    return text.trim();
  };
  return within(read(), 'A program says its address');
}

/** Starts all of it. What Orca says is in `transcript`; programs started with `env` are on the desktop. */
export async function startDesktop() {
  const home = mkdtempSync(join(tmpdir(), 'bantin-orca-'));
  const children = [];
  const kill = signal => {
    // Each with what it has started in its turn.
    for (const { pid } of children.filter(isRunning).toReversed()) {
      try {
        process.kill(-pid, signal);
      } catch {
        // It has just ended by itself.
      }
    }
  };
  const stop = () => {
    kill('SIGTERM');
    rmSync(home, { recursive: true, force: true, maxRetries: 20 });
  };
  process.once('exit', stop);
  // Else it would end without a word to those it has started.
  const exit = () => process.exit(1);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, exit);

  const runtime = join(home, 'runtime');
  const settings = join(home, 'data/orca');
  for (const folder of [runtime, settings]) mkdirSync(folder, { recursive: true });
  chmodSync(runtime, 0o700);
  const general = { ...PROFILE, startingProfile: PROFILE.profile, activeProfile: PROFILE.profile };
  writeFileSync(
    join(settings, 'user-settings.conf'),
    JSON.stringify({ general, profiles: { default: PROFILE }, pronunciations: {}, keybindings: {} }),
  );

  copyFileSync(CUSTOMIZATIONS, join(settings, 'orca-customizations.py'));

  const transcript = new Transcript();
  const fences = await Fences.start(join(runtime, 'fences'));
  const socket = join(runtime, 'speech');
  const speech = await startSpeechServer(socket, words => MODES.includes(words) || transcript.add(words));

  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    SPEECHD_ADDRESS: `unix_socket:${socket}`,
    BANTIN_FENCES: join(runtime, 'fences'),
    GSETTINGS_BACKEND: 'memory',
    GDK_BACKEND: 'x11',
    GTK_MODULES: 'gail:atk-bridge',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
  };
  const start = async (command, args) => {
    const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(child);
    child.once('exit', code => transcript.end(`${command} has ended with ${code}.`));
    await once(child, 'spawn').catch(({ message }) => Promise.reject(new Error(`${message}. ${NEEDS}`)));
    return child;
  };

  const screen = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  env.DISPLAY = `:${await firstLine(screen.stdio[3])}`;
  const bus = await start('dbus-daemon', ['--session', '--nofork', '--print-address=3']);
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdio[3]);
  await start('openbox', []);
  await start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
  // Without --replace: it leaves the reader's own alone, and does not start beside it.
  await start('orca', []);
  await transcript.until('Screen reader on.');

  const key = (...args) => promisify(execFile)('xdotool', args, { env, timeout: PATIENCE });
  return {
    env,
    home,
    transcript,
    /** Waits until everything is said that a page in a prepared tab gives occasion to. */
    settled: page => fences.settled(page, transcript),
    /** Presses a key, or several at once such as "shift+Tab", on the desktop's keyboard. */
    press: keys => key('key', '--clearmodifiers', keys),
    type: text => key('type', '--clearmodifiers', text),
    async close() {
      const ends = Promise.all(children.filter(isRunning).map(child => once(child, 'exit')));
      stop();
      const stubborn = setTimeout(kill, PATIENCE / 2, 'SIGKILL');
      await within(ends, 'The programs of the desktop end').finally(() => clearTimeout(stubborn));
      speech.close();
      fences.close();
      process.off('exit', stop);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, exit);
    },
  };
}
