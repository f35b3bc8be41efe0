/** The three files that the layout asks for, from the package to the site. */
const FILES = ['prose.css', 'early.js', 'bantin.min.js'];

/** `24/05/2023, 16:31`, as the toolbar shows it in Vietnamese. */
function printedDate(date) {
  const options = { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' };
  const time = { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' };
  return `${date.toLocaleDateString('vi', options)}, ${date.toLocaleTimeString('vi', time)}`;
}

export default function (config) {
  for (const file of FILES) config.addPassthroughCopy({ [`node_modules/bantin/dist/${file}`]: `bantin/${file}` });
  config.addFilter('printedDate', printedDate);
  config.addCollection('news', collections => collections.getFilteredByGlob('posts/*.md').toReversed());
  config.ignores.add('README.md');
}
