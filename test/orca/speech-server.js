// Stands where speech-dispatcher stands, and keeps what it is given to say: Orca speaks to it in that program's own
// protocol (SSIP, over a Unix socket), for there are no ears here for a voice.
import { createServer } from 'node:net';
import { PATIENCE } from './within.js';

/** What the client takes apart. Any other command is answered with OK. */
const ANSWERS = {
  SPEAK: '230 OK RECEIVING DATA',
  HISTORY: '245-1\r\n245 OK CLIENT ID SENT',
  LIST: '249 OK',
  GET: '251 OK',
  QUIT: '231 HAPPY HACKING',
};

const ENTITIES = { lt: '<', gt: '>', amp: '&' };

/** How long it takes to say anything, in ms. */
const DURATION = 20;

/** The words of an utterance: what is marked up in it is for the voice. */
export function wordsOf(utterance) {
  const text = utterance.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
  return text.replace(/\s+/g, ' ').trim();
}

/** One who is speaking through the server. */
class Speaker {
  #socket;
  #onWords;
  #count = 0;
  /** The numbers of the utterances that are to be said. */
  #queued = [];
  #voice;
  #utterance;

  constructor(socket, onWords) {
    this.#socket = socket;
    this.#onWords = onWords;
  }

  receive(line) {
    const [command] = line.toUpperCase().split(' ');
    if (this.#utterance && line === '.') this.#queue(this.#utterance.splice(0).join('\n'));
    else if (this.#utterance) this.#utterance.push(line.replace(/^\.\./, '.'));
    else if (command === 'CHAR' || command === 'KEY') this.#queue(line.slice(command.length + 1));
    else {
      if (command === 'SPEAK') this.#utterance = [];
      if (command === 'STOP' || command === 'CANCEL') this.#end('703', 'CANCELED');
      this.#say(ANSWERS[command] ?? '200 OK');
    }
  }

  hangUp() {
    clearTimeout(this.#voice);
  }

  #queue(text) {
    this.#utterance = undefined;
    this.#onWords(wordsOf(text));
    this.#queued.push((this.#count += 1));
    this.#say(`225-${this.#count}\r\n225 OK MESSAGE QUEUED`);
    this.#tell('701', 'BEGIN');
    this.hangUp();
    this.#endAfter(DURATION);
  }

  /**
   * Tells that all is said, again and again and ever more seldom: the client passes over an end that comes before it has noted
   * down whom to tell of it, and one that it knows already.
   */
  #endAfter(time) {
    this.#voice = setTimeout(() => {
      this.#tell('702', 'END');
      if (time < PATIENCE) this.#endAfter(2 * time);
    }, time);
  }

  #end(code, event) {
    this.hangUp();
    this.#tell(code, event);
    this.#queued = [];
  }

  /** Tells what happens to the utterances. */
  #tell(code, event) {
    for (const number of this.#queued) this.#say(`${code}-${number}\r\n${code}-1\r\n${code} ${event}`);
  }

  #say(lines) {
    this.#socket.write(`${lines}\r\n`);
  }
}

/** Listens at a path. `onWords` is told the words of every utterance as soon as they are there. */
export async function startSpeechServer(path, onWords) {
  const server = createServer(socket => {
    const speaker = new Speaker(socket, onWords);
    let buffer = '';
    socket.setEncoding('utf8');
    socket.on('error', () => {}); // it was closed from the other side
    socket.on('close', () => speaker.hangUp());
    socket.on('data', data => {
      const lines = (buffer + data).split('\r\n');
      buffer = lines.pop();
      for (const line of lines) speaker.receive(line);
    });
  });
  await new Promise((done, fail) => server.once('error', fail).listen(path, done));
  return server;
}
