import { html, type TemplateResult } from 'lit';
import type { SettingValue } from '../../events/events.js';
import { writeNumber } from '../../locales/numbers.js';
import type { ReadAloudStrings } from '../../locales/read-aloud/strings.js';
import { MARK_KINDS, RATES, type ChosenByLanguage, type MarkKind } from './read-aloud-choices.js';

/** What the panel shows as chosen, and the voices there are for the text. */
export interface PanelChoices {
  readonly rate: number;
  readonly voice: string;
  readonly voices: readonly string[];
  readonly mark: MarkKind;
  readonly readsPictures: boolean;
}

/** Called with what the reader chooses; `undefined` takes a choice back. */
export type Choose = (what: ChosenByLanguage | 'pictures', value: SettingValue | undefined) => void;

const WORDS_OF_MARKS: Readonly<Record<MarkKind, keyof ReadAloudStrings>> = {
  both: 'markSentenceAndWord',
  sentence: 'markSentence',
  word: 'markWord',
  none: 'markNothing',
};

/** Speed, voice, mark and pictures, as native controls. `data-chosen` is the value that each list shows, once its options are there. */
export function renderChoices(
  { rate, voice, voices, mark, readsPictures }: PanelChoices,
  strings: ReadAloudStrings,
  languages: readonly string[],
  choose: Choose,
): TemplateResult {
  return html`
    <label>
      ${strings.readingSpeed}
      <select data-chosen=${rate} @change=${(event: Event) => choose('rate', Number(valueOf(event)))}>
        ${RATES.map(each => option(String(each), `×${writeNumber(each, languages)}`))}
      </select>
    </label>
    <label>
      ${strings.readingVoice}
      <select data-chosen=${voice} @change=${(event: Event) => choose('voice', valueOf(event))}>
        ${voices.map(name => option(name, name))}
      </select>
    </label>
    <label>
      ${strings.readingMark}
      <select data-chosen=${mark} @change=${(event: Event) => choose('mark', valueOf(event))}>
        ${MARK_KINDS.map(kind => option(kind, strings[WORDS_OF_MARKS[kind]]))}
      </select>
    </label>
    <label class="check">
      <input
        type="checkbox"
        .checked=${readsPictures}
        @change=${({ target }: Event) => choose('pictures', (target as HTMLInputElement).checked ? 'yes' : undefined)}
      />
      ${strings.readPictures}
    </label>
  `;
}

function option(value: string, words: string): TemplateResult {
  return html`
    <option value=${value}>${words}</option>
  `;
}

function valueOf({ target }: Event): string {
  return (target as HTMLSelectElement).value;
}
