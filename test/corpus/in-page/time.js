// Time: the work until new content, or a new size, is painted: that of two frames, without the idle time between them.
// Medians of five, less what the page needs without us.
import { requestLevel, setLevel } from './level.js';

const TIMES = 5;
const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Does something at the start of a frame; how long that frame then takes, style, layout and paint included. */
const frame = act =>
  new Promise(done => {
    requestAnimationFrame(begun => {
      const start = act ? performance.now() : begun;
      act?.();
      const { port1, port2 } = new MessageChannel();
      // A message sent in a frame arrives when the frame is done.
      port1.addEventListener('message', () => done(performance.now() - start));
      port1.start();
      port2.postMessage('done');
    });
  });

const timed = async act => (await frame(act)) + (await frame());

export default async function time(html) {
  const stage = document.querySelector('#stage');
  const times = { div: [], 'bantin-article': [], change: [], idle: [] };
  const show = tag => () => (stage.innerHTML = `<${tag}>${html}</${tag}>`);
  for (let count = 0; count < TIMES; count += 1) {
    // Who comes second finds its words shaped already.
    const tags = count % 2 ? ['bantin-article', 'div'] : ['div', 'bantin-article'];
    for (const tag of tags) {
      stage.replaceChildren();
      times[tag].push(await timed(show(tag)));
    }
    times.idle.push(await timed(() => {}));
    stage.replaceChildren();
    show('bantin-article')();
    await frame();
    times.change.push(await timed(() => requestLevel(112)));
    await setLevel(100);
  }
  const round = number => Math.round(number * 10) / 10;
  const less = (one, other) => Math.max(0, round(median(times[one]) - median(times[other])));
  const medians = Object.fromEntries(Object.entries(times).map(([name, numbers]) => [name, round(median(numbers))]));
  return { takeIn: less('bantin-article', 'div'), change: less('change', 'idle'), medians };
}
