// The page around a fragment, as a webmaster writes it.

const LIGHT = 'html, body { background: #fff; color: #222 }';
const DARK = 'html, body { background: #111; color: #eee; color-scheme: dark }';

/** With `tools` all of the library is there. With `library: false` the fragment stands as the CMS printed it, between two tags that mean nothing. */
export function pageOf({ name, html, lang, dir }, { hostSheets, library = true, tools = false, dark = false }) {
  const links = [...hostSheets, ...(library ? ['/dist/prose.css'] : []), ...(tools ? ['/dist/reading.css'] : [])];
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">
${links.map(href => `<link rel="stylesheet" href="${href}">`).join('\n')}
<style>${dark ? DARK : LIGHT}</style>
<script type="module" src="/in-page/register.js"></script>
${library ? `<script type="module" src="/dist/bantin${tools ? '-reading' : ''}.min.js"></script>` : ''}</head>
<body><bantin-toolbar></bantin-toolbar><bantin-article>${html}</bantin-article></body>
</html>`;
}

/** A page of the library without an article, to see one arrive. */
export const emptyPage = ({ lang, dir }, options) =>
  pageOf({ name: 'empty', html: '', lang, dir }, options).replace(/<bantin-article>.*(?=<\/body>)/, '<div id="stage"></div>');
