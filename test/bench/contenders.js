// Who is measured: what a page has to load and to say for each, and where its own control for larger text is. The functions
// called `drive` run in the page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const modules = new URL('../../node_modules/', import.meta.url);

/** The looks of a plain article, as bantin's are: the same lines are broken. */
const looks = (size, scale) => `<style>
  .article {
    max-inline-size: calc(33 * ${size});
    font-family: system-ui, sans-serif;
    font-size: ${size};
    line-height: calc(1.45 + 0.17 / ${scale});
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  .article p { margin-block: 1em; margin-inline: 0; }
</style>`;

const BUTTONS = '<button id="smaller">A−</button> <button id="larger">A+</button>';

/** A button of a page that does nothing but what it has to. */
const floorScript = write => `<script type="module">
  let level = 1;
  const set = next => ${write};
  document.querySelector('#larger').onclick = () => set(1.12);
  document.querySelector('#smaller').onclick = () => set(1);
</script>`;

function driveFloor() {
  globalThis.control = {
    larger: () => document.querySelector('#larger').click(),
    smaller: () => document.querySelector('#smaller').click(),
  };
}

/** What a page that has its own reading settings has to do: a rule comes, and goes. */
function chooseFloor(setting) {
  const rules = {
    'line-height': '.article { line-height: 2 }',
    theme:
      '.article { background: #16181d; color: #e6e6e6; box-shadow: 0 0 0 12px #16181d } .article * { background: none !important; color: inherit !important }',
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules[setting]);
  globalThis.control = {
    larger: () => document.adoptedStyleSheets.push(sheet),
    smaller: () => document.adoptedStyleSheets.pop(),
  };
}

/** A page without a library. Its text inherits all it has. */
const floor = (name, size, scale, write) => ({
  name,
  isFloor: true,
  text: 'plain',
  files: {},
  head: looks(size, scale),
  foot: floorScript(write),
  toolbar: () => BUTTONS,
  article: text => `<div class="article">${text}</div>`,
  drive: driveFloor,
});

const FLOORS = [
  {
    ...floor('one custom property', 'calc(18px * var(--s, 1))', 'var(--s, 1)', "document.body.style.setProperty('--s', next)"),
    choose: chooseFloor,
  },
  floor('root rem', '1.125rem', '1', 'document.documentElement.style.fontSize = `${100 * next}%`'),
];

/** With all of Lit, as anybody's elements have it. */
async function bundleBareElement() {
  const entry = fileURLToPath(new URL('bare-element.js', import.meta.url));
  const options = { bundle: true, minify: true, write: false, format: 'esm', conditions: ['production'] };
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  return outputFiles[0].text;
}

/** What Lit itself costs: an element of each kind that renders a button or a slot, and has no level. */
const bareElement = async () => ({
  name: 'bare Lit elements',
  isFloor: true,
  text: 'plain',
  files: { 'bare-element.js': await bundleBareElement() },
  head: looks('18px', '1') + '<script type="module" src="FOLDER/bare-element.js"></script>',
  toolbar: () => '<bare-toolbar></bare-toolbar>',
  article: text => `<bare-article class="article">${text}</bare-article>`,
});

function driveBantin() {
  const press = part => () => document.querySelector('bantin-toolbar').shadowRoot.querySelector(`[part=${part}]`).click();
  globalThis.control = { larger: press('increase'), smaller: press('decrease') };
}

/** As `<bantin-settings>` does, and any tool of a site's own. */
function chooseBantin(name) {
  const request = value => () =>
    document.dispatchEvent(new CustomEvent('bantin-request', { cancelable: true, detail: { scope: '', name, value } }));
  globalThis.control = { larger: request({ 'line-height': 2, theme: 'dark' }[name]), smaller: request(undefined) };
}

/** Reads aloud, by a voice that says a word when it is told to. */
async function readBantin() {
  await customElements.whenDefined('bantin-read-aloud');
  let [speech, listener, at] = [undefined, undefined, 0];
  const tool = document.createElement('bantin-read-aloud');
  tool.engine = {
    voices: () => [{ name: 'voice', language: 'vi' }],
    watchVoices: () => () => undefined,
    cancel: () => undefined,
    speak(given, told) {
      [speech, listener, at] = [given, told, 0];
      queueMicrotask(() => told.started());
    },
  };
  document.querySelector('bantin-toolbar').append(tool);
  await tool.updateComplete;
  tool.play();
  globalThis.sayWord = () => {
    at = speech.text.indexOf(' ', at) + 1;
    if (at === 0) listener.ended();
    else listener.reached(at, /\S+/.exec(speech.text.slice(at))[0].length);
    if (at > 0 && CSS.highlights.get('bantin-word')?.size !== 1) throw new Error('No word is marked.');
  };
}

const MODULE = '<script type="module" src="FOLDER/bantin.min.js"></script>';
const ALL_TOOLS = MODULE.replace('bantin.min.js', 'bantin-reading.min.js');
const PREPARED = '<link rel="stylesheet" href="FOLDER/prose.css"><script src="FOLDER/early.js"></script>';

/** The built package in a folder, as its README has it, and the single file alone. */
async function bantin(folder, label) {
  const names = ['bantin.min.js', 'prose.css', 'early.js', 'bantin-reading.min.js', 'reading.css'];
  // Taken once: nobody's build can change them meanwhile.
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
  const pick = (...wanted) => Object.fromEntries(wanted.map(name => [name, texts[names.indexOf(name)]]));
  const common = {
    isOurs: true,
    text: 'pasted',
    toolbar: () => '<bantin-toolbar datetime="2023-05-24"><time datetime="2023-05-24">24/05/2023</time></bantin-toolbar>',
    article: text => `<bantin-article>${text}</bantin-article>`,
    drive: driveBantin,
  };
  return [
    { ...common, name: `bantin${label}`, files: pick('bantin.min.js', 'prose.css', 'early.js'), head: PREPARED + MODULE },
    { ...common, name: `bantin.min.js alone${label}`, files: pick('bantin.min.js'), head: MODULE },
    {
      ...common,
      name: `bantin-reading.min.js${label}`,
      hasTools: true,
      files: pick('bantin-reading.min.js', 'prose.css', 'reading.css', 'early.js'),
      head: `${PREPARED}<link rel="stylesheet" href="FOLDER/reading.css">${ALL_TOOLS}`,
      choose: chooseBantin,
      read: readBantin,
    },
  ];
}

/** A package of others, in the text that all of them can scale: it inherits a size in rem. */
async function rival(name, paths, rest) {
  const read = path => readFile(new URL(`${name}/${path}`, modules), 'utf8');
  const { version } = JSON.parse(await read('package.json'));
  const files = Object.fromEntries(await Promise.all(paths.map(async path => [path.split('/').at(-1), await read(path)])));
  return {
    name: `${name} ${version}`,
    text: 'plain',
    files,
    toolbar: index => (index === 0 ? (rest.buttons ?? '') : ''),
    article: text => `<div class="article">${text}</div>`,
    ...rest,
    head: `<style>body { font-size: 1.125rem; }</style>${looks('inherit', '1').replace('33 * inherit', '33em')}${rest.head ?? ''}`,
  };
}

/** Its buttons for text; or, of a setting, one button: each press is the next of some line heights, dark contrast goes on and off. */
async function driveSienna(setting) {
  const { find } = globalThis.bench;
  (await find('.asw-menu-btn')).click();
  const key = { 'line-height': 'line-height', theme: 'dark-contrast' }[setting];
  const selectors = key ? [`[data-key="${key}"]`, `[data-key="${key}"]`] : ['.asw-plus', '.asw-minus'];
  const [larger, smaller] = await Promise.all(selectors.map(find));
  globalThis.control = { larger: () => larger.click(), smaller: () => smaller.click() };
}

/** Its buttons for text, or of a setting. It has no dark theme, but turns all colours of a page round. */
async function driveAccessibility(setting) {
  const { find } = globalThis.bench;
  (await find('._access-icon')).click();
  const actions = {
    'line-height': ['increaseLineHeight', 'decreaseLineHeight'],
    theme: ['invertColors', 'invertColors'],
  }[setting] ?? ['increaseText', 'decreaseText'];
  const [larger, smaller] = await Promise.all(actions.map(action => find(`[data-access-action=${action}]`)));
  // It takes a click that no pointer made for a key.
  const click = button => () => button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  globalThis.control = { larger: click(larger), smaller: click(smaller) };
}

const RIVALS = {
  /** A menu; its plus multiplies the computed size of each element by steps of a tenth and writes it inline in px. */
  sienna: () =>
    rival('sienna-accessibility', ['dist/sienna-accessibility.umd.js'], {
      // In other languages than English it fetches its words from another host.
      foot: '<script src="FOLDER/sienna-accessibility.umd.js" data-asw-lang="en"></script>',
      drive: driveSienna,
      choose: driveSienna,
    }),
  /** A menu; its button adds 12.5 % to the size of html, and gives body its size in em: text of inherited sizes follows. */
  accessibility: () =>
    rival('accessibility', ['dist/main.bundle.js'], {
      foot: `<script src="FOLDER/main.bundle.js"></script><script>addEventListener('load', () => new Accessibility(), false);</script>`,
      drive: driveAccessibility,
      choose: driveAccessibility,
    }),
  /** One button that puts a class on body: 1.25 rem instead of body's own size, in a transition of 0.7 s, and back. */
  buttons: () =>
    rival('accessibility-buttons', ['dist/css/accessibility-buttons.min.css', 'dist/js/accessibility-buttons.js'], {
      head: '<link rel="stylesheet" href="FOLDER/accessibility-buttons.min.css">',
      buttons: '<button type="button" data-accessibility="font">+A</button>',
      foot: '<script src="FOLDER/accessibility-buttons.js"></script><script>accessibilityButtons();</script>',
      drive() {
        const toggle = () => document.querySelector('[data-accessibility=font]').click();
        globalThis.control = { larger: toggle, smaller: toggle };
      },
    }),
};

/** All that are measured: floors first, for the others are compared with them. */
export async function contenders(folders) {
  const ours = await Promise.all(folders.map((folder, index) => bantin(folder, index ? ` (${folder})` : '')));
  const rivals = await Promise.all(Object.values(RIVALS).map(read => read()));
  return [...FLOORS, await bareElement(), ...ours.flat(), ...rivals];
}
