import type { Browser } from 'puppeteer-core';

/** The driver's connection, which its types leave out. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** Evaluates an expression in the browser's own window and gives what it comes to, which must be a string. */
export type ChromeWindow = (source: string) => Promise<string>;

/** Firefox's own window, where the toolbar is and everything of the browser can be reached. Needs `--remote-allow-system-access`. */
export async function chromeWindow(raw: Browser): Promise<ChromeWindow> {
  const { connection } = raw as unknown as Bidi;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const target = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!target) throw new Error('no browser window to reach');
  return async (source) => {
    const params = { target: { context: target.context }, expression: source, awaitPromise: true };
    const { result } = await connection.send('script.evaluate', params);
    const done = result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (done.type !== 'success') throw new Error(`in the browser's window: ${done.exceptionDetails?.text}`);
    return String(done.result?.value);
  };
}
