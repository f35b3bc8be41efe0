// How a test knows that nothing more will be said. Browser and screen reader speak to each other on their own time: a press of a
// key makes Orca move the browser's caret, which makes the browser tell of it, which makes Orca speak, or take another place for
// the reader's. A fence is a new name for an image in the page. Orca hears of it behind all that the browser has told before.
import { createServer } from 'node:net';
import { within } from './within.js';

/** Puts the image at the end of every page. A browser tells of a new name only where there was another before. */
function addImage() {
  addEventListener('DOMContentLoaded', () => {
    const image = Object.assign(document.createElement('div'), { id: 'fence', role: 'img', ariaLabel: 'fence' });
    image.style.cssText = 'position: absolute; width: 1px; height: 1px';
    document.body.append(image);
  });
}

/** Names it, in the next frame. */
async function nameImage(name) {
  await new Promise(done => requestAnimationFrame(done));
  document.querySelector('#fence').ariaLabel = name;
}

export class Fences {
  #server;
  #count = 0;
  /** How much Orca had done at each fence it has come to. */
  #done = new Map();

  /** Listens at a path for Orca (orca-customizations.py). */
  static async start(path) {
    const fences = new Fences();
    fences.#server = createServer(socket => {
      let buffer = '';
      socket.setEncoding('utf8');
      socket.on('error', () => {}); // Orca has ended
      socket.on('data', data => {
        const lines = (buffer + data).split('\n');
        buffer = lines.pop();
        for (const line of lines) fences.#done.set(...line.split(' ').map(Number));
      });
    });
    await new Promise((done, fail) => fences.#server.once('error', fail).listen(path, done));
    return fences;
  }

  close() {
    this.#server.close();
  }

  /** Waits until Orca and a page have nothing left to tell each other: from one fence to the next Orca did and said nothing. */
  async settled(page, transcript) {
    const late = new AbortController();
    const quiet = async () => {
      for (let before, now; !late.signal.aborted; before = now) {
        now = `${await this.#fence(page, late.signal)} ${transcript.length}`;
        if (now === before) return;
      }
    };
    const calm = within(quiet(), 'Orca and the page come to rest', () => transcript.story());
    await calm.finally(() => late.abort());
  }

  /** Sets up a fence; when Orca has come to it, how much Orca has done. */
  async #fence(page, signal) {
    const fence = (this.#count += 1);
    // More than one, for of a page that it is just getting to know the browser does not tell every name.
    for (let name = 1; !this.#done.has(fence); name += 1) {
      signal.throwIfAborted();
      await page.evaluate(nameImage, `fence ${fence} ${name}`);
    }
    return this.#done.get(fence);
  }
}

/** Prepares a tab for fences in all the pages that will be opened there. */
export async function prepareForFences(tab) {
  await tab.evaluateOnNewDocument(addImage);
}
