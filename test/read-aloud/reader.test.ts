import { expect } from '@open-wc/testing';
import { Reader, type Choices, type Readable } from '../../src/tools/read-aloud/reader.js';
import type { Speech, SpeechEngine, SpeechListener, SpeechVoice } from '../../src/tools/read-aloud/speech-engine.js';
import { TestClock } from './stand-in.js';

class Piece implements Readable {
  isThere = true;
  readonly text: string;
  readonly language: string;
  constructor(text: string, language = 'vi') {
    this.text = text;
    this.language = language;
  }
  get spoken(): string {
    return this.text;
  }
}

class Engine implements SpeechEngine {
  list: SpeechVoice[] = [{ name: 'Linh', language: 'vi' }];
  readonly said: string[] = [];
  readonly prepared: string[] = [];
  speech!: Speech;
  listener!: SpeechListener;
  isCancelled = false;
  changed: (() => void) | undefined;

  voices(language: string): SpeechVoice[] {
    return this.list.filter(voice => !language || voice.language === language);
  }
  watchVoices(changed: () => void): () => void {
    this.changed = changed;
    return () => (this.changed = undefined);
  }
  speak(speech: Speech, listener: SpeechListener): void {
    [this.speech, this.listener, this.isCancelled] = [speech, listener, false];
    this.said.push(speech.text);
  }
  cancel(): void {
    this.isCancelled = true;
  }
  prepare({ text }: Speech): void {
    this.prepared.push(text);
  }
}

describe('the reader', () => {
  const texts = ['Một.', 'Hai ba bốn.', 'Năm.', 'Sáu.', 'Bảy.', 'Tám.', 'Chín.'];
  let engine: Engine;
  let clock: TestClock;
  let pieces: Piece[];
  let chosen: { -readonly [Key in keyof Choices]: Choices[Key] };
  let reader: Reader<Piece>;

  beforeEach(() => {
    engine = new Engine();
    clock = new TestClock();
    pieces = texts.map(text => new Piece(text));
    chosen = { rate: () => 1, voice: () => undefined, isForeignVoiceWanted: false };
    reader = new Reader({ engine: () => engine, choices: () => chosen, pieces: () => pieces, changed: () => undefined }, clock);
  });

  const here = (): [string, string | undefined] => [reader.state.status, reader.piece?.text];

  it('reads piece by piece to the end', () => {
    reader.start(pieces, 5);
    expect(here()).to.deep.equal(['speaking', 'Tám.']);
    engine.listener.started();
    expect(engine.prepared).to.deep.equal(['Chín.']);
    engine.listener.ended();
    expect(here()).to.deep.equal(['speaking', 'Chín.']);
    engine.listener.ended();
    expect([reader.state.status, reader.state.isFinished, reader.progress]).to.deep.equal(['idle', true, 1]);
    expect(engine.said).to.deep.equal(['Tám.', 'Chín.']);
    expect(engine.changed).to.equal(undefined);
  });

  it('lands five presses of "next" five pieces further, and stays within the text', () => {
    reader.start(pieces, 0);
    for (let press = 0; press < 5; press += 1) reader.do({ type: 'next' });
    expect(here()).to.deep.equal(['speaking', 'Tám.']);
    reader.do({ type: 'next' });
    reader.do({ type: 'next' });
    expect(reader.state.status).to.equal('idle');
    reader.start(pieces, 0);
    reader.previous();
    expect(here()).to.deep.equal(['speaking', 'Một.']);
  });

  it('goes to the one before within 2 s, later to the beginning of this one', () => {
    reader.start(pieces, 3);
    engine.listener.started();
    clock.pass(1900);
    reader.previous();
    expect(here()[1]).to.equal('Năm.');
    engine.listener.started();
    clock.pass(2100);
    reader.previous();
    expect(here()[1]).to.equal('Năm.');
  });

  it('goes on from the word where it was paused, and from the beginning where no word is known', () => {
    reader.start(pieces, 1);
    engine.listener.started();
    engine.listener.reached(4, 2);
    expect(reader.word).to.deep.equal({ start: 4, end: 6 });
    reader.do({ type: 'pause' });
    expect([engine.isCancelled, ...here()]).to.deep.equal([true, 'paused', 'Hai ba bốn.']);
    reader.do({ type: 'go-on' });
    expect(engine.speech.text).to.equal('ba bốn.');
    engine.listener.reached(3, 3);
    expect(reader.word).to.deep.equal({ start: 7, end: 10 });
    engine.listener.ended();
    reader.do({ type: 'pause' });
    reader.do({ type: 'go-on' });
    expect(engine.speech.text).to.equal('Năm.');
  });

  it('says on with a new speed or voice from this word', () => {
    reader.start(pieces, 1);
    engine.listener.reached(4, 2);
    chosen.rate = () => 2;
    reader.do({ type: 'again' });
    expect([engine.speech.text, engine.speech.rate]).to.deep.equal(['ba bốn.', 2]);
    reader.do({ type: 'pause' });
    reader.do({ type: 'again' });
    expect(engine.said.length).to.equal(2);
  });

  it('says each language as fast as was chosen for it, else as fast as the text', () => {
    chosen.rate = language => ({ vi: 1.5, en: 0.75 })[language];
    pieces = [...pieces, new Piece('Four.', 'en'), new Piece('Cinq.', 'fr')];
    reader.start(pieces, 6);
    const rates = [engine.speech.rate];
    for (let piece = 0; piece < 2; piece += 1) {
      reader.do({ type: 'next' });
      rates.push(engine.speech.rate);
    }
    expect(rates).to.deep.equal([1.5, 0.75, 1.5]);
  });

  it('marks no word of a voice that tells wrong places, and remembers it', () => {
    reader.start(pieces, 1);
    engine.listener.reached(5, 2);
    engine.listener.reached(7, 3);
    expect(reader.word).to.equal(undefined);
    reader.do({ type: 'next' });
    engine.listener.reached(0, 3);
    expect(reader.word).to.equal(undefined);
  });

  it('moves while it is paused without a sound', () => {
    reader.start(pieces, 1);
    reader.do({ type: 'pause' });
    reader.do({ type: 'next' });
    expect(here()).to.deep.equal(['paused', 'Năm.']);
    expect(engine.said.length).to.equal(1);
    reader.do({ type: 'go-on' });
    expect(engine.speech.text).to.equal('Năm.');
  });

  it('hears nothing of what it no longer reads', () => {
    reader.start(pieces, 0);
    const old = engine.listener;
    reader.do({ type: 'next' });
    old.ended();
    old.failed('silent');
    old.reached(0, 1);
    expect(here()).to.deep.equal(['speaking', 'Hai ba bốn.']);
    reader.do({ type: 'stop' });
    engine.listener.ended();
    expect(here()).to.deep.equal(['idle', undefined]);
  });

  it('stands where another has taken the engine, and goes on at a press', () => {
    reader.start(pieces, 2);
    engine.listener.failed('interrupted');
    expect([reader.state.status, reader.state.trouble]).to.deep.equal(['paused', 'interrupted']);
    reader.do({ type: 'go-on' });
    expect([reader.state.status, reader.state.trouble]).to.deep.equal(['speaking', undefined]);
  });

  it('says slow speech in shorter parts', () => {
    pieces = [new Piece('một hai ba bốn, '.repeat(10).trim()), new Piece('Hết.')];
    chosen.rate = () => 0.5;
    reader.start(pieces, 0);
    expect(engine.speech.text.length).to.be.at.most(90);
    engine.listener.ended();
    expect(engine.said.join('')).to.equal(pieces[0]!.text);
    engine.listener.ended();
    expect(here()).to.deep.equal(['speaking', 'Hết.']);
  });

  it('waits 3 s for a voice, says that there is none, and takes it back when one comes', () => {
    engine.list = [{ name: 'David', language: 'en' }];
    reader.start(pieces, 0);
    expect(engine.said).to.deep.equal([]);
    clock.pass(2900);
    expect(reader.state.trouble).to.equal(undefined);
    clock.pass(200);
    expect([reader.state.status, reader.state.trouble]).to.deep.equal(['paused', 'no-voice']);
    engine.list.push({ name: 'Linh', language: 'vi' });
    engine.changed!();
    expect([reader.state.status, reader.state.trouble, engine.said.length]).to.deep.equal(['paused', undefined, 0]);
    reader.do({ type: 'go-on' });
    expect(engine.speech.voice).to.equal('Linh');
  });

  it('begins when a voice comes late', () => {
    engine.list = [];
    reader.start(pieces, 0);
    clock.pass(1000);
    engine.list = [{ name: 'Linh', language: 'vi' }];
    engine.changed!();
    expect(engine.said).to.deep.equal(['Một.']);
    engine.changed!();
    expect(engine.said).to.deep.equal(['Một.']);
    clock.pass(5000);
    expect(reader.state.trouble).to.equal(undefined);
  });

  it('reads with a voice of another language only when it is asked to', () => {
    engine.list = [
      { name: 'David', language: 'en' },
      { name: 'Amélie', language: 'fr' },
    ];
    chosen.isForeignVoiceWanted = true;
    reader.start(pieces, 0);
    expect(engine.speech.voice).to.equal('David');
    chosen.voice = () => 'Amélie';
    reader.do({ type: 'again' });
    expect(engine.speech.voice).to.equal('Amélie');
  });

  it('reads a part in another language with a voice of it, or with the voice of the text', () => {
    pieces = [new Piece('Hello.', 'en'), new Piece('Xin chào các bạn.'), new Piece('Bonjour.', 'fr')];
    engine.list.push({ name: 'David', language: 'en' });
    reader.start(pieces, 0);
    const voices = [engine.speech.voice];
    for (let piece = 0; piece < 2; piece += 1) {
      engine.listener.ended();
      voices.push(engine.speech.voice);
    }
    expect(voices).to.deep.equal(['David', 'Linh', 'Linh']);
  });

  it('keeps its place by the text where that was replaced, or stops', () => {
    reader.start(pieces, 1);
    for (const piece of pieces) piece.isThere = false;
    pieces = ['Mới.', ...texts].map(text => new Piece(text));
    engine.listener.ended();
    expect(here()).to.deep.equal(['speaking', 'Năm.']);
    for (const piece of pieces) piece.isThere = false;
    pieces = [new Piece('Khác.')];
    engine.listener.ended();
    expect(here()).to.deep.equal(['idle', undefined]);
    expect(engine.isCancelled).to.equal(true);
  });
});
