// A desktop with a screen reader that nobody sees: X, D-Bus, the accessibility bus, a window manager and Orca.
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Fences } from './fences.js';
import { Programs } from './programs.js';
import { startSpeechServer } from './speech-server.js';
import { Transcript } from './transcript.js';
import { PATIENCE } from './within.js';

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

/** Starts all of it. What Orca says is in `transcript`; programs started with `env` are on the desktop. */
export async function startDesktop() {
  const home = mkdtempSync(join(tmpdir(), 'bantin-orca-'));
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
  const [voice, fence] = ['voice', 'fence'].map(name => join(runtime, name));
  const speech = await startSpeechServer(voice, words => MODES.includes(words) || transcript.add(words));
  const fences = await Fences.start(fence);
  const programs = new Programs(end => transcript.end(end));
  const close = async () => {
    await programs.close();
    speech.close();
    fences.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 20 });
  };

  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    SPEECHD_ADDRESS: `unix_socket:${voice}`,
    BANTIN_FENCES: fence,
    GSETTINGS_BACKEND: 'memory',
    GDK_BACKEND: 'x11',
    GTK_MODULES: 'gail:atk-bridge',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
  };
  try {
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    env.DISPLAY = `:${await programs.startServer('Xvfb', screen, env)}`;
    const bus = ['--session', '--nofork', '--print-address=3'];
    env.DBUS_SESSION_BUS_ADDRESS = await programs.startServer('dbus-daemon', bus, env);
    await programs.start('openbox', [], env);
    await programs.start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1', '--screen-reader=1'], env);
    // Without --replace: it leaves the reader's own alone, and does not start beside it.
    await programs.start('orca', [], env);
    await transcript.until('Screen reader on.');
  } catch (error) {
    await close();
    throw new Error(`${error.message} ${NEEDS}`, { cause: error });
  }

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
    close,
  };
}
