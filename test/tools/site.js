// A site of a webmaster: static files of the repository, pages given as strings, and headers as they please.
import { startDevServer } from '@web/dev-server';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @param delay how many milliseconds the network takes for a path, asked at each request. */
export async function openSite(pages = {}, headers = {}, delay = () => 0, { nodeResolve = false } = {}) {
  const server = await startDevServer({
    config: {
      rootDir: fileURLToPath(new URL('../..', import.meta.url)),
      port: 0,
      hostname: '127.0.0.1',
      watch: false,
      nodeResolve,
      plugins: [
        {
          name: 'pages',
          serve: ({ path }) =>
            pages[path] === undefined ? undefined : { body: pages[path], type: /\.(js|css|xhtml)$/.exec(path)?.[1] ?? 'html' },
        },
      ],
      middleware: [
        async (context, next) => {
          context.set(headers);
          // A browser with a window asks for this of itself; that it is not there would be an error of the page.
          if (context.path === '/favicon.ico') return void (context.status = 204);
          await wait(delay(context.path));
          return next();
        },
      ],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  // A test that fails before it closes its site would else wait for it for ever.
  server.server.unref();
  return { url: `http://127.0.0.1:${server.server.address().port}`, close: () => server.stop() };
}

/** The least a webmaster writes. */
export const page = (body, { head = '', lang = 'vi', script = '/dist/bantin.min.js' } = {}) => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trang tin</title><link rel="icon" href="data:,">${head}</head>
<body>${body}${script && `<script type="module" src="${script}"></script>`}</body>
</html>`;

export const ARTICLE = `<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>
<bantin-article><h1 slot="headline">Đẩy mạnh công tác truyền thông</h1><p>Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị.</p></bantin-article>`;
