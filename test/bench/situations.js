// What is measured, of whom, and beside whom.
const PARAGRAPHS = [100, 1_000, 10_000];
const say = count => count.toLocaleString('en');

/** The tools are measured in reading settings alone. */
const everyone = contender => !contender.hasTools;
const hasControl = contender => Boolean(contender.drive) && !contender.hasTools;
const remembers = contender => !contender.isFloor && !contender.hasTools;
const PROPERTY = 'one custom property';
const oursAndProperty = contender => (Boolean(contender.isOurs) && !contender.hasTools) || contender.name === PROPERTY;
const hasSettings = contender => Boolean(contender.choose);

/** Two hundred short articles, each with its toolbar. */
const MANY = { count: 200, length: 1 };

export const SITUATIONS = [
  { name: 'load', measure: 'load', options: { kind: 'pasted', length: 30 }, who: everyone, beside: 'bare Lit elements' },
  { name: 'load 200', measure: 'load', options: { kind: 'pasted', ...MANY }, who: everyone, beside: 'bare Lit elements' },
  { name: 'stored size', measure: 'reload', options: { length: 30 }, who: remembers },
  ...[1_000, 10_000].map(length => ({
    name: `taking in ${say(length)}`,
    measure: 'connect',
    options: { length },
    who: oursAndProperty,
    beside: PROPERTY,
  })),
  ...PARAGRAPHS.map(length => ({
    name: `press ${say(length)}`,
    measure: 'press',
    options: { length },
    who: hasControl,
    beside: PROPERTY,
  })),
  ...[
    { name: 'a moving line in 100', measure: 'ticker', options: { kind: 'pasted', length: 100 } },
    { name: 'a new paragraph in 1,000', measure: 'insert', options: { kind: 'pasted', length: 1_000 } },
  ].map(situation => ({ ...situation, who: oursAndProperty, beside: PROPERTY })),
  ...['line-height', 'theme'].flatMap(setting =>
    PARAGRAPHS.map(length => ({
      name: `${setting} ${say(length)}`,
      measure: 'setting',
      options: { length, setting, by: 'choose' },
      who: hasSettings,
      beside: PROPERTY,
    })),
  ),
  {
    name: 'a word read in 10,000',
    measure: 'word',
    options: { length: 10_000, by: 'read' },
    who: contender => contender.hasTools,
  },
  { name: 'press 200 articles', measure: 'press', options: MANY, who: hasControl, beside: PROPERTY },
  ...[100, 10_000].map(length => ({
    name: `press in the middle of ${say(length)}`,
    measure: 'press',
    options: { length, place: 0.5 },
    who: oursAndProperty,
    beside: PROPERTY,
  })),
];
