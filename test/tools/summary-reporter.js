// Closes a run with the plain line "N passed, N failed, N skipped".
export function summaryReporter() {
  let line = '';
  const count = (suite, totals) => {
    for (const test of suite?.tests ?? []) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    for (const inner of suite?.suites ?? []) count(inner, totals);
    return totals;
  };
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = totals.failed;
        count(session.testResults, totals);
        // a file that did not even load
        if (!session.passed && totals.failed === before) totals.failed += 1;
      }
      line = `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`;
    },
    stop() {
      process.once('exit', () => console.log(line));
    },
  };
}
