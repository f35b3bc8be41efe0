// Programs that run as long as a test, and end with it, whatever happens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PATIENCE, within } from './within.js';

const isRunning = child => child.exitCode === null && child.signalCode === null;

/** The first line that a program writes into a stream, which stays open: else some end. */
async function firstLineOf(stream) {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) if ((text += chunk).includes('\n')) break;
  return text.trim();
}

export class Programs {
  #children = [];
  #stop = () => this.#kill('SIGTERM');
  #exit = () => process.exit(1);

  /** @param onEnd is told, in a sentence, of a program that has ended before it had to. */
  constructor(onEnd) {
    this.onEnd = onEnd;
    process.once('exit', this.#stop);
    // Else it would end without a word to those it has started.
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, this.#exit);
  }

  /** Starts a program. */
  async start(command, args, env) {
    const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    this.#children.push(child);
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', text => (complaints = `${complaints}${text}`.slice(-1000)));
    child.once('close', (code, signal) => this.onEnd(`${command} has ended with ${code ?? signal}. ${complaints}`));
    await once(child, 'spawn');
    return child;
  }

  /** Starts a program that writes where it can be reached into its stream 3; what it writes. */
  async startServer(command, args, env) {
    const { stdio } = await this.start(command, args, env);
    return within(firstLineOf(stdio[3]), `${command} says where it can be reached`);
  }

  async close() {
    this.onEnd = () => {};
    const ends = Promise.all(this.#children.filter(isRunning).map(child => once(child, 'exit')));
    this.#stop();
    const stubborn = setTimeout(() => this.#kill('SIGKILL'), PATIENCE / 2);
    await within(ends, 'The programs end').finally(() => clearTimeout(stubborn));
    process.off('exit', this.#stop);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, this.#exit);
  }

  #kill(signal) {
    // Each with what it has started in its turn.
    for (const { pid } of this.#children.filter(isRunning).toReversed()) {
      try {
        process.kill(-pid, signal);
      } catch {
        // It has just ended by itself, or could not be started.
      }
    }
  }
}
