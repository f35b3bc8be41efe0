// The HTML that WebForms prints, among scripts of others: a form with a DefaultButton, an optimizer, a consent banner.
import { after, before, test } from 'node:test';
import { consentIsWaitedFor, keysStayWithTheToolbar } from '../tools/around.js';
import { launch } from '../tools/engines.js';
import { CONSENT_WRAPPER, DEFAULT_BUTTON, DEFAULT_FORM, SEARCH } from '../tools/page-scripts.js';
import { untilSize, visit } from '../tools/reader.js';
import { openSite } from '../tools/site.js';
import { OUTPUTS } from './outputs.js';

const PRINTED = OUTPUTS['aspnet-webforms'];
/** As a bundle of System.Web.Optimization prints it: one address with the content's hash, while another script knows the file's own. */
const OPTIMIZED = PRINTED.replace('<html lang="vi">', '<html lang="fr">')
  .replaceAll('.js"', '.js?v=7mH1x"')
  .replace(
    '</head>',
    `<script type="module">
    import { addStrings } from '/dist/bantin.min.js';
    import { fr } from '/dist/locales/fr.js?v=7mH1x';
    addStrings('fr', fr);
  </script></head>`,
  );
const PAGES = {
  '/default-button': PRINTED.replace('</head>', `${DEFAULT_BUTTON}</head>`).replace(
    /(<form [^>]*)>/,
    `$1 ${DEFAULT_FORM}>${SEARCH}`,
  ),
  '/optimized': OPTIMIZED,
  '/consent': PRINTED.replace('<head>', `<head>${CONSENT_WRAPPER}`),
};

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), openSite(PAGES)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A page for a new reader. */
async function at(path, act) {
  const context = await browser.createBrowserContext();
  const { tab } = await visit(context, site.url + path);
  await untilSize(tab, path === '/optimized' ? '100\u00A0%' : '100%');
  await act(tab);
  await context.close();
}

test('a form with a DefaultButton does not search when a button of the toolbar is pressed', () =>
  at('/default-button', keysStayWithTheToolbar));

test('joined files under another address: what is added to one copy is known to the other', () =>
  at('/optimized', tab =>
    tab.waitForFunction(
      () =>
        document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').ariaLabel ===
        'Augmenter la taille du texte',
    ),
  ));

test('a script that keeps the storage back: nothing is lost until the reader agrees, nor then', () =>
  at('/consent', tab => consentIsWaitedFor(tab, '/dist/bantin.min.js')));
