/* The form of the playground: says to the frame what to show, and to the visitor what to write. */
(() => {
  const form = document.querySelector('form.try');
  const frame = document.querySelector('.preview iframe');
  const field = name => form.elements.namedItem(name);
  const presets = JSON.parse(document.getElementById('presets').textContent);

  /** What the form says. Attributes that have their default are not written. */
  function choices() {
    const where = field('where').value;
    const id = field('for').value;
    const attributes = {
      datetime: field('datetime').value.trim(),
      'date-style': field('date-style').value,
      'time-zone': field('time-zone').value,
      for: id,
      adopt: where === 'adopt' ? '.bodytext' : '',
    };
    return { lang: field('lang').value, attributes, where, id, css: field('css').value, html: field('html').value };
  }

  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const tag = (name, attributes) =>
    `<${[name, ...Object.entries(attributes).flatMap(([key, value]) => (value ? `${key}="${escaped(value)}"` : []))].join(' ')}>`;

  /** The HTML that has the same look on the visitor's own page. */
  function markup({ lang, attributes, where, id, html }) {
    const [name, own] =
      where === 'adopt'
        ? ['div', { class: 'bodytext', id }]
        : ['bantin-article', { id, typography: where === 'site' ? 'site' : '' }];
    return `${tag('html', { lang })}
…
<link rel="stylesheet" href="/bantin/prose.css" />
<script src="/bantin/early.js"></script>
<script type="module" src="/bantin/bantin.min.js"></script>
…
${tag('bantin-toolbar', attributes)}</bantin-toolbar>
${tag(name, own)}
${html.trim().replaceAll(/^/gm, '  ')}
</${name}>`;
  }

  function update() {
    const chosen = choices();
    field('markup').value = markup(chosen);
    document.querySelector('.preview').classList.toggle('phone', field('width').value === 'phone');
    frame.contentWindow.postMessage(chosen, '*');
  }

  function take(kind) {
    const text = presets[kind][field(`${kind}-preset`).value];
    if (text !== undefined) field(kind).value = text;
    update();
  }

  /**
   * Word and browsers give HTML along with the text. It is what a CMS's editor would get; where the text is markup itself,
   * copied from a source, that is meant.
   */
  function paste(event) {
    const html = event.clipboardData.getData('text/html');
    if (!html || /<\/?[a-z][\s\S]*>/i.test(event.clipboardData.getData('text/plain'))) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.target;
    event.target.setRangeText(html, selectionStart, selectionEnd, 'end');
    update();
  }

  async function copy() {
    const area = field('markup');
    area.select();
    const status = form.querySelector('output');
    try {
      await navigator.clipboard.writeText(area.value);
      status.textContent = status.dataset.copied;
    } catch {
      status.textContent = status.dataset.selected;
    }
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    if (data?.kind === 'bantin-playground-ready') update();
    if (data?.kind === 'bantin-playground-shown') frame.dataset.shown = Number(frame.dataset.shown ?? 0) + 1;
  });
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target.name.endsWith('-preset')) take(target.name.replace('-preset', ''));
    else update();
  });
  field('html').addEventListener('paste', paste);
  form.querySelector('button').addEventListener('click', copy);

  for (const kind of ['css', 'html']) field(kind).value = presets[kind][field(`${kind}-preset`).value];
  // Browsers load nothing into a sandbox from a folder, so there the frame has all within it.
  frame.src = `../playground/${location.protocol === 'file:' ? 'frame-in-one-file' : 'frame'}.html`;
  document.querySelector('.try-it').hidden = false;
})();
