// What the samples come to: medians, ratios to the bare page, and the goals beside them.

const MEASURES = ['total', 'script', 'style', 'layout', 'styles', 'layouts'];

function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

const median = values => quantile(values, 0.5);

/** One row for each page. Ratio and difference are taken round by round, of samples that were measured one after the other. */
export function summarise({ name, action, count }, pages, samples) {
  const [bare] = samples;
  return pages.map((page, index) => {
    const own = samples[index];
    const medians = Object.fromEntries(MEASURES.map(measure => [measure, median(own.map(sample => sample[measure]))]));
    const against = read => own.map((sample, round) => read(sample, bare[round]));
    const ratios = against((sample, other) => sample.total / other.total);
    return {
      situation: name,
      action,
      count,
      page,
      ...medians,
      ratio: median(ratios),
      spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
      added: median(against((sample, other) => sample.total - other.total)),
      addedScript: median(against((sample, other) => sample.script - other.script)),
      samples: own,
    };
  });
}

const COLUMNS = {
  situation: row => row.situation,
  page: row => row.page,
  total: row => row.total.toFixed(1),
  ratio: row => row.ratio.toFixed(2),
  'quartiles of ratio': row => row.spread.map(value => value.toFixed(2)).join('–'),
  script: row => row.script.toFixed(1),
  style: row => row.style.toFixed(1),
  layout: row => row.layout.toFixed(1),
  'styles, layouts': row => `${row.styles}, ${row.layouts}`,
};

export function table(rows) {
  const cells = [Object.keys(COLUMNS), ...rows.map(row => Object.values(COLUMNS).map(read => read(row)))];
  const widths = cells[0].map((_, at) => Math.max(...cells.map(row => row[at].length)));
  const lines = cells.map(row =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
  );
  return [lines[0], lines[0].replaceAll(/./g, '-'), ...lines.slice(1)].join('\n');
}

const TAKING_IN = { ms: 300, growth: 12 };
const PRESS = { ratio: 1.1, script: 2 };

function goal(text, value, limit, unit = '') {
  return `${value <= limit ? 'met   ' : 'missed'}  ${text}: ${value.toFixed(2)}${unit}, goal ${limit}${unit}`;
}

/** What we want, and whether it is so. */
export function goals(rows) {
  const lines = [];
  for (const row of rows.filter(({ page }) => page !== 'bare page')) {
    const { page, action, count, situation, added } = row;
    const less = rows.find(other => other.page === page && other.action === action && other.count * 10 === count);
    if (action === 'connect' && less) {
      lines.push(goal(`${page}: ${situation}, more than the bare page`, added, TAKING_IN.ms, ' ms'));
      lines.push(goal(`${page}: ${situation}, of ten times less`, added / less.added, TAKING_IN.growth, ' ×'));
    }
    if (action === 'press') {
      lines.push(goal(`${page}: ${situation}, of the bare page`, row.ratio, PRESS.ratio, ' ×'));
      lines.push(goal(`${page}: ${situation}, script more than the bare page`, row.addedScript, PRESS.script, ' ms'));
    }
  }
  return lines.join('\n');
}
