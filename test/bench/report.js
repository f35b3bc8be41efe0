// What the samples come to: medians, ratios to the floor, and the goals beside them.
import { gzipSync } from 'node:zlib';

export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

const median = values => quantile(values, 0.5);

/** Of what should never happen. */
const worst = values => Math.max(...values);

/** What all files of a contender weigh on the wire, each by itself. */
export const weigh = files => Object.values(files).reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

const numeric = sample => Object.keys(sample).filter(name => typeof sample[name] === 'number');

/** One row for each contender. Ratios and differences are taken round by round, of samples measured one after the other. */
export function summarise({ name, measure, options, beside }, contenders, samples) {
  const floor = samples[contenders.findIndex(contender => contender.name === beside)];
  return contenders.map((contender, index) => {
    const own = samples[index];
    const typical = measure === 'reload' ? worst : median;
    const values = Object.fromEntries(numeric(own[0]).map(key => [key, typical(own.map(sample => sample[key]))]));
    const row = { situation: name, measure, page: contender.name, isOurs: Boolean(contender.isOurs), ...options, ...values };
    row.isLost = own.some(({ isLost }) => isLost);
    if (!floor) return row;
    const against = read => own.map((sample, round) => read(sample, floor[round]));
    const ratios = against((sample, other) => sample.total / other.total);
    row.ratio = median(ratios);
    row.spread = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
    row.added = median(against((sample, other) => sample.total - other.total));
    row.addedScript = median(against((sample, other) => sample.script - other.script));
    if (own[0].frame !== undefined) row.frameRatio = median(against((sample, other) => sample.frame / other.frame));
    return row;
  });
}

const digits = (value, count) => (value === undefined ? '' : value.toFixed(count));

const COLUMNS = {
  situation: row => row.situation,
  page: row => row.page,
  ms: row => digits(row.total, 1),
  ratio: row => digits(row.ratio, 2),
  quartiles: row => row.spread?.map(value => value.toFixed(2)).join('–') ?? '',
  'to the frame': row => digits(row.frame, 1),
  'its ratio': row => digits(row.frameRatio, 2),
  script: row => digits(row.script, 1),
  style: row => digits(row.style, 1),
  layout: row => digits(row.layout, 1),
};

/** All rows, for the terminal. */
export function table(rows) {
  const cells = [
    Object.keys(COLUMNS),
    ...rows.filter(({ total }) => total !== undefined).map(row => Object.values(COLUMNS).map(read => read(row))),
  ];
  const widths = cells[0].map((_, at) => Math.max(...cells.map(row => row[at].length)));
  const lines = cells.map(row =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
  );
  return [lines[0], lines[0].replaceAll(/./g, '-'), ...lines.slice(1)].join('\n');
}

const GOALS = {
  load: { ratio: 1.5 },
  reload: { shift: 0, wrong: 0 },
  connect: { added: 300, growth: 12 },
  press: { 100: 1.1, 1_000: 0.5, 10_000: 0.3 },
  setting: { 100: 1.1, 1_000: 0.5, 10_000: 0.3 },
  word: 16,
  ticker: 1.2,
  insert: 3,
  pressScript: 2,
};

function goal(text, value, limit, unit = '') {
  const places = unit ? 2 : 3;
  const isMet = Number(value.toFixed(places)) <= limit;
  return `${isMet ? 'met   ' : 'missed'}  ${text}: ${value.toFixed(places)}${unit}, goal ${limit}${unit}`;
}

const JUDGES = {
  load: ({ ratio, count }) => (count ? [] : [['of bare Lit elements', ratio, GOALS.load.ratio, ' ×']]),
  reload: ({ shift, wrong }) => [
    ['layout shift', shift, GOALS.reload.shift],
    ['frames of a wrong size', wrong, GOALS.reload.wrong],
  ],
  connect: ({ added, length }, less) =>
    length === 10_000
      ? [
          ['more than the bare page', added, GOALS.connect.added, ' ms'],
          ['of ten times less', added / less.added, GOALS.connect.growth, ' ×'],
        ]
      : [],
  setting: ({ frameRatio, length }) => [['of the same by a rule, until the frame', frameRatio, GOALS.setting[length], ' ×']],
  word: ({ total }) => [['marked and painted', total, GOALS.word, ' ms']],
  ticker: ({ ratio }) => [['of one custom property', ratio, GOALS.ticker, ' ×']],
  insert: ({ ratio }) => [['of one custom property', ratio, GOALS.insert, ' ×']],
  press({ ratio, frameRatio, addedScript, length }) {
    const limit = GOALS.press[length];
    return limit === undefined // what is not asked for
      ? []
      : [
          ['of one custom property, until layout', ratio, limit, ' ×'],
          ['of one custom property, until the frame', frameRatio, limit, ' ×'],
          ['script, more than one custom property', addedScript, GOALS.pressScript, ' ms'],
        ];
  },
};

/** What we want, and whether it is so. */
export function goals(rows) {
  return rows
    .filter(({ isOurs }) => isOurs)
    .flatMap(row => {
      const { page, situation, measure, length } = row;
      const less = rows.find(other => other.page === page && other.measure === measure && other.length * 10 === length);
      if (measure === 'connect' && length === 10_000 && !less) return [];
      return JUDGES[measure](row, less).map(([text, ...values]) => goal(`${page}: ${situation}, ${text}`, ...values));
    })
    .join('\n');
}
