import { describeRealVoice } from './real-voice.js';

describeRealVoice('Chromium', () => ({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--enable-speech-dispatcher',
    '--autoplay-policy=no-user-gesture-required',
  ],
}));
