import { LitElement, html, isServer, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { SettingValue, Settings } from '../../events/events.js';
import { languageOf, readers, stringsFor } from '../../locales/locales.js';
import { writeNumber } from '../../locales/numbers.js';
import { en } from '../../locales/settings/en.js';
import { vi } from '../../locales/settings/vi.js';
import { contrastOf } from '../../preferences/contrast.js';
import { SYSTEM_FONTS, familyOf, siteFont } from '../../preferences/font-family.js';
import { chosenPreferences } from '../../preferences/preference.js';
import { LEAST_CONTRAST, THEMES, ownTheme, readPair } from '../../preferences/theme.js';
import { isHydrating } from '../../settings/hydration.js';
import { PAGE } from '../../settings/scopes.js';
import { SettingsController } from '../../settings/settings-controller.js';
import { warn } from '../../warnings/warn.js';
import { PanelController } from '../panel/panel-controller.js';
import { panelStyles } from '../panel/panel.styles.js';
import { readGroups, type Choice, type Control, type Group, type Slider } from './controls.js';
import { draws, fontsOf } from './fonts.js';
import { PROFILES, holds, type Profile } from './profiles.js';
import { settingsStyles } from './settings.styles.js';
import { indexOfStep, type Step } from './steps.js';
import { FONT_WORDS, THEME_WORDS, writeProfile, writeStep, type Wording } from './written.js';

// With the element come the types of its events.
export type {} from '../../events/events.js';

/** The pair that the colour inputs begin with. */
const FIRST_PAIR = { text: '#1a1a1a', ground: '#fff6d6' };

/** The value of the radio for a pair of one's own. */
const OWN = 'own';

/**
 * A button that opens a panel, in which readers choose spacing, font and colours of the text. What is chosen is seen on the page's own
 * articles while the panel is open, is remembered, and holds for every article in its scope. It stands best in the toolbar:
 *
 * ```html
 * <bantin-toolbar datetime="2023-05-24"><bantin-settings></bantin-settings></bantin-toolbar>
 * ```
 *
 * @summary Reading settings: spacing, type and colours.
 * @element bantin-settings
 *
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel: a `<dialog>`.
 * @csspart sample - The line that shows what was chosen.
 * @csspart group - A group of settings: a `<fieldset>`.
 *
 * @cssprop {color} [--bantin-panel-background=Canvas] - Ground of the panel.
 * @cssprop {color} [--bantin-panel-color=CanvasText] - Colour of the panel's text. It needs a contrast of 4.5:1 to the ground.
 * @cssprop {length} [--bantin-panel-radius=0.75rem] - Radius of the panel's corners.
 * @cssprop [--bantin-panel-font-family=system-ui, sans-serif] - Font families of the panel.
 *
 * @cssprop [--bantin-reader-chosen-line-height=none] - Read only, written by the library where it is chosen: the line height as a multiple of the size.
 * @cssprop [--bantin-reader-letter-spacing=none] - Read only, written by the library where it is chosen: the space between letters as a number of em.
 * @cssprop [--bantin-reader-word-spacing=none] - Read only, written by the library where it is chosen: the space between words as a number of em.
 * @cssprop [--bantin-reader-text-align=none] - Read only, written by the library where it is chosen: `start` or `justify`.
 * @cssprop [--bantin-reader-font-family=none] - Read only, written by the library where it is chosen: the families of the letters.
 * @cssprop [--bantin-reader-font-weight=none] - Read only, written by the library where it is chosen: the weight of what is not bold.
 * @cssprop [--bantin-reader-font-stroke=none] - Read only, written by the library where it is chosen: how wide the stroke around letters is.
 * @cssprop [--bantin-reader-theme-color=none] - Read only, written by the library where a theme is chosen: its colour of text.
 * @cssprop [--bantin-reader-theme-background=none] - Read only, written by the library where a theme is chosen: its ground.
 *
 * @fires {CustomEvent<QueryDetail>} bantin-query - What holds here? `detail: {scopes, settings?}`. Answered by the store before `dispatchEvent` returns.
 * @fires {CustomEvent<RequestDetail>} bantin-request - Something was chosen. `detail: {scope, name, value}`, `undefined` for the default. Cancelable: `preventDefault()` on the way to `document` refuses it.
 */
export class BantinSettings extends LitElement {
  static override styles = [panelStyles, settingsStyles];

  static override properties: PropertyDeclarations = { groups: {}, htmlFor: { attribute: 'for' } };

  /**
   * Which groups of settings the panel has, and in which order: `size`, `spacing`, `type` and `colours`, with blanks between.
   * Without it there are all four. An unknown name warns and is left out.
   */
  groups = '';

  /**
   * The scope that is changed: the `id` of an article, or of any element around articles. Without it the scope of the toolbar
   * that it stands in, and without that every article of the page.
   */
  htmlFor = '';

  readonly #settings = new SettingsController(this, () => [...new Set([this.#scope, PAGE])]);
  readonly #panel = isServer ? undefined : new PanelController(this, 'panel');
  /** The panel is built when it is first needed: readers who do not open it wait for nothing. */
  #isBuilt = false;
  /** What the reader's latest press has led to, for screen readers; what native controls say themselves is not said again. */
  #said = '';
  /** What held before a profile was pressed, to be given back. */
  readonly #before = new Map<Profile, Settings>();
  /** The pair in the colour inputs, which may have too little contrast to be chosen. */
  #pair = FIRST_PAIR;
  #isOwn = false;
  /** The fonts that the page ships and that draw its language, once that is known. */
  #fonts: readonly string[] = [];

  constructor() {
    super();
    this.addController(this.#settings);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isServer) readers.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    readers.delete(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('htmlFor')) this.#settings.query();
    if (changed.has('groups')) {
      readGroups(this.groups, () => warn(this, 'groups', this.groups, 'some of size spacing type colours'));
    }
  }

  protected override render(): TemplateResult {
    const { language, wording, page } = this.#wording;
    const { strings } = wording;
    return html`
      <button
        part="button"
        popovertarget="panel"
        aria-haspopup="dialog"
        lang=${language === page ? nothing : language}
        aria-label=${strings.settings}
        title=${strings.settings}
        @pointerenter=${this.#build}
        @focus=${this.#build}
        @click=${this.#build}
      >
        <svg viewBox="0 0 32 24" aria-hidden="true">
          <path d="m2 20 6-16 6 16M4 15h8" />
          <circle cx="22.5" cy="15" r="5" />
          <path d="M27.5 9.5v11" />
        </svg>
      </button>
      <dialog
        part="panel"
        popover
        id="panel"
        lang=${language === page ? nothing : language}
        aria-labelledby="title"
        @beforetoggle=${this.#build}
      >
        <header>
          <h2 id="title" tabindex="-1">${strings.settings}</h2>
          <button aria-label=${strings.close} title=${strings.close} @click=${() => this.#panel?.close()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" /></svg>
          </button>
        </header>
        ${this.#isBuilt ? this.#renderBody(wording) : nothing}
      </dialog>
    `;
  }

  protected override updated(): void {
    const sample = this.renderRoot.querySelector<HTMLElement>('.sample');
    if (sample) showOn(sample, this.#chosen);
  }

  #renderBody(wording: Wording): TemplateResult {
    const { strings } = wording;
    return html`
      <div class="body">
        <p part="sample" class="sample">${strings.sample}</p>
        <fieldset>
          <legend class="said">${strings.profiles}</legend>
          <div class="profiles">
            ${PROFILES.map(
              profile => html`
                <button aria-pressed=${holds(profile, this.#chosen) ? 'true' : 'false'} @click=${() => this.#press(profile)}>
                  <b>${strings[profile.name]}</b>
                  <small>${writeProfile(profile, wording)}</small>
                </button>
              `,
            )}
          </div>
        </fieldset>
        ${readGroups(this.groups, () => {}).map(group => this.#renderGroup(group, wording))}
        <button @click=${this.#reset}>${strings.reset}</button>
        <output class="said">${this.#said}</output>
      </div>
    `;
  }

  #renderGroup({ name, controls, further }: Group, wording: Wording): TemplateResult {
    const { strings } = wording;
    const names = [...controls, ...further].map(control => control.name);
    const isChosen = names.some(key => this.#chosen[key] !== undefined);
    return html`
      <fieldset part="group" class="group">
        <legend>${strings[name]}</legend>
        <button
          class="default"
          aria-disabled=${isChosen ? nothing : 'true'}
          aria-label="${strings[name]}: ${strings.byDefault}"
          @click=${() => this.#forget(names, `${strings[name]}: ${strings.byDefault}`)}
        >
          ${strings.byDefault}
        </button>
        ${controls.map(control => this.#renderControl(control, wording, name))}
        ${
          further.length > 0
            ? html`
                <details>
                  <summary>${strings.further}</summary>
                  <div>${further.map(control => this.#renderControl(control, wording))}</div>
                </details>
              `
            : nothing
        }
      </fieldset>
    `;
  }

  #renderControl(control: Control, wording: Wording, group?: Group['name']): TemplateResult {
    if (control.kind === 'slider') return this.#renderSlider(control, wording, control.label === group);
    if (control.kind === 'choice') return this.#renderChoice(control, wording);
    return control.kind === 'fonts' ? this.#renderFonts(wording) : this.#renderThemes(wording);
  }

  /** @param isNamed whether the group around it has the same name already. */
  #renderSlider(slider: Slider, wording: Wording, isNamed: boolean): TemplateResult {
    const { name, label, steps } = slider;
    const { strings } = wording;
    const stored = this.#chosen[name];
    const index = indexOfStep(steps, stored === undefined ? undefined : slider.read(stored));
    const text = writeStep(slider, steps[index], wording);
    const move = (to: number): void => {
      const step = steps[Math.max(0, Math.min(to, steps.length - 1))];
      this.#choose(name, step, `${strings[label]} ${writeStep(slider, step, wording)}`);
    };
    return html`
      <div class="slider">
        <label for=${name}>
          <span class=${isNamed ? 'said' : nothing}>${strings[label]}</span>
          <span aria-hidden="true" class="value">${text}</span>
        </label>
        <button
          aria-label="${strings[label]}: ${strings.less}"
          aria-disabled=${index === 0 ? 'true' : nothing}
          @click=${() => move(index - 1)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <input
          type="range"
          id=${name}
          min="0"
          max=${steps.length - 1}
          .value=${String(index)}
          aria-valuetext=${text}
          @input=${(event: Event) => this.#request(name, steps[Number((event.target as HTMLInputElement).value)])}
        />
        <button
          aria-label="${strings[label]}: ${strings.more}"
          aria-disabled=${index === steps.length - 1 ? 'true' : nothing}
          @click=${() => move(index + 1)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14m-7-7v14" /></svg>
        </button>
      </div>
    `;
  }

  #renderChoice({ name, label, options, read, hint }: Choice, { strings }: Wording): TemplateResult {
    const stored = this.#chosen[name];
    const chosen = stored === undefined ? undefined : read(stored);
    return html`
      <fieldset>
        <legend>${strings[label]}</legend>
        <div class="options">
          ${options.map(([value, word]) => this.#renderRadio(name, value, strings[word], value === chosen))}
        </div>
        ${
          hint
            ? html`
                <small>${strings[hint]}</small>
              `
            : nothing
        }
      </fieldset>
    `;
  }

  #renderFonts({ strings }: Wording): TemplateResult {
    const name = 'font-family';
    const chosen = this.#chosen[name];
    const families = Object.keys(SYSTEM_FONTS);
    const isKnown = families.includes(String(chosen)) || this.#fonts.includes(familyOf(chosen) ?? '');
    return html`
      <fieldset>
        <legend>${strings.fontFamily}</legend>
        <div class="options">
          ${this.#renderRadio(name, undefined, strings.page, !isKnown)}
          ${this.#fonts.map(font => this.#renderRadio(name, siteFont(font), font, siteFont(font) === chosen))}
          ${families.map(family => this.#renderRadio(name, family, strings[FONT_WORDS[family]!], family === chosen))}
        </div>
      </fieldset>
    `;
  }

  #renderThemes(wording: Wording): TemplateResult {
    const { strings } = wording;
    const name = 'theme';
    const chosen = this.#chosen[name];
    const isOwn = this.#isOwn || (chosen !== undefined && readPair(chosen) !== undefined);
    const isKnown = isOwn || Object.hasOwn(THEMES, chosen ?? '');
    return html`
      <fieldset>
        <legend>${strings.theme}</legend>
        <div class="options themes">
          ${this.#renderRadio(name, undefined, strings.page, !isKnown)}
          ${Object.keys(THEMES).map(theme =>
            this.#renderRadio(name, theme, strings[THEME_WORDS[theme]!], !isOwn && theme === chosen, `theme-${theme}`),
          )}
          <label>
            <input type="radio" name=${name} value=${OWN} .checked=${isOwn} @change=${this.#chooseOwn} />
            <span>${strings.own}</span>
          </label>
        </div>
        ${isOwn ? this.#renderPair(wording) : nothing}
      </fieldset>
    `;
  }

  #renderPair({ strings, languages }: Wording): TemplateResult {
    const { text, ground } = this.#pair;
    const contrast = Math.floor(contrastOf(text, ground) * 10) / 10;
    return html`
      <div class="own">
        <label>
          <input type="color" .value=${text} @input=${(event: Event) => this.#mix({ text: valueOf(event) })} />
          <span>${strings.textColour}</span>
        </label>
        <label>
          <input type="color" .value=${ground} @input=${(event: Event) => this.#mix({ ground: valueOf(event) })} />
          <span>${strings.ground}</span>
        </label>
        <p role="status">
          ${strings.contrastRatio} ${writeNumber(contrast, languages)}:1${contrast < LEAST_CONTRAST ? `. ${strings.tooLow}` : ''}
        </p>
      </div>
    `;
  }

  #renderRadio(name: string, value: Step, text: string, isChecked: boolean, look?: string): TemplateResult {
    return html`
      <label class=${look ?? nothing}>
        <input
          type="radio"
          name=${name}
          value=${value ?? ''}
          .checked=${isChecked}
          @change=${() => {
            this.#isOwn = false;
            this.#request(name, value);
          }}
        />
        <span>${text}</span>
      </label>
    `;
  }

  /** What is chosen here. */
  get #chosen(): Settings {
    return this.#settings.settings;
  }

  get #scope(): string {
    return this.htmlFor || (isServer ? '' : (this.closest('bantin-toolbar')?.getAttribute('for') ?? ''));
  }

  get #wording(): { readonly language: string; readonly page: string; readonly wording: Wording } {
    const page = languageOf(this, isHydrating(this));
    const { language, strings } = stringsFor(page, { vi, en });
    return { language, page, wording: { languages: [page, language], strings } };
  }

  readonly #build = (): void => {
    if (this.#isBuilt) return;
    this.#isBuilt = true;
    this.requestUpdate();
    void this.#findFonts();
  };

  async #findFonts(): Promise<void> {
    const page = this.ownerDocument;
    const { sample } = this.#wording.wording.strings;
    const there = await Promise.all(fontsOf(page).map(async font => ((await draws(page, font, sample)) ? [font] : [])));
    this.#fonts = there.flat();
    this.requestUpdate();
  }

  /** Asks for a value, or for none. Native controls say themselves what they are at. */
  #request(name: string, value: SettingValue | undefined): void {
    this.#said = '';
    this.#settings.request(name, value);
    this.requestUpdate();
  }

  /** The same for a button, of which nothing would be heard. */
  #choose(name: string, value: SettingValue | undefined, said: string): void {
    this.#request(name, value);
    this.#said = said;
  }

  #press(profile: Profile): void {
    const chosen = this.#chosen;
    const isHeld = holds(profile, chosen);
    const names = Object.keys(profile.settings);
    const before = this.#before.get(profile) ?? {};
    if (!isHeld) this.#before.set(profile, Object.fromEntries(Object.entries(chosen).filter(([name]) => names.includes(name))));
    this.#isOwn = false;
    for (const name of names) this.#request(name, isHeld ? before[name] : profile.settings[name]);
  }

  #forget(names: readonly string[], said: string): void {
    if (names.includes('theme')) this.#isOwn = false;
    for (const name of names) if (this.#chosen[name] !== undefined) this.#request(name, undefined);
    this.#said = said;
    this.requestUpdate();
  }

  readonly #reset = (): void => {
    const { strings } = this.#wording.wording;
    const names = readGroups('', () => {}).flatMap(({ controls, further }) => [...controls, ...further].map(({ name }) => name));
    this.#forget(names, `${strings.settings}: ${strings.byDefault}`);
  };

  readonly #chooseOwn = (): void => {
    this.#isOwn = true;
    this.#mix({});
  };

  /** Takes a colour of the pair. With too little contrast the pair is shown, but nobody reads in it. */
  #mix(more: Partial<typeof FIRST_PAIR>): void {
    this.#isOwn = true;
    const stored = readPair(this.#chosen['theme'] ?? '');
    this.#pair = { ...(stored && this.#pair === FIRST_PAIR ? stored : this.#pair), ...more };
    const { text, ground } = this.#pair;
    if (contrastOf(text, ground) >= LEAST_CONTRAST) this.#request('theme', ownTheme(text, ground));
    this.requestUpdate();
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

/** Shows on the sample what is chosen, through CSSOM, which no policy forbids. */
function showOn(sample: HTMLElement, settings: Settings): void {
  sample.style.cssText = '';
  for (const [preference, value] of chosenPreferences(settings)) {
    for (const [name, text] of Object.entries(preference.properties(value))) sample.style.setProperty(name, text);
  }
}
