/**
 * Runs jobs side by side, step by step: each goes on to its next `yield` before any goes further. What one article writes between
 * two readings of others would cost the page its styles anew, for each of them. A job that throws ends alone.
 */
export function runInTurn(jobs: Iterable<Generator<void>>): void {
  let running = [...jobs];
  while (running.length > 0) running = running.filter(goesOn);
}

function goesOn(job: Generator<void>): boolean {
  try {
    return !job.next().done;
  } catch (error) {
    reportError(error);
    return false;
  }
}
