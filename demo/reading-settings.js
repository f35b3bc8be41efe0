// Opens the panel as a press of its button would, so that the page shows at once what there is to choose.
customElements.whenDefined('bantin-settings').then(async () => {
  const settings = document.querySelector('bantin-settings');
  await settings.updateComplete;
  settings.shadowRoot.querySelector('[part="button"]').click();
});
