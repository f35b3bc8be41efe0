// What the main thread of a page has done, in ms of its CPU: whatever else the machine does is not counted.

/** Opens a page in a context of its own, with nothing cached, that runs `script` first. */
export async function openTab(browser, { script, size = [1280, 900] } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(180_000); // other programs may want the machine meanwhile
  tab.on('pageerror', error => console.error(error));
  await tab.setViewport({ width: size[0], height: size[1] });
  await tab.setCacheEnabled(false);
  if (script) await tab.evaluateOnNewDocument(script);
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { tab, session, close: () => context.close() };
}

export async function readClock({ session }) {
  const { metrics } = await session.send('Performance.getMetrics');
  const clock = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    task: 1000 * clock.TaskDuration,
    // The bench calls through the DevTools; what they call is the page's script, and both exclude styles and layout.
    script: 1000 * (clock.DevToolsCommandDuration + clock.ScriptDuration + clock.V8CompileDuration),
    style: 1000 * clock.RecalcStyleDuration,
    layout: 1000 * clock.LayoutDuration,
    styles: clock.RecalcStyleCount,
    layouts: clock.LayoutCount,
  };
}

export const difference = (after, before) =>
  Object.fromEntries(Object.keys(after).map(name => [name, after[name] - before[name]]));

export const mean = samples =>
  Object.fromEntries(
    Object.keys(samples[0]).map(name => [name, samples.reduce((sum, sample) => sum + sample[name], 0) / samples.length]),
  );

/** Calls the page and says what it answers, and what it took until styles and layout were flushed. */
export async function clocked(opened, expression) {
  const before = await readClock(opened);
  const { exceptionDetails, result } = await opened.session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  const after = await readClock(opened);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return { before, after, value: result.value };
}

/** A frame is painted before, as between the presses of a reader. */
export async function rest({ tab, session }) {
  await tab.bringToFront();
  await tab.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 100))));
  await session.send('HeapProfiler.collectGarbage');
}
