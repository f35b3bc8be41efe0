// The tables, as the README shows them.
const NONE = '–';

/** Three digits say all that such a measurement knows. */
const time = value => (value === undefined ? NONE : `${value >= 9.95 ? value.toFixed(0) : value.toFixed(1)} ms`);
const size = bytes => (bytes ? `${(bytes / 1024).toFixed(1)} KB` : NONE);

/** Of the frames of a reload those of another size than the reader has chosen. */
const frames = ({ wrong, isLost } = {}) => (wrong === undefined ? NONE : isLost ? 'all' : wrong.toFixed(0));

const COLUMNS = {
  '': ({ name }) => name,
  'bytes, gzip': ({ bytes }) => size(bytes),
  load: ({ find }) => time(find('load')?.total),
  'layout shift': ({ find }) => find('stored size')?.shift.toFixed(3) ?? NONE,
  'wrong frames': ({ find }) => frames(find('stored size')),
  'press, 100': ({ find }) => time(find('press 100')?.frame),
  '1,000': ({ find }) => time(find('press 1,000')?.frame),
  '10,000': ({ find }) => time(find('press 10,000')?.frame),
  '200 articles: load': ({ find }) => time(find('load 200')?.total),
  press: ({ find }) => time(find('press 200 articles')?.frame),
};

/** Of a reading setting, as of a press. */
const SETTING_COLUMNS = {
  'reading settings': COLUMNS[''],
  ...Object.fromEntries(
    ['line-height', 'theme'].flatMap(setting =>
      ['100', '1,000', '10,000'].map(length => [
        `${setting}, ${length}`,
        ({ find }) => time(find(`${setting} ${length}`)?.frame),
      ]),
    ),
  ),
};

/** Ours first, then the others, then what stands below them all. */
const order = ({ isOurs, isFloor }) => (isOurs ? 0 : isFloor ? 2 : 1);

/** @param contenders with their `bytes`; @param rows as summarised. A table in Markdown, of all but the tools. */
export function overview(contenders, rows) {
  return tableOf(
    COLUMNS,
    contenders.filter(({ hasTools }) => !hasTools),
    rows,
  );
}

/** The same of reading settings, for those that have them. */
export function settingsOverview(contenders, rows) {
  return tableOf(
    SETTING_COLUMNS,
    contenders.filter(({ choose }) => choose),
    rows,
  );
}

function tableOf(columns, contenders, rows) {
  const lines = contenders
    .toSorted((one, other) => order(one) - order(other))
    .map(contender => {
      const find = situation => rows.find(row => row.page === contender.name && row.situation === situation);
      return Object.values(columns).map(read => read({ ...contender, find }));
    });
  const cells = [Object.keys(columns), Object.keys(columns).map((_, at) => (at ? '--:' : '---')), ...lines];
  return cells.map(row => `| ${row.join(' | ')} |`).join('\n');
}

const PLACE = /(?<=<!-- bench -->\n)[\s\S]*?(?=\n<!-- \/bench -->)/;

/** The README with the table and where it comes from. */
export function withOverview(readme, text) {
  if (!PLACE.test(readme)) throw new Error('README.md has no place for the table of the bench');
  return readme.replace(PLACE, () => `\n${text}\n`);
}
