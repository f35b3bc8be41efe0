// The words around the criteria.
export default {
  en: {
    overview: 'At a glance',
    caption: 'The criteria of WCAG 2.2 that bear on bantin',
    number: 'Criterion',
    level: 'Level',
    state: 'Who meets it',
    states: { met: 'bantin', shared: 'bantin and the page', partly: 'bantin, with a limit' },
    verdicts: { met: 'met by bantin.', shared: 'met by bantin and the page together.', partly: 'met by bantin, with a limit.' },
    one: 'One by one',
    tests: 'Shown by',
  },
  vi: {
    overview: 'Nhìn chung',
    caption: 'Các tiêu chí WCAG 2.2 có liên quan đến bantin',
    number: 'Tiêu chí',
    level: 'Mức',
    state: 'Ai đáp ứng',
    states: { met: 'bantin', shared: 'bantin cùng với trang', partly: 'bantin, có giới hạn' },
    verdicts: { met: 'bantin đáp ứng.', shared: 'bantin cùng với trang đáp ứng.', partly: 'bantin đáp ứng, có giới hạn.' },
    one: 'Từng tiêu chí',
    tests: 'Bài kiểm thử',
  },
};
