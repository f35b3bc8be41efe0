type Engine = 'chromium' | 'firefox' | 'webkit';

const { userAgent } = navigator;

/** The engine that runs the tests. */
export const engine: Engine = userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Chrome/') ? 'chromium' : 'webkit';

/** `it`, but for one engine, where the test is skipped: the reason says what that engine cannot do. */
export const skipIn =
  (faulty: Engine, reason: string) =>
  (title: string, test: () => unknown): void =>
    void (engine === faulty ? it.skip(`${title} (not in ${faulty}: ${reason})`, test) : it(title, test));
