/** Where an element stands in the article, short enough to read: the last steps, and what its author declared on it. */
export function pathOf(element) {
  const steps = [];
  for (let node = element; node && steps.length < 4; node = node.parentElement) {
    if (node.localName === 'bantin-article' || node === document.body) break;
    const same = [...(node.parentElement?.children ?? [])].filter(({ localName }) => localName === node.localName);
    const position = same.length > 1 ? `:nth-of-type(${same.indexOf(node) + 1})` : '';
    const [name] = node.classList;
    steps.unshift(`${node.localName}${name ? `.${name}` : ''}${position}`);
  }
  const style = element.getAttribute('style')?.replace(/\s+/g, ' ').slice(0, 80);
  return (steps.join(' > ') || element.localName) + (style ? ` {${style}}` : '');
}
