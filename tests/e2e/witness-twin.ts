import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserUnderTest } from './launch';

/** Under this name a content script's witness tells what it saw. */
export const WITNESS = 'test:witness';

/**
 * Stands before a script of the extension, in its world, and tells of everything that the script dispatches on a node or a
 * window under whatever name, and of everything that it posts: to `heardEvents` in the page's world, as a message from a
 * content script's.
 */
function witness(name: string): void {
  const { runtime } = (globalThis as { chrome?: { runtime?: { sendMessage?(message: unknown): Promise<unknown> } } })
    .chrome ?? { runtime: undefined };
  const tell = (parts: unknown[]) => {
    const line = parts.map((part) => JSON.stringify(part)).join(' ');
    if (runtime?.sendMessage === undefined) (globalThis as { heardEvents?: string[] }).heardEvents?.push(line);
    else runtime.sendMessage({ name, body: line }).catch(() => undefined);
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event: Event): boolean {
    const { data, origin, lastEventId } = event as MessageEvent;
    if (this instanceof Node || this === globalThis)
      tell(['dispatched', event.type, data, origin, lastEventId, (event as CustomEvent).detail]);
    return dispatchEvent.call(this, event);
  };
  for (const owner of [window, MessagePort.prototype, BroadcastChannel.prototype]) {
    const { postMessage } = owner as MessagePort;
    (owner as MessagePort).postMessage = function (this: MessagePort, ...args: unknown[]): void {
      tell(['posted', ...args]);
      Reflect.apply(postMessage, this, args);
    };
  }
}

/** The build with a witness in front of each script that runs in pages. */
export function witnessTwin(): { dist: string; remove(): void } {
  const dist = mkdtempSync(join(tmpdir(), 'latchkey-witness-'));
  cpSync(join(process.env.LATCHKEY_DIST ?? 'dist', browserUnderTest()), dist, { recursive: true });
  const vendors = readdirSync(join(dist, 'src/vendors')).map((vendor) => `src/vendors/${vendor}/content.js`);
  for (const file of ['src/content/tap.js', ...vendors]) {
    const path = join(dist, file);
    writeFileSync(path, `(${witness})(${JSON.stringify(WITNESS)});\n${readFileSync(path, 'utf8')}`);
  }
  return { dist, remove: () => rmSync(dist, { recursive: true }) };
}
