// Opens the panel as a press of its button would, so that the page shows at once what there is to choose.
await customElements.whenDefined('bantin-settings');
const settings = document.querySelector('bantin-settings');
await settings.updateComplete;
settings.shadowRoot.querySelector('[part="button"]').click();
