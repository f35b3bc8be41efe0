// The least a page with two kinds of Lit elements can load.
import { html, LitElement } from 'lit';

customElements.define(
  'bare-toolbar',
  class extends LitElement {
    render() {
      return html`
        <button>A+</button>
      `;
    }
  },
);
customElements.define(
  'bare-article',
  class extends LitElement {
    render() {
      return html`
        <slot></slot>
      `;
    }
  },
);
