import {
  LitElement,
  html,
  isServer,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { languageOf, readers, stringsFor, type BuiltIn } from '../../locales/locales.js';
import { en } from '../../locales/read-aloud/en.js';
import type { ReadAloudStrings } from '../../locales/read-aloud/strings.js';
import { vi } from '../../locales/read-aloud/vi.js';
import { holdPlace, unwatchPlace, watchPlace } from '../../place/place.js';
import { isHydrating } from '../../settings/hydration.js';
import { PAGE } from '../../settings/scopes.js';
import { SettingsController } from '../../settings/settings-controller.js';
import { warn } from '../../warnings/warn.js';
import { PanelController } from '../panel/panel-controller.js';
import { panelStyles } from '../panel/panel.styles.js';
import { BrowserEngine } from './browser-engine.js';
import { renderChoices, type Choose, type PanelChoices } from './choices-panel.js';
import { Following } from './following.js';
import { ICONS } from './icons.js';
import { hide, show } from './mark-boxes.js';
import { Marks } from './marks.js';
import { PICTURES, settingFor, toMark, toRate, wantsPictures, type MarkKind } from './read-aloud-choices.js';
import { readAloudStyles } from './read-aloud.styles.js';
import { Reader, type Choices, type ReaderHost } from './reader.js';
import { articlesFor } from './reading-scope.js';
import { ServerVoice } from './server-voice.js';
import type { SpeechEngine } from './speech-engine.js';
import { piecesOf, type Piece } from './speech-text.js';
import { pieceAtPoint, startingPlace } from './starting-place.js';
import { languageName, voiceHelp } from './voice-help.js';

// With the element come the types of its events.
export type {} from '../../events/events.js';
export { ServerVoice } from './server-voice.js';
export type { Speech, SpeechEngine, SpeechFailure, SpeechListener, SpeechVoice } from './speech-engine.js';
export type { SpeechRule } from './speech-rule.js';
export { addSpeechRules } from './spoken.js';

const BUILT_IN = { vi, en } as unknown as BuiltIn<keyof ReadAloudStrings>;

/** What has uses of its own for a press. */
const PRESSED_ITSELF =
  'a[href], area, button, input, select, textarea, label, summary, audio, video, [role=button], [role=link], [contenteditable]';

/** A browser that cannot speak at all. */
const MUTE: SpeechEngine = {
  voices: () => [],
  watchVoices: () => () => undefined,
  speak: (_, listener) => listener.failed('silent'),
  cancel: () => undefined,
};

/** Has the one that reads fall silent: there is one voice for the whole page. */
let stopReading: (() => void) | undefined;

/**
 * Reads the article that is there aloud, sentence by sentence, and marks what is read without touching it. One button; once it is
 * pressed, a row of them. Best put into a toolbar, behind its buttons. They take the custom properties of the toolbar's buttons, panel
 * and bar those of the panel.
 *
 * @summary Reads an article aloud.
 * @element bantin-read-aloud
 *
 * @csspart controls - The buttons.
 * @csspart listen - The button that begins, and pauses and goes on later.
 * @csspart button - Each of the other buttons.
 * @csspart progress - How much of the text has been read.
 * @csspart message - What keeps it from reading, such as that there is no voice.
 * @csspart bar - The bar at the bottom of the screen, while the buttons are out of sight.
 *
 * @cssprop {color} [--bantin-reader-sentence-background=#fff0a8] - Read only, written by the library: the ground of the sentence that is read.
 * @cssprop {color} [--bantin-reader-sentence-color=#1c1800] - Read only, written by the library: its letters.
 * @cssprop {color} [--bantin-reader-word-background=#1a4fb4] - Read only, written by the library: the ground of the word that is read.
 * @cssprop {color} [--bantin-reader-word-color=#fff] - Read only, written by the library: its letters.
 *
 * @fires {CustomEvent<QueryDetail>} bantin-query - What holds here? `detail: {scopes, settings?}`. Answered by the store before `dispatchEvent` returns.
 * @fires {CustomEvent<RequestDetail>} bantin-request - The reader has chosen a speed, a voice or a mark. `detail: {scope, name, value}`, the names `read-aloud-rate-vi` (0.5 to 3), `read-aloud-voice-vi` (a name) and `read-aloud-mark-vi` (`both`, `sentence`, `word`, `none`), of each language its own, and `read-aloud-pictures` (`yes`). Cancelable.
 */
export class BantinReadAloud extends LitElement {
  static override styles = [panelStyles, readAloudStyles];

  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    voiceSrc: { attribute: 'voice-src' },
    engine: { attribute: false },
  };

  /**
   * What is read: the `id` of an article, or of any element around articles. Empty for that of the toolbar around it, else for
   * all articles of the page in their order. Warns where nothing is found at a press.
   */
  htmlFor = '';

  /**
   * The address of a voice service of the site's own, relative to the page. It is asked for a sentence at a time,
   * `GET <address>?text=…&lang=vi`, and answers `{"audio": "<address>", "marks": [{"time": 0.31, "charIndex": 4}]}`: the sound, and
   * when in seconds which letter of the text is reached. Empty for the browser's voices; then nothing is ever asked for.
   */
  voiceSrc = '';

  /**
   * Whatever speaks in place of the browser and of `voice-src`.
   * @type {SpeechEngine | undefined}
   */
  engine: SpeechEngine | undefined = undefined;

  readonly #settings = new SettingsController(this, () => this.#scopes);
  readonly #reader: Reader<Piece>;
  #panel: PanelController | undefined;
  readonly #marks = new Marks(() => this.renderRoot.querySelector<HTMLElement>('.layer'));
  readonly #following = new Following(
    () => this.requestUpdate(),
    () => (this.#isBarShown ? (this.#bar?.offsetHeight ?? 0) : 0),
  );
  #ownEngine: { readonly source: string; readonly engine: SpeechEngine } | undefined;
  #articles: Element[] = [];
  #isForeignVoiceWanted = false;
  /** Whether it was on before the latest change. */
  #wasActive = false;
  /** What was chosen when it last spoke: another choice holds from this word on. */
  #spokenWith = '';
  /** Where the reader's selection was before the press. */
  #selection: Range | undefined;
  #isOutOfSight = false;
  #isBarDismissed = false;
  #observer: IntersectionObserver | undefined;
  /** What had the focus before it was rendered anew. */
  #focused: Element | null = null;
  /** What is said to a screen reader, once. */
  #announcement = '';

  constructor() {
    super();
    this.addController(this.#settings);
    this.#reader = new Reader(this.#readerHost());
    if (!isServer) this.#panel = new PanelController(this, 'panel');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    readers.add(this);
    addEventListener('pagehide', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    readers.delete(this);
    removeEventListener('pagehide', this.#leave);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.stop();
  }

  /** Reads from the reader's selection on, else from the first sentence in view, else from the beginning. Goes on where it is paused. */
  play(): void {
    const { status } = this.#reader.state;
    if (status === 'speaking') return;
    this.#stopOthers();
    this.#announcement = '';
    if (status === 'paused') this.#reader.do({ type: 'go-on' });
    else this.#start();
  }

  /** Falls silent, and keeps the place. */
  pause(): void {
    this.#reader.do({ type: 'pause' });
  }

  /** Falls silent, and forgets the place. */
  stop(): void {
    if (this.#reader.state.status !== 'idle') this.#reader.do({ type: 'stop' });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.shadowRoot?.activeElement ?? null;
    if (changed.has('htmlFor')) this.#settings.query();
    if (changed.has('voiceSrc') && this.voiceSrc && !URL.canParse(this.voiceSrc, this.baseURI)) {
      warn(this, 'voice-src', this.voiceSrc, 'the address of a voice service');
    }
    // Another speed, voice or picture was chosen, here, in another toolbar or in another tab.
    if (this.#reader.state.status === 'speaking' && this.#spokenWith !== this.#chosen) {
      this.#spokenWith = this.#chosen;
      this.#reader.do({ type: 'again' });
    }
  }

  protected override updated(): void {
    if (isServer) return;
    const isActive = this.#isActive;
    if (isActive && !this.#observer) this.#watchSight();
    this.#showBar();
    // What was pressed is gone, and the focus with it: it stays in the group.
    const focused = this.#focused;
    if (focused?.closest('[hidden]') || (!this.#isBarShown && focused?.closest('[part=bar]')))
      this.#listen?.focus({ preventScroll: true });
    for (const select of this.renderRoot.querySelectorAll('select')) {
      const { chosen } = select.dataset;
      if (chosen !== undefined) select.value = chosen;
    }
  }

  protected override render(): TemplateResult {
    const page = languageOf(this, isHydrating(this));
    const { language, strings } = stringsFor(page, BUILT_IN);
    const { status, trouble } = this.#reader.state;
    const isActive = status !== 'idle';
    const words = language === page ? nothing : language;
    return html`
      <div part="controls" role="group" lang=${words} aria-label=${strings.listen}>
        ${this.#button('previous', strings.previousSentence, ICONS.previous, () => this.#reader.previous(), !isActive)}
        <button
          part="listen"
          class="listen"
          aria-label=${isActive ? this.#toggleWords(strings) : nothing}
          title=${isActive ? this.#toggleWords(strings) : nothing}
          @pointerdown=${this.#keepSelection}
          @click=${this.#toggle}
        >
          ${drawing(status === 'idle' ? ICONS.listen : status === 'speaking' ? ICONS.pause : ICONS.play)}
          ${
            isActive
              ? nothing
              : html`
                  <span>${strings.listen}</span>
                `
          }
        </button>
        ${this.#button('next', strings.nextSentence, ICONS.next, () => this.#reader.do({ type: 'next' }), !isActive)}
        ${this.#button('stop', strings.stopReading, ICONS.stop, this.#stopPressed, !isActive)}
        <button
          part="button"
          class="settings"
          popovertarget="panel"
          aria-label=${strings.speedAndVoice}
          title=${strings.speedAndVoice}
          ?hidden=${!isActive}
        >
          ${drawing(ICONS.settings)}
        </button>
      </div>
      ${this.#renderProgress()}
      <output part="message" lang=${words}>${trouble ? this.#messageOf(strings, language) : ''}</output>
      <button part="button" class="other-voice" lang=${words} ?hidden=${trouble !== 'no-voice'} @click=${this.#takeOtherVoice}>
        ${strings.readWithOtherVoice}
      </button>
      <output class="status" lang=${words}>${this.#announcement}</output>
      ${this.#renderBar(strings, words)} ${this.#renderPanel(strings, [page, language], words)}
      <div class="layer" popover="manual" aria-hidden="true"></div>
    `;
  }

  #renderProgress(): TemplateResult {
    return html`
      <progress part="progress" aria-hidden="true" max="1" .value=${this.#reader.progress} ?hidden=${!this.#isActive}></progress>
    `;
  }

  #renderBar(strings: ReadAloudStrings, words: string | typeof nothing): TemplateResult {
    const { status } = this.#reader.state;
    const toggle = this.#toggleWords(strings);
    return html`
      <div part="bar" popover="manual" ?hidden=${!this.#isBarShown}>
        ${this.#renderProgress()}
        <div role="group" lang=${words} aria-label=${strings.listen}>
          ${this.#button('previous', strings.previousSentence, ICONS.previous, () => this.#reader.previous())}
          ${this.#button('play', toggle, status === 'speaking' ? ICONS.pause : ICONS.play, this.#toggle)}
          ${this.#button('next', strings.nextSentence, ICONS.next, () => this.#reader.do({ type: 'next' }))}
          ${this.#button('stop', strings.stopReading, ICONS.stop, this.#stopPressed)}
          ${this.#button('back', strings.backToReading, ICONS.back, () => this.#following.comeBack(), this.#following.isOn)}
          ${this.#button('close', strings.hideReadingBar, ICONS.close, this.#dismissBar)}
        </div>
      </div>
    `;
  }

  /** Filled only while something is read: no page needs it at load. */
  #renderPanel(strings: ReadAloudStrings, languages: readonly string[], words: string | typeof nothing): TemplateResult {
    return html`
      <dialog popover id="panel" lang=${words} aria-labelledby="title">
        <header>
          <h2 id="title" tabindex="-1">${strings.speedAndVoice}</h2>
          <button
            popovertarget="panel"
            popovertargetaction="hide"
            aria-label=${strings.closeReadingPanel}
            title=${strings.closeReadingPanel}
          >
            ${drawing(ICONS.close)}
          </button>
        </header>
        <div class="body">${this.#isActive ? renderChoices(this.#panelChoices, strings, languages, this.#choose) : nothing}</div>
      </dialog>
    `;
  }

  get #panelChoices(): PanelChoices {
    const { language } = this.#reader;
    const own = this.#speaker().voices(language);
    const voices = own.length === 0 && this.#isForeignVoiceWanted ? this.#speaker().voices('') : own;
    return {
      rate: this.#reader.rateFor(language),
      voice: this.#reader.voiceFor(language)?.name ?? '',
      voices: voices.map(({ name }) => name),
      mark: this.#markKind,
      readsPictures: wantsPictures(this.#settings.settings),
    };
  }

  #button(name: string, words: string, icon: SVGTemplateResult, act: () => void, isHidden = false): TemplateResult {
    return html`
      <button part="button" class=${name} aria-label=${words} title=${words} ?hidden=${isHidden} @click=${act}>
        ${drawing(icon)}
      </button>
    `;
  }

  #toggleWords(strings: ReadAloudStrings): string {
    return this.#reader.state.status === 'speaking' ? strings.pauseReading : strings.resumeReading;
  }

  #messageOf(strings: ReadAloudStrings, language: string): string {
    switch (this.#reader.state.trouble) {
      case 'no-voice': {
        const missing = strings.noVoice.replace('{language}', languageName(this.#reader.language, language));
        return `${missing} ${strings[voiceHelp(navigator)]}`;
      }
      case 'interrupted':
        return strings.readingInterrupted;
      case 'blocked':
        return strings.readingBlocked;
      default:
        return strings.voiceSilent;
    }
  }

  get #scopes(): string[] {
    const scope = this.#scope;
    return scope ? [scope, PAGE] : [PAGE];
  }

  /** Its own, else that of the toolbar that it is in. */
  get #scope(): string {
    return this.htmlFor || (isServer ? '' : (this.closest('bantin-toolbar')?.getAttribute('for') ?? ''));
  }

  get #isActive(): boolean {
    return this.#reader.state.status !== 'idle';
  }

  get #markKind(): MarkKind {
    return toMark(this.#settings.settings[settingFor('mark', this.#reader.language)]);
  }

  /** What speech depends on, as one text. */
  get #chosen(): string {
    const { settings } = this.#settings;
    const { language } = this.#reader;
    return JSON.stringify([this.#reader.rateFor(language), settings[settingFor('voice', language)], wantsPictures(settings)]);
  }

  /** The one that was brought, that of the service, or the browser's. */
  #speaker(): SpeechEngine {
    const brought = this.engine;
    if (brought) return brought;
    if (this.#ownEngine?.source !== this.voiceSrc) this.#ownEngine = { source: this.voiceSrc, engine: engineFor(this.voiceSrc) };
    return this.#ownEngine.engine;
  }

  get #listen(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part=listen]');
  }

  get #bar(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part=bar]');
  }

  get #isBarShown(): boolean {
    return this.#isActive && this.#isOutOfSight && !this.#isBarDismissed;
  }

  /** What the reader asks of us, without being given all that we are. */
  #readerHost(): ReaderHost<Piece> {
    return {
      engine: () => this.#speaker(),
      choices: () => this.#choices,
      pieces: () => this.#read(),
      changed: () => this.#readerChanged(),
    };
  }

  get #choices(): Choices {
    const { settings } = this.#settings;
    return {
      rate: language => toRate(settings[settingFor('rate', language)]),
      voice: language => settings[settingFor('voice', language)]?.toString(),
      isForeignVoiceWanted: this.#isForeignVoiceWanted,
    };
  }

  #start(): void {
    const pieces = this.#read();
    if (pieces.length === 0) {
      warn(this, 'for', this.#scope, 'the id of an article with text, or of an element around articles');
      return;
    }
    this.#isBarDismissed = false;
    this.#following.start();
    document.addEventListener('click', this.#goToPressed);
    const place = startingPlace(pieces, this.#articles, this.#selection ?? selectionOf(this));
    this.#selection = undefined;
    this.#reader.start(pieces, place);
    this.#spokenWith = this.#chosen;
  }

  /** The text of the articles as they are now. */
  #read(): Piece[] {
    this.#articles = articlesFor(this, this.#scope);
    const [first] = this.#articles;
    if (!first) return [];
    const { strings } = stringsFor(languageOf(first), BUILT_IN);
    const picture = wantsPictures(this.#settings.settings) ? (alt: string): string => `${strings.picture}: ${alt}` : undefined;
    return this.#articles.flatMap(article => piecesOf([article], { language: languageOf(article), picture }));
  }

  #readerChanged(): void {
    const { status, isFinished } = this.#reader.state;
    if ((status !== 'idle') !== this.#wasActive) this.#holdText();
    this.#wasActive = status !== 'idle';
    if (status === 'idle') {
      if (isFinished) this.#announce('readingFinished');
      this.#end();
    } else this.#mark();
    this.requestUpdate();
  }

  /** More buttons, or fewer, and what is below moves: the text stays where it is. */
  #holdText(): void {
    const texts = this.#articles.filter(article => article instanceof HTMLElement);
    for (const text of texts) watchPlace(text);
    holdPlace();
    for (const text of texts) unwatchPlace(text);
  }

  #end(): void {
    this.#panel?.close();
    this.#marks.clear();
    this.#following.stop();
    document.removeEventListener('click', this.#goToPressed);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#isOutOfSight = false;
    if (stopReading === this.#stopThis) stopReading = undefined;
  }

  #mark(): void {
    const { piece, word, isHeard, state } = this.#reader;
    // The mark is where the voice is: it moves when the sentence is heard, or at once where nothing will be.
    if (!piece || (!isHeard && (state.status === 'speaking' || state.trouble))) return;
    const kind = this.#markKind;
    const sentence = piece.range();
    const wordRange = word && piece.rangeOfSpoken(word.start, word.end - word.start);
    this.#marks.show(
      kind === 'both' || kind === 'sentence' ? sentence : undefined,
      kind === 'both' || kind === 'word' ? wordRange : undefined,
    );
    const isTall = sentence && sentence.getBoundingClientRect().height > innerHeight / 2;
    const followed = isTall ? (wordRange ?? sentence) : sentence;
    if (followed) this.#following.follow(followed);
  }

  #stopOthers(): void {
    if (stopReading !== this.#stopThis) stopReading?.();
    stopReading = this.#stopThis;
  }

  #announce(key: keyof ReadAloudStrings): void {
    this.#announcement = stringsFor(languageOf(this), BUILT_IN).strings[key];
  }

  /** Pictures are read from now on, or no more: the text is another one, and the place in it is kept. */
  #readAnew(): void {
    const text = this.#reader.piece?.text;
    const pieces = this.#read();
    const place = pieces.findIndex(piece => piece.text === text);
    if (this.#reader.state.status === 'speaking' && place >= 0) this.#reader.start(pieces, place);
  }

  /** The reader has chosen in the panel. */
  readonly #choose: Choose = (what, value) => {
    this.#settings.request(what === 'pictures' ? PICTURES : settingFor(what, this.#reader.language), value);
    if (what === 'pictures' && this.#isActive) this.#readAnew();
    if (this.#isActive) this.#mark();
    this.requestUpdate();
  };

  readonly #stopThis = (): void => this.stop();

  readonly #toggle = (): void => {
    if (this.#reader.state.status === 'speaking') this.pause();
    else this.play();
  };

  readonly #stopPressed = (): void => {
    this.#announce('readingStopped');
    this.stop();
  };

  readonly #takeOtherVoice = (): void => {
    this.#isForeignVoiceWanted = true;
    this.play();
  };

  readonly #dismissBar = (): void => {
    this.#isBarDismissed = true;
    this.requestUpdate();
  };

  /** A press takes the selection away in some browsers. */
  readonly #keepSelection = (): void => {
    this.#selection = selectionOf(this);
  };

  /** A press on a sentence goes there. It stays what it is: nothing is prevented, and what has a use for it has it alone. */
  readonly #goToPressed = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!(target instanceof Element) || target.closest(PRESSED_ITSELF) || !document.getSelection()?.isCollapsed) return;
    const piece = pieceAtPoint(this.#reader.pieces, target, event.clientX, event.clientY);
    if (piece !== undefined) this.#reader.do({ type: 'start', piece });
  };

  /** The page is left, be it for the back/forward cache: browsers speak on otherwise, or never again. */
  readonly #leave = (): void => this.pause();

  #watchSight(): void {
    this.#observer = new IntersectionObserver(entries => {
      this.#isOutOfSight = entries.at(-1)?.isIntersecting === false;
      this.requestUpdate();
    });
    const controls = this.renderRoot.querySelector('[part=controls]');
    if (controls) this.#observer.observe(controls);
  }

  #showBar(): void {
    const wasShown = this.#bar?.checkVisibility();
    if (this.#isBarShown) show(this.#bar);
    else hide(this.#bar);
    this.#placeBar();
    // It may have come over what is read.
    if (!wasShown && this.#isBarShown) this.#following.again();
  }

  /** The bar is never over the line that is read: where the reader has scrolled so, it goes to the top. */
  #placeBar(): void {
    const bar = this.#bar;
    const range = this.#isBarShown ? this.#reader.piece?.range() : undefined;
    if (!bar || !range) return;
    const isUnder = [...range.getClientRects()].some(
      ({ top, bottom }) => bottom > innerHeight - bar.offsetHeight && top < innerHeight,
    );
    bar.classList.toggle('at-top', isUnder && !this.#following.isOn);
  }
}

function drawing(icon: SVGTemplateResult): TemplateResult {
  return html`
    <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
  `;
}

function engineFor(source: string): SpeechEngine {
  if (source && URL.canParse(source, document.baseURI)) return new ServerVoice(source);
  return 'speechSynthesis' in globalThis ? new BrowserEngine(speechSynthesis) : MUTE;
}

/** What the reader has selected; none where nothing is. */
function selectionOf(element: Element): Range | undefined {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  for (const selection of [root.getSelection?.(), document.getSelection()]) {
    if (selection && selection.rangeCount > 0 && !selection.isCollapsed) return selection.getRangeAt(0);
  }
  return undefined;
}
