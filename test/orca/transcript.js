import { within } from './within.js';

/** What has been said, one utterance after the other, read like a book: each call goes on where the last one ended. */
export class Transcript {
  #lines = [];
  #read = 0;
  #error;
  #look = () => {};

  add(words) {
    if (!words) return;
    this.#lines.push(words);
    this.#look();
  }

  /** No more will be said, for this reason: nobody has to wait for it. */
  end(reason) {
    this.#error ??= new Error(`${reason}\n${this.story()}`);
    this.#look();
  }

  /** How much has been said. */
  get length() {
    return this.#lines.length;
  }

  /** The latest that has been said, for who wants to know what went wrong. */
  story() {
    const said = lines => lines.join(' | ') || 'nothing';
    return `Said before: ${said(this.#lines.slice(0, this.#read).slice(-30))}\nSaid since: ${said(this.#unread)}`;
  }

  /** Waits until as many utterances are said. */
  async atLeast(count) {
    await this.#wait(() => this.#unread.length >= count, `${count} utterances`);
  }

  /** Waits until it is said: this utterance, or one that matches. */
  async until(wanted) {
    const isWanted = line => (typeof wanted === 'string' ? line === wanted : wanted.test(line));
    await this.#wait(() => this.#unread.some(isWanted), `"${wanted}"`);
  }

  /** What has been said by now. */
  rest() {
    const lines = this.#unread;
    this.#read = this.#lines.length;
    return lines;
  }

  get #unread() {
    return this.#lines.slice(this.#read);
  }

  async #wait(isSo, what) {
    const said = new Promise((done, fail) => {
      this.#look = () => {
        if (isSo()) done();
        else if (this.#error) fail(this.#error);
      };
      this.#look();
    });
    try {
      await within(said, what, () => this.story());
    } finally {
      this.#look = () => {};
    }
  }
}
