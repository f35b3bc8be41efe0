import { isSupported } from '../../browser-support.js';
import { startSettings } from '../../settings/start-settings.js';
import { BantinReadAloud } from './read-aloud-element.js';

if (isSupported()) {
  startSettings();
  if (!customElements.get('bantin-read-aloud')) customElements.define('bantin-read-aloud', BantinReadAloud);
}

export {
  BantinReadAloud,
  ServerVoice,
  addSpeechRules,
  type Speech,
  type SpeechEngine,
  type SpeechFailure,
  type SpeechListener,
  type SpeechRule,
  type SpeechVoice,
} from './read-aloud-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'bantin-read-aloud': BantinReadAloud;
  }
}
