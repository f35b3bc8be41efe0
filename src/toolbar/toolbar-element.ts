import { LitElement, html, isServer, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { languageOf, readers, stringsFor } from '../locales/locales.js';
import type { Strings } from '../locales/strings.js';
import {
  LARGEST_LEVEL,
  SMALLEST_LEVEL,
  TEXT_SIZE,
  formatLevel,
  largerLevel,
  smallerLevel,
  toLevel,
} from '../preferences/text-size.js';
import { holdToolbar } from '../place/place.js';
import { keepPressKeys } from '../pressing/own-keys.js';
import { TouchClickController } from '../pressing/touch-click-controller.js';
import { ProseController } from '../prose/prose-controller.js';
import { isHydrating } from '../settings/hydration.js';
import { PAGE } from '../settings/scopes.js';
import { SettingsController } from '../settings/settings-controller.js';
import { UnknownSlotsController } from '../slots/unknown-slots-controller.js';
import { warn } from '../warnings/warn.js';
import { AdoptController } from './adopt-controller.js';
import { DATE_STYLES, DEFAULT_TIME_ZONE, formatPublicationDate, isTimeZone, type DateStyle } from './date-format.js';
import { parsePublicationDate } from './publication-date.js';
import { toolbarStyles } from './toolbar.styles.js';

// With the element come the types of its events.
export type {} from '../events/events.js';

/**
 * The date of the bulletin, and buttons that make the text of articles smaller, larger, or its default size again.
 * What the reader chooses is remembered and holds for every article in the toolbar's scope.
 *
 * @summary Date and text size of a news page.
 * @element bantin-toolbar
 *
 * @slot - Further tools, behind the buttons. A `<time>` among them is the date as the page prints it: it is shown until the
 * element is there, and where `datetime` is missing, that is read from it.
 * @slot headline - The headline, where the page has it beside the toolbar. It has the article's typography and the reader's size.
 * @slot summary - The summary, likewise.
 *
 * @csspart date - The date: a `<time>`, or the author's own text where that is no date.
 * @csspart text-size - The group of buttons and the size.
 * @csspart decrease - The button for smaller text.
 * @csspart default - The button for the default size.
 * @csspart increase - The button for larger text.
 * @csspart size - The size now, such as 112 %.
 *
 * @cssprop {color} [--bantin-toolbar-color=inherit] - Colour of the date, the buttons and their focus ring. It needs a contrast of 4.5:1 to the page.
 * @cssprop {length} [--bantin-toolbar-gap=0.5rem] - Space between the date, the buttons and further tools.
 * @cssprop {length} [--bantin-toolbar-max-inline-size=37.125em] - The widest that the toolbar is; `none` for the whole width. Default: as wide as the text at 100 %.
 * @cssprop {length} [--bantin-toolbar-margin=1em] - Room below the toolbar.
 * @cssprop {length} [--bantin-toolbar-radius=0.375rem] - Radius of the buttons' corners.
 *
 * @fires {CustomEvent<QueryDetail>} bantin-query - What holds here? `detail: {scopes, settings?}`. Answered by the store before `dispatchEvent` returns.
 * @fires {CustomEvent<RequestDetail>} bantin-request - A button was pressed. `detail: {scope, name: 'text-size', value}` in percent, `undefined` for the default. Cancelable: `preventDefault()` on the way to `document` refuses it.
 */
export class BantinToolbar extends LitElement {
  static override styles = toolbarStyles;

  static override properties: PropertyDeclarations = {
    datetime: {},
    dateStyle: { attribute: 'date-style' },
    timeZone: { attribute: 'time-zone' },
    htmlFor: { attribute: 'for' },
    adopt: {},
  };

  /**
   * When the article was published: ISO 8601 (`2023-05-24`, `2023-05-24T16:31+07:00`), or as portals print it
   * (`24/05/2023`, `24/04/2024 16:31`, `02/10/2020 08:20 SA`, `Thứ năm, 17/9/2026, 07:31 (GMT+7)`), the day before the
   * month. Any other text is shown as it is, with a warning in the console. Without it the date is that of a `<time>`
   * inside; without either no date is shown.
   */
  datetime = '';

  /**
   * How much of the date is spelled out: `numeric` (24/05/2023; in languages other than Vietnamese with the month's
   * short name, because 05/06 is two days), `long` (24 tháng 5, 2023) or `full` (Thứ Tư, 24/05/2023). Any other value
   * warns and is `numeric`.
   * @type {'numeric' | 'long' | 'full'}
   */
  dateStyle: DateStyle = 'numeric';

  /**
   * The IANA time zone in which a `datetime` with an offset is shown. A date without a time of day is the same day
   * everywhere, and a time without an offset is shown as it was written. An unknown zone warns and is the default.
   */
  timeZone = DEFAULT_TIME_ZONE;

  /**
   * The scope the buttons change: the `id` of an article, or of any element around articles, before or after the
   * toolbar. Empty for every article of the page.
   */
  htmlFor = '';

  /**
   * A CSS selector of containers that are on the page already, such as `.bodytext`: their text is scaled in the site's own
   * typography, whenever they come and go, without any tag around them. Warns when it is no selector, or has found nothing
   * once the page is loaded.
   */
  adopt = '';

  /** The level the reader's latest press here has led to, for as long as it holds: it is announced. */
  #announcedLevel: number | undefined;

  readonly #settings = new SettingsController(this, () => (this.htmlFor ? [this.htmlFor, PAGE] : [PAGE]));

  constructor() {
    super();
    this.addController(this.#settings);
    if (isServer) return;
    this.addController(new AdoptController(this, () => this.#settings.settings));
    this.addController(new ProseController(this, () => this.#settings.settings));
    this.addController(new TouchClickController(this));
    this.addController(new UnknownSlotsController(this, ['headline', 'summary']));
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
    if (changed.has('datetime')) this.#checkDatetime();
    if (changed.has('dateStyle')) this.#checkDateStyle();
    if (changed.has('timeZone')) this.#checkTimeZone();
    // Where it comes back later, by another toolbar or tab, that was not this reader's press here.
    if (this.#announcedLevel !== this.#level) this.#announcedLevel = undefined;
  }

  // One template, for each costs the page a run of its parser. What the buttons show is drawn: as text it would be visible words
  // that their names do not contain (WCAG 2.5.3). And they are aria-disabled, for with disabled the focus would fall to the body
  // at the last press.
  protected override render(): TemplateResult {
    const page = languageOf(this, isHydrating(this));
    const { language, strings } = stringsFor(page);
    const level = this.#level;
    const size = formatLevel(level, [page, language]);
    return html`
      <div>
        ${this.datetime ? this.#renderDate(page) : nothing}
        <div
          part="text-size"
          role="group"
          lang=${language === page ? nothing : language}
          aria-label=${strings.textSize}
          @keydown=${keepPressKeys}
          @keypress=${keepPressKeys}
          @keyup=${keepPressKeys}
        >
          <button
            part="decrease"
            aria-label=${strings.decrease}
            title=${strings.decrease}
            aria-disabled=${level === SMALLEST_LEVEL || nothing}
            @click=${() => this.#choose(smallerLevel(this.#level))}
          >
            <svg viewBox="0 0 32 24" aria-hidden="true"><path d="m3 20L9 4l6 16M5 15h8m9-3h8" /></svg>
          </button>
          <button part="default" aria-label=${strings.default} title=${strings.default} @click=${() => this.#choose(undefined)}>
            <svg viewBox="0 0 18 24" aria-hidden="true"><path d="m3 20L9 4l6 16M5 15h8" /></svg>
          </button>
          <button
            part="increase"
            aria-label=${strings.increase}
            title=${strings.increase}
            aria-disabled=${level === LARGEST_LEVEL || nothing}
            @click=${() => this.#choose(largerLevel(this.#level))}
          >
            <svg viewBox="0 0 32 24" aria-hidden="true"><path d="m3 20L9 4l6 16M5 15h8m9-3h8m-4-4v8" /></svg>
          </button>
          <span part="size">${size}</span>
          <output>${this.#announcedLevel === level ? announce(level, size, strings) : ''}</output>
        </div>
        <slot class="tools" @slotchange=${this.#readPrinted}></slot>
      </div>
      <span>
        <slot name="headline"></slot>
        <slot name="summary"></slot>
      </span>
    `;
  }

  /** Takes over the date that the page has printed. */
  readonly #readPrinted = (): void => {
    const time = this.querySelector<HTMLTimeElement>(':scope > time');
    if (time) this.datetime ||= time.dateTime || time.textContent;
  };

  get #level(): number {
    return toLevel(this.#settings.settings[TEXT_SIZE]);
  }

  #renderDate(language: string): TemplateResult {
    const date = parsePublicationDate(this.datetime);
    if (!date) {
      return html`
        <span part="date">${this.datetime}</span>
      `;
    }
    const text = formatPublicationDate(date, language, this.dateStyle, this.timeZone);
    return html`
      <time part="date" datetime=${date.machine}>${text}</time>
    `;
  }

  /** @param level the level wanted, `undefined` for the default. */
  #choose(level: number | undefined): void {
    holdToolbar(this);
    const isChosen = level === this.#level || this.#settings.request(TEXT_SIZE, level);
    if (!isChosen) return;
    this.#announcedLevel = this.#level;
    this.requestUpdate();
  }

  #checkDatetime(): void {
    const { datetime } = this;
    if (datetime && !parsePublicationDate(datetime)) warn(this, 'datetime', datetime, 'a date such as 24/05/2023 16:31');
  }

  #checkDateStyle(): void {
    const { dateStyle } = this;
    if (dateStyle && !DATE_STYLES.includes(dateStyle)) warn(this, 'date-style', dateStyle, DATE_STYLES.join(', '));
  }

  #checkTimeZone(): void {
    const { timeZone } = this;
    if (timeZone && !isTimeZone(timeZone)) warn(this, 'time-zone', timeZone, `a time zone such as ${DEFAULT_TIME_ZONE}`);
  }
}

/** What a screen reader says after a press, such as "Text size 400%, largest". */
function announce(level: number, size: string, { textSize, smallest, largest }: Strings): string {
  const announcement = `${textSize} ${size}`;
  if (level === SMALLEST_LEVEL) return `${announcement}, ${smallest}`;
  if (level === LARGEST_LEVEL) return `${announcement}, ${largest}`;
  return announcement;
}
