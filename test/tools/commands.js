// What a test in the page cannot do by itself: keys, viewport, media and a second tab, through the browser's own tools.
export function browserCommands(commands) {
  return {
    name: 'browser-commands',
    serve: ({ path }) => (path === '/__blank' ? { body: '<!doctype html><title>blank</title>', type: 'html' } : undefined),
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      return (await run(await session.browser.getPage(session.id), payload)) ?? true;
    },
  };
}
