import 'bantin/define.js';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expose, hear, initial, type State } from '../../app.ts';

const text = ({ rows, isPlain }: State): TemplateResult => html`
  ${repeat(
    rows,
    ({ id }) => id,
    ({ text, size }) => html`
      <p style=${styleMap({ fontSize: size })}>${text}</p>
    `,
  )}
  <div data-bantin-plain=${isPlain}><p style=${styleMap({ fontSize: '12px' })}>Bảng giá</p></div>
`;

export class NewsApp extends LitElement {
  static override properties = { state: { state: true } };

  state = initial;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('bantin-change', hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('bantin-change', hear);
  }

  protected override firstUpdated(): void {
    expose(changes => (this.state = { ...this.state, ...changes }));
  }

  protected override render(): TemplateResult {
    const { revision, isShown, datetime, dateStyle, timeZone, scope, typography, headline, html: printed } = this.state;
    return html`
      ${
        isShown
          ? html`
              <bantin-toolbar
                id="attributes"
                datetime=${ifDefined(datetime)}
                date-style=${ifDefined(dateStyle)}
                time-zone=${ifDefined(timeZone)}
                for=${ifDefined(scope)}
                @bantin-query=${hear}
                @bantin-request=${this.#request}
              ></bantin-toolbar>
              <bantin-toolbar
                id="properties"
                .datetime=${datetime}
                .dateStyle=${dateStyle}
                .timeZone=${timeZone}
                .htmlFor=${scope}
              ></bantin-toolbar>
              <bantin-article id="news" typography=${ifDefined(typography)}>
                ${
                  headline &&
                  html`
                    <h1 slot="headline">${headline}</h1>
                  `
                }
                ${text(this.state)}
              </bantin-article>
              <bantin-article id="cms">${unsafeHTML(printed)}</bantin-article>
            `
          : nothing
      }
      <div id="control">${text(this.state)}</div>
      <output id="revision">${revision}</output>
    `;
  }

  #request(event: CustomEvent<unknown>): void {
    hear(event);
    if (this.state.isRefusing) event.preventDefault();
  }
}

customElements.define('news-app', NewsApp);
