// Runs in the page, before everything else: what the bench asks of it while it measures.
export function inPage() {
  /** Text of the body's own size. */
  const sample = () => document.querySelector('p > span > span > span');

  const size = () => Number.parseFloat(getComputedStyle(sample()).fontSize);

  /** What reading settings change, as one text: some rivals change what is around the text, or all of a page. */
  const looks = () => {
    const seen = [];
    for (let box = sample(); box; box = box.parentElement) {
      const { lineHeight, color, backgroundColor, filter } = getComputedStyle(box);
      seen.push(lineHeight, color, backgroundColor, filter);
    }
    return seen.join();
  };

  /** All that is queued in microtasks, observers included, then styles and layout. */
  async function settle() {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return document.body.offsetHeight;
  }

  /** Until the next frame has been painted, and the last of a transition. */
  async function frame() {
    const transitions = document.getAnimations().filter(({ transitionProperty }) => transitionProperty === 'font-size');
    await Promise.all(transitions.map(({ finished }) => finished));
    await new Promise(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', resolve);
        port1.start();
        port2.postMessage('');
      });
    });
    return size();
  }

  let fresh;

  globalThis.bench = {
    size,
    looks,
    frame,
    /** An element, as soon as it is there. */
    async find(selector) {
      while (!document.querySelector(selector)) await new Promise(resolve => requestAnimationFrame(resolve));
      return document.querySelector(selector);
    },
    async press(way) {
      globalThis.control[way]();
      return settle();
    },
    /** An article that is to be connected later. */
    async prepare(name) {
      const { paragraphs } = await import('/test/bench/text.js');
      const template = document.createElement('template');
      template.innerHTML = paragraphs(...globalThis.wanted);
      fresh = document.createElement(name);
      fresh.className = 'fresh';
      fresh.append(document.importNode(template.content, true));
    },
    async connect() {
      document.body.append(fresh);
      return settle();
    },
    /** A paragraph that a script puts into the text. */
    async insert() {
      const paragraph = document.querySelector('p:nth-of-type(12)');
      paragraph.after(paragraph.cloneNode(true));
      return settle();
    },
    /** The next word of what is read aloud. */
    async word() {
      globalThis.sayWord();
      return frame();
    },
    /** A line of news that a script moves, frame by frame. */
    async ticker(frames) {
      const line = document.querySelector('p:nth-of-type(3)');
      for (let left = frames; left > 0; left -= 1) {
        await new Promise(resolve => requestAnimationFrame(resolve));
        line.style.transform = `translateX(${left}px)`;
      }
      line.style.removeProperty('transform');
      return frame();
    },
    /** How wide the first lines are. */
    lines() {
      const range = document.createRange();
      return [...document.querySelectorAll('p')].slice(0, 10).map(paragraph => {
        range.selectNodeContents(paragraph.querySelector('span span span'));
        return [...range.getClientRects()].map(({ width }) => Math.round(width));
      });
    },
  };
}
