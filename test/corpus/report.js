// What the run prints.

const sum = (results, read) => results.reduce((total, result) => total + read(result), 0);
const most = (results, read) => Math.max(...results.map(read));

/** Rounded down: 100 means every letter. */
const percent = (part, whole) => `${whole ? (Math.floor((part / whole) * 1000) / 10).toFixed(1) : '100.0'}%`;

/** What is new, and in brackets what the fragment has by itself. */
const both = (fresh, old) => (old ? `${fresh} (${old})` : String(fresh));

const px = value => (value === undefined ? '-' : value.toFixed(value < 10 ? 1 : 0));

/** A heading, what a fragment shows below it, and what all together show. */
const COLUMNS = [
  ['fragment', r => r.name.slice(0, 40), () => 'total'],
  ['letters', r => r.growth.letters, all => sum(all, r => r.growth.letters)],
  [
    'grown',
    r => percent(r.growth.grown, r.growth.letters),
    all =>
      percent(
        sum(all, r => r.growth.grown),
        sum(all, r => r.growth.letters),
      ),
  ],
  ['over', r => r.growth.overshoot, all => sum(all, r => r.growth.overshoot)],
  ...[100, 200, 400].map(level => [
    `320@${level}`,
    r => r.overflow[320].px[level],
    all => most(all, r => r.overflow[320].px[level]),
  ]),
  [
    '1280',
    r => Math.max(...Object.values(r.overflow[1280].px)),
    all => most(all, r => Math.max(...Object.values(r.overflow[1280].px))),
  ],
  ...['clipped', 'overlapping'].map(kind => [
    kind,
    r => both(r[kind].new, r[kind].untouched),
    all =>
      both(
        sum(all, r => r[kind].new),
        sum(all, r => r[kind].untouched),
      ),
  ]),
  ...['light', 'dark'].map(page => [
    page,
    r => both(r.contrast[page].new, r.contrast[page].old),
    all =>
      both(
        sum(all, r => r.contrast[page].new),
        sum(all, r => r.contrast[page].old),
      ),
  ]),
  ['axe', r => r.axe.offenders.length, all => sum(all, r => r.axe.offenders.length)],
  ['in ms', r => r.time.takeIn, all => most(all, r => r.time.takeIn)],
  ['press ms', r => r.time.change, all => most(all, r => r.time.change)],
  ['chosen', r => r.extremes.over + r.extremes.lines, all => sum(all, r => r.extremes.over + r.extremes.lines)],
  ['taken back', r => (r.extremes.left ? 'differs' : 'same'), all => (all.some(r => r.extremes.left) ? 'differs' : 'same')],
  ['undo', r => (r.undo.length ? 'differs' : 'same'), all => (all.some(r => r.undo.length) ? 'differs' : 'same')],
  ['place', r => px(r.place?.worst), all => px(most(all, r => r.place?.worst ?? 0))],
  ['end', r => px(r.place?.end), all => px(most(all, r => r.place?.end ?? 0))],
];

const LEGEND = `grown: letters that grow as asked at 200 % and 400 %; over: letters that grow more. 320@…, 1280: px that the page runs over
(1280: the worst level). clipped, overlapping: lines, at both widths, 200 % and 400 %. light, dark: letters with too little
contrast. In brackets: what the fragment has without us. in ms: until the text is shown; press ms: until a new size is.
chosen: px over and lines clipped or overlapping at 320 px with all reading preferences at their extremes; taken back: the markup after.
place, end: px that the reader's line moves at the worst press, and after eight up and eight down. The total of px and ms is the worst.`;

export function table(results) {
  const rows = [
    [...COLUMNS.map(([heading]) => heading), 'falls short'],
    ...results.map(result => [...COLUMNS.map(([, show]) => String(show(result))), result.failures.join(', ') || '']),
    [
      ...COLUMNS.map(([, , total]) => String(total(results))),
      `${results.filter(r => r.failures.length).length} of ${results.length}`,
    ],
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  const align = (cell, column) =>
    column === 0 || column === COLUMNS.length ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  const lines = rows.map(row => row.map(align).join('  ').trimEnd());
  const rule = '-'.repeat(Math.max(...lines.map(({ length }) => length)));
  const rules = [...new Set(results.flatMap(({ axe }) => axe.rules))].sort();
  return [
    lines[0],
    rule,
    ...lines.slice(1, -1),
    rule,
    lines.at(-1),
    '',
    LEGEND,
    ...(rules.length ? [`axe: ${rules.join(', ')}`] : []),
    '',
  ].join('\n');
}

/** How many places are named of each kind; `--json` has them all. */
const SHOWN = 8;

/** Where it was seen: `320 px, 200 %`. */
const where = ({ width, level }) => [width && `${width} px`, level && `${level} %`].filter(Boolean).join(', ');

/** Elements that differ in nothing but their position are told once. */
const alike = sentence => sentence.replace(/:nth-of-type\(\d+\)/g, '');

/** Each kind of fault: where it is kept, and how one of them is told. */
const KINDS = {
  growth: [r => r.growth.offenders, o => `×${o.factor}, asked ×${o.asked}, from ${o.px}px: ${o.path}`],
  revealed: [
    r => (r.revealed ? [{ letters: r.revealed }] : []),
    () => 'letters that the fragment hides without us (no fault by itself)',
  ],
  lost: [r => (r.lost ? [{ letters: r.lost }] : []), () => 'letters that the fragment shows without us'],
  'runs over': [
    r => [320, 1280].flatMap(width => r.overflow[width].offenders.map(o => ({ width, ...o }))),
    o => `${o.px} px: ${o.path}`,
  ],
  clipped: [r => r.clipped.offenders, o => `${o.path}, by ${o.by}`],
  overlapping: [r => r.overlapping.offenders, o => `${o.path}, over ${o.over}`],
  'contrast, light': [r => r.contrast.light.offenders, o => `${o.ratio} : 1, ${o.color}: ${o.path}`],
  'contrast, dark': [r => r.contrast.dark.offenders, o => `${o.ratio} : 1, ${o.color}: ${o.path}`],
  axe: [r => r.axe.offenders, o => `${o.rule}: ${o.html}`],
  undo: [r => r.undo, o => `at ${o.at}: ${JSON.stringify(o.expected)} became ${JSON.stringify(o.found)}`],
  place: [r => (r.failures.includes('place') ? [r.place] : []), o => `${o.path}: ${o.tops.join(' ')}`],
  error: [r => r.errors.map(message => ({ message })), o => o.message],
};

/** The same sentence once, with how many letters or places it is about, and at which widths and levels. */
function tally(offenders, tell) {
  const told = new Map();
  for (const offender of offenders) {
    const sentence = alike(tell(offender));
    const places = told.get(sentence) ?? new Map();
    places.set(where(offender), (places.get(where(offender)) ?? 0) + (offender.letters ?? 1));
    told.set(sentence, places);
  }
  return [...told]
    .map(([sentence, places]) => ({ sentence, count: Math.max(...places.values()), at: [...places.keys()].filter(Boolean) }))
    .sort((a, b) => b.count - a.count);
}

/** Which elements fall short, fragment by fragment. */
export function details(results) {
  return results
    .filter(({ failures, revealed }) => failures.length || revealed)
    .map(result => {
      const lines = Object.entries(KINDS).flatMap(([kind, [find, tell]]) => {
        const told = tally(find(result), tell);
        const shown = told
          .slice(0, SHOWN)
          .map(({ sentence, count, at }) => `  ${kind}: ${count} × ${sentence}${at.length ? ` [${at.join('; ')}]` : ''}`);
        return told.length > SHOWN ? [...shown, `  ${kind}: and ${told.length - SHOWN} more kinds`] : shown;
      });
      return `${result.name}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
