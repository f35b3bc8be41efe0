// What an author sees in the editor: a likeness, for the buttons have nothing to change there.
(({ blocks, blockEditor, element, i18n }) => {
  const { createElement } = element;
  blocks.registerBlockType('bantin/toolbar', {
    edit: () => createElement('p', blockEditor.useBlockProps(), i18n.__('Date of the post', 'bantin'), ' · A− A A+'),
    save: () => null,
  });
})(window.wp);
