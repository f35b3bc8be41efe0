import { firefoxLaunchOptions } from '../tools/firefox.js';
import { describeRealVoice } from './real-voice.js';

describeRealVoice('Firefox', firefoxLaunchOptions);
