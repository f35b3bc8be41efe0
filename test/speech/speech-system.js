// A sound system that nobody hears, and a speech engine with a Vietnamese voice: what Chromium and Firefox speak through on Linux.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Programs } from '../orca/programs.js';
import { within } from '../orca/within.js';

const NEEDS =
  'It needs: apt-get install --no-install-recommends speech-dispatcher speech-dispatcher-espeak-ng espeak-ng-data pulseaudio';

/** eSpeak's voices otherwise are 13,362, which browsers take 2 s to read. */
const LANGUAGES = ['vi', 'en'];

const SPEECHD = folder => `CommunicationMethod "unix_socket"
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "vi"
Timeout 0
DisableAutoSpawn
LogDir "${folder}"
`;

/** Starts it. Browsers that are started with `env` speak through it. */
export async function startSpeech() {
  const home = mkdtempSync(join(tmpdir(), 'bantin-speech-'));
  const folders = Object.fromEntries(['runtime', 'config', 'voices', 'log'].map(name => [name, join(home, name)]));
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o700 });
  const env = {
    ...process.env,
    XDG_RUNTIME_DIR: folders.runtime,
    XDG_CONFIG_HOME: folders.config,
    ESPEAK_DATA_PATH: folders.voices,
    PULSE_RUNTIME_PATH: join(folders.runtime, 'pulse'),
  };
  const programs = new Programs(sentence => console.error(sentence));
  const stop = async () => {
    await programs.close();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const conf = join(folders.config, 'speech-dispatcher');
    copyVoices(folders.voices);
    mkdirSync(join(conf, 'modules'), { recursive: true });
    cpSync('/etc/speech-dispatcher/modules/espeak-ng.conf', join(conf, 'modules/espeak-ng.conf'));
    writeFileSync(join(conf, 'speechd.conf'), SPEECHD(folders.log));
    const modules = ['module-null-sink rate=22050', 'module-native-protocol-unix auth-anonymous=1'];
    const pulse = ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', ...modules.map(each => `--load=${each}`)];
    mkdirSync(env.PULSE_RUNTIME_PATH, { mode: 0o700 });
    await programs.start('pulseaudio', pulse, env);
    await within(isThere(join(env.PULSE_RUNTIME_PATH, 'native')), 'PulseAudio can be reached');
    const sockets = join(folders.runtime, 'speech-dispatcher');
    mkdirSync(sockets, { mode: 0o700 });
    await programs.start('speech-dispatcher', ['--run-single', '-s', '-C', conf], env);
    await within(isThere(join(sockets, 'speechd.sock')), 'Speech Dispatcher can be reached');
    return { env, stop };
  } catch (error) {
    await stop();
    throw new Error(`The speech engine cannot be started: ${error.message}. ${NEEDS}`, { cause: error });
  }
}

function copyVoices(folder) {
  const data = readdirSync('/usr/lib')
    .map(name => `/usr/lib/${name}/espeak-ng-data`)
    .find(existsSync);
  if (!data) throw new Error('eSpeak has no voices');
  const copy = join(folder, 'espeak-ng-data');
  cpSync(data, copy, { recursive: true });
  for (const entry of readdirSync(join(copy, 'lang'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !LANGUAGES.includes(entry.name)) rmSync(join(entry.parentPath, entry.name));
  }
  for (const timbre of readdirSync(join(copy, 'voices'))) rmSync(join(copy, 'voices', timbre), { recursive: true });
}

/** Until a file is there. */
async function isThere(path) {
  if (existsSync(path)) return;
  const watcher = watch(dirname(path));
  try {
    await new Promise(done => {
      watcher.on('change', (_, name) => (name === null || name === basename(path)) && existsSync(path) && done());
      // It may have come in between.
      if (existsSync(path)) done();
    });
  } finally {
    watcher.close();
  }
}
