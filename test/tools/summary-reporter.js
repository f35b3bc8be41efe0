import { relative } from 'node:path';

/** A line for what failed. */
const failure = (file, name, error) => `failed: ${file}: ${name}: ${error?.message?.split('\n')[0] ?? 'no reason given'}`;

// Closes a run with the plain line "N passed, N failed, N skipped", and before it names what failed.
export function summaryReporter() {
  const lines = [];
  const count = (file, suite, totals) => {
    for (const test of suite?.tests ?? []) {
      totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      if (!test.skipped && !test.passed) lines.push(failure(file, test.name, test.error));
    }
    for (const inner of suite?.suites ?? []) count(file, inner, totals);
    return totals;
  };
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = totals.failed;
        const file = relative(process.cwd(), session.testFile ?? '');
        count(file, session.testResults, totals);
        // a file that did not even load
        if (!session.passed && totals.failed === before) {
          totals.failed += 1;
          lines.push(failure(file, 'did not run to its end', session.errors?.[0]));
        }
      }
      lines.push(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
    },
    stop() {
      process.once('exit', () => console.log(lines.join('\n')));
    },
  };
}
