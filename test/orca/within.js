/** How long anything may take, in ms, on the busiest machine. */
export const PATIENCE = 60_000;

/** What a promise gives; an error, if it takes too long. `story` tells what has come so far. */
export async function within(promise, what, story = () => '') {
  let timer;
  const tooLate = new Promise((done, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: not within ${PATIENCE / 1000} s. ${story()}`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
