import { LitElement, html, isServer, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { SettingValue } from '../events/events.js';
import { DEFAULT_LEVEL, TEXT_SIZE, toLevel } from '../preferences/text-size.js';
import { ProseController } from '../prose/prose-controller.js';
import { scopesOf } from '../settings/scopes.js';
import { SettingsController } from '../settings/settings-controller.js';
import { UnknownSlotsController } from '../slots/unknown-slots-controller.js';
import { warn } from '../warnings/warn.js';
import { articleStyles } from './article.styles.js';
import { hasBlocks } from './blocks.js';
import { ContentController } from './content-controller.js';
import { headlineOf } from './headline.js';

// With the element come the types of its events.
export type {} from '../events/events.js';

/**
 * A typographic view of whatever HTML the CMS printed, in the size the reader chose. The text stays in the light DOM:
 * search engines, readers without JavaScript, the page's own scripts and styles, `#fragment` links and print all see it.
 * An element with the attribute `data-bantin-plain` is left alone, with all that is in it.
 *
 * The article is named by its headline for screen readers: what is in the slot `headline`, else its first `h1`, else
 * the headline in a toolbar for it. An `aria-label` or `aria-labelledby` of the page's own wins.
 *
 * @summary A readable news article.
 * @element bantin-article
 *
 * @slot - The text, as the CMS printed it. The other slots are optional.
 * @slot headline - The headline.
 * @slot summary - The summary, between headline and text.
 * @slot byline - Who wrote it, behind the text.
 *
 * @cssprop {number} [--bantin-measure=33] - Longest line, in em of the body text, so that it grows with it. 33 em are about 67 Vietnamese characters; WCAG 1.4.8 allows 80.
 * @cssprop {number} [--bantin-line-height=calc(1.45 + 0.17 / scale)] - Line height as a multiple of the size. Below 1.5 stacked Vietnamese marks can touch the line above.
 * @cssprop [--bantin-font-family=inherit] - Font families of the text and headings. Default: those of the page.
 * @cssprop {color} [--bantin-color=inherit] - Colour of the text. It needs a contrast of 4.5:1 to the page.
 * @cssprop {color} [--bantin-link-color=revert] - Colour of links where the page's own sheet gives them none. Default: the browser's.
 * @cssprop {number} [--bantin-reader-level=100] - Read only, written by `early.js` or by a server with `bantin/server.js`: the stored size in percent. It holds until the element is upgraded.
 * @cssprop {number} [--bantin-reader-scale=1] - Read only, written by the library: the reader's size divided by 100 %.
 * @cssprop {length} [--bantin-reader-size=18px] - Read only, written by the library: the size of the body text.
 * @cssprop {length} [--bantin-reader-text=18px] - Read only, written by the library: the same as a length for `font-size`, where a browser that enlarges text only enlarges every length.
 * @cssprop [--bantin-reader-contain=none] - Read only, written by the library: `content` where paragraphs out of sight are skipped.
 * @cssprop [--bantin-reader-content-visibility=visible] - Read only, written by the library: `auto` where paragraphs out of sight are skipped, in articles of 100 paragraphs and more.
 * @cssprop {length} [--bantin-reader-before=1em] - Read only, written by the library: the size of what a style sheet writes before an element, in its em.
 * @cssprop {length} [--bantin-reader-after=1em] - Read only, written by the library: the same behind it.
 * @cssprop {number} [--bantin-reader-prose=1] - Read only: by it the library knows that the typography is there, however the page brought it.
 * @cssprop {color} [--bantin-reader-shade=currentColor] - Read only: the shade at an edge behind which a wide table or code goes on.
 * @cssprop [--bantin-reader-cell-border=1px solid] - Read only, written by the library: none where the site draws its tables.
 * @cssprop {length} [--bantin-reader-cell-padding=0.4em] - Read only, written by the library: as browsers have it where the site draws its tables.
 * @cssprop [--bantin-reader-cell-vertical-align=top] - Read only, written by the library: `middle` where the site draws its tables.
 * @cssprop [--bantin-reader-head-align=start] - Read only, written by the library: `center` where the site draws its tables.
 * @cssprop {color} [--bantin-reader-head-ground=revert] - Read only, written by the library: transparent where the site draws its tables.
 * @cssprop {length} [--bantin-reader-first-letter=1em] - Read only, written by the library: the size of a first letter that the site enlarges, in em.
 * @cssprop {length} [--bantin-reader-unit=100px] - Read only, written by the library: tells how much CSS zoom there is.
 * @cssprop {number} [--bantin-reader-css-zoom=1] - Read only, written by the library: 1 divided by the CSS zoom, in Firefox and WebKit.
 * @cssprop {number} [--bantin-reader-line-height=1.62] - Read only, written by the library: the line height that goes with that size.
 *
 * @fires {CustomEvent<QueryDetail>} bantin-query - What holds here? `detail: {scopes, settings?}`. Answered by the store before `dispatchEvent` returns.
 */
export class BantinArticle extends LitElement {
  static override styles = articleStyles;

  static override properties: PropertyDeclarations = { typography: { reflect: true } };

  /**
   * Whose typography the article has. By default bantin's; `site` keeps the site's own look, pixel for pixel at 100 %, and
   * only scales it. Any other value warns and is the default.
   * @type {'site' | undefined}
   */
  typography: 'site' | undefined = undefined;

  readonly #settings = new SettingsController(this, () => scopesOf(this));
  readonly #internals = this.attachInternals();
  readonly #content: ContentController | undefined;
  /** The theme before which the pasted colours were judged. */
  #theme: SettingValue | undefined;

  constructor() {
    super();
    this.#internals.role = 'article';
    this.addController(this.#settings);
    if (isServer) return;
    // Before what takes the text in, which puts it into the slots of a long article.
    this.addController(new UnknownSlotsController(this, ['headline', 'summary', 'byline']));
    this.#content = new ContentController(this, this.#internals, () => this.#level / DEFAULT_LEVEL);
    this.addController(this.#content);
    this.addController(new ProseController(this, () => this.#settings.settings));
  }

  /** How a long article shares out its paragraphs, no name of a slot could say. */
  override attachShadow(options: ShadowRootInit): ShadowRoot {
    return super.attachShadow(!isServer && hasBlocks(this) ? { ...options, slotAssignment: 'manual' } : options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('typography') && this.typography && this.typography !== 'site') {
      warn(this, 'typography', this.typography, 'site');
    }
  }

  protected override firstUpdated(): void {
    if (this.parentElement?.localName === 'p' && this.textContent.trim() === '') {
      console.warn('<bantin-article> is empty: the <p> around it ended it. Put it into a <div>.', this);
    }
  }

  protected override updated(): void {
    const { theme } = this.#settings.settings;
    // As soon as the sheet of the theme is written. What is taken in for the first time is judged then.
    if (theme !== this.#theme) queueMicrotask(() => this.#content?.rejudgeColors());
    this.#theme = theme;
  }

  protected override render(): TemplateResult {
    return html`
      <div>
        <slot name="headline" @slotchange=${this.#name}></slot>
        <slot name="summary"></slot>
        <slot @slotchange=${this.#name}></slot>
        <slot name="byline"></slot>
      </div>
    `;
  }

  get #level(): number {
    return toLevel(this.#settings.settings[TEXT_SIZE]);
  }

  readonly #name = (): void => {
    const headline = headlineOf(this);
    // Browsers from before 2025 do not know the property: there the article stays without a name.
    this.#internals.ariaLabelledByElements = headline && !this.ariaLabel ? [headline] : null;
  };
}
