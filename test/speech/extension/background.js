// Voices that make no sound, each with a manner of its own.
/* global chrome */

/** How long a word takes, in ms, at ×1. */
const WORD_MS = 60;

let timers = [];
const stop = () => {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
};

chrome.ttsEngine.onSpeak.addListener((text, { voiceName, rate = 1 }, send) => {
  stop();
  if (voiceName === 'never') return;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const at = (time, event) => timers.push(setTimeout(() => send(event), (time * WORD_MS) / rate));
  at(0, { type: 'start', charIndex: 0 });
  for (const [index, { 0: word, index: charIndex }] of words.entries()) {
    if (voiceName === 'words') at(index, { type: 'word', charIndex, length: word.length });
    // As an engine that counts bytes.
    if (voiceName === 'wrong')
      at(index, { type: 'word', charIndex: new TextEncoder().encode(text.slice(0, charIndex)).length, length: word.length });
  }
  if (voiceName !== 'silent') at(words.length, { type: 'end', charIndex: text.length });
});
chrome.ttsEngine.onStop.addListener(stop);
chrome.ttsEngine.onPause.addListener(stop);
chrome.ttsEngine.onResume.addListener(() => {});
