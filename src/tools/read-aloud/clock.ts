/** Time, so that tests can have their own. */
export interface Clock {
  /** In ms. */
  now(): number;
  /** Does something later, in ms; what it gives prevents that. */
  after(delay: number, act: () => void): () => void;
}

/** The browser's time. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after(delay, act) {
    const timer = setTimeout(act, delay);
    return () => clearTimeout(timer);
  },
};
