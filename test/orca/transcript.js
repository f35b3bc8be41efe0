/** What has been said, one utterance after the other, read like a book: each call goes on where the last one ended. */
export class Transcript {
  #lines = [];
  #read = 0;
  #look = () => {};

  add(words) {
    if (!words) return;
    this.#lines.push(words);
    this.#look();
  }

  /** The next utterances, as many as are asked for. Fewer, if no more are said within the time. */
  async next(count, timeout = 20_000) {
    await this.#wait(() => this.#unread.length >= count, timeout);
    return this.#take(count);
  }

  /** What is said until an utterance is as it is asked for, and that one. */
  async until(isWanted, timeout = 20_000) {
    const index = () => this.#unread.findIndex(isWanted);
    if (!(await this.#wait(() => index() >= 0, timeout))) {
      throw new Error(`What was waited for was not said, but: ${this.#unread.join(' | ') || 'nothing'}`);
    }
    return this.#take(index() + 1);
  }

  /** What has been said by now. */
  rest() {
    return this.#take(Infinity);
  }

  get #unread() {
    return this.#lines.slice(this.#read);
  }

  #take(count) {
    const lines = this.#unread.slice(0, count);
    this.#read += lines.length;
    return lines;
  }

  /** Whether it is so before the time has passed. */
  #wait(isSo, timeout) {
    return new Promise(done => {
      const end = answer => {
        clearTimeout(timer);
        this.#look = () => {};
        done(answer);
      };
      const timer = setTimeout(() => end(false), timeout);
      this.#look = () => isSo() && end(true);
      this.#look();
    });
  }
}
