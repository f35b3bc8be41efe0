// Stands where speech-dispatcher stands, and keeps what it is given to say: Orca speaks to it in that program's own
// protocol (SSIP, over a Unix socket), for there are no ears here for a voice.
import { createServer } from 'node:net';

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
    clearInterval(this.#voice);
  }

  #queue(text) {
    this.#utterance = undefined;
    this.#onWords(wordsOf(text));
    this.#say(`225-${(this.#count += 1)}\r\n225 OK MESSAGE QUEUED`);
    this.#tell('701', 'BEGIN');
    // The client passes over an end that comes before it has noted down whom to tell of it, and one that it knows already.
    let times = 50;
    clearInterval(this.#voice);
    this.#voice = setInterval(() => {
      times -= 1;
      if (times) this.#tell('702', 'END');
      else this.hangUp();
    }, DURATION);
  }

  #end(code, event) {
    this.hangUp();
    if (this.#count) this.#tell(code, event);
  }

  /** Tells what happens to the latest utterance. */
  #tell(code, event) {
    this.#say(`${code}-${this.#count}\r\n${code}-1\r\n${code} ${event}`);
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
