import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { overview, settingsOverview, withOverview } from '../bench/overview.js';
import { goals, quantile, summarise, weigh } from '../bench/report.js';

const FLOOR = { name: 'floor', isFloor: true };
const OURS = { name: 'ours', isOurs: true };
const sample = (total, frame = total) => ({ total, script: total / 2, frame, lines: ['not a number'] });

describe('the report of the bench', () => {
  it('finds quantiles between samples', () => {
    assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
    assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2);
  });

  it('weighs every file by itself, as a server sends them', () => {
    const text = 'abcab cabca abcdb '.repeat(99) + 'bcabd'.repeat(50);
    assert.equal(weigh({ a: text, b: text }), 2 * gzipSync(text, { level: 9 }).length);
    assert.notEqual(weigh({ a: text }), gzipSync(text, { level: 1 }).length, 'the level matters for this text');
    assert.equal(weigh({}), 0);
  });

  it('takes ratios round by round, not of medians', () => {
    const situation = { name: 'press 100', measure: 'press', options: { length: 100 }, beside: 'floor' };
    const floor = [sample(1), sample(10), sample(100)];
    const ours = [sample(3, 1), sample(20, 20), sample(100, 300)];
    const [bare, row] = summarise(situation, [FLOOR, OURS], [floor, ours]);
    assert.equal(bare.ratio, 1);
    const { total, ratio, frameRatio, spread, added, addedScript, length } = row;
    assert.deepEqual([total, ratio, frameRatio, spread, added, addedScript, length], [20, 2, 2, [1.5, 2.5], 2, 1, 100]);
  });

  it('takes the worst of what must never happen', () => {
    const reload = { name: 'stored size', measure: 'reload', options: {} };
    const seen = [
      { shift: 0, wrong: 0, isLost: false },
      { shift: 0.2, wrong: 2, isLost: true },
      { shift: 0, wrong: 0, isLost: false },
    ];
    const [{ shift, wrong, isLost }] = summarise(reload, [OURS], [seen]);
    assert.deepEqual([shift, wrong, isLost], [0.2, 2, true]);
  });

  it('says which goals are met, by what it prints of them', () => {
    const row = values => ({ page: 'ours', isOurs: true, situation: 'x', ...values });
    const said = goals([
      row({ measure: 'press', length: 100, ratio: 1.1, frameRatio: 1.106, addedScript: 1.99 }),
      row({ measure: 'reload', shift: 0.0004, wrong: 1 }),
      row({ measure: 'load', ratio: 1.6 }),
      row({ measure: 'connect', length: 1_000, added: 10 }),
      row({ measure: 'connect', length: 10_000, added: 130 }),
      { ...row({ measure: 'load', ratio: 9 }), isOurs: false },
    ]);
    assert.deepEqual(
      said.split('\n').map(line => line.split(' ')[0]),
      ['met', 'missed', 'met', 'met', 'missed', 'missed', 'met', 'missed'],
    );
    assert.match(said, /of ten times less: 13\.00 ×, goal 12 ×/);
  });

  it('shows ours first, floors last, and nothing where nothing was measured', () => {
    const rows = [
      { page: 'ours', situation: 'stored size', shift: 0, wrong: 0, isLost: false },
      { page: 'rival', situation: 'stored size', shift: 0.41, wrong: 3, isLost: true },
      { page: 'ours', situation: 'press 100', frame: 4.56 },
      { page: 'floor', situation: 'load', total: 12.3 },
    ];
    const lines = overview(
      [
        { ...FLOOR, bytes: 0 },
        { name: 'rival', bytes: 2048 },
        { ...OURS, bytes: 1024 },
      ],
      rows,
    ).split('\n');
    assert.deepEqual(lines.slice(2), [
      '| ours | 1.0 KB | – | 0.000 | 0 | 4.6 ms | – | – | – | – |',
      '| rival | 2.0 KB | – | 0.410 | all | – | – | – | – | – |',
      '| floor | – | 12 ms | – | – | – | – | – | – | – |',
    ]);
  });

  it('shows reading settings of those that have them, and the tools nowhere else', () => {
    const tools = { name: 'tools', isOurs: true, hasTools: true, choose: () => undefined, bytes: 1024 };
    const rows = [{ page: 'tools', situation: 'theme 1,000', frame: 7.25 }];
    assert.deepEqual(settingsOverview([FLOOR, tools], rows).split('\n').slice(2), ['| tools | – | – | – | – | 7.3 ms | – |']);
    assert.deepEqual(overview([tools], rows).split('\n').slice(2), []);
  });

  it('is written between its marks, and nowhere else', () => {
    assert.equal(
      withOverview('a\n<!-- bench -->\nold\n<!-- /bench -->\nb', 'new $&'),
      'a\n<!-- bench -->\n\nnew $&\n\n<!-- /bench -->\nb',
    );
    assert.throws(() => withOverview('no marks', 'new'), /no place/);
  });
});
