/** What a content script uses of the browser's API, which has the same shape in both browsers. */
interface Runtime {
  /** Absent once the extension was updated, disabled or removed. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void };
}
type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => void;

const { browser, chrome } = globalThis as { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } };
/** Undefined outside of an extension. */
export const runtime = (browser ?? chrome)?.runtime;

/** Sends a message, or calls `gone` when there is no extension any more: the page must not notice. */
export async function send(name: string, body: unknown, gone: () => void): Promise<void> {
  try {
    if (runtime?.id === undefined) return gone();
    await runtime.sendMessage({ name, body });
  } catch (error) {
    if (runtime?.id !== undefined) throw error;
    gone();
  }
}

/** Answers "Read now" with the names of the sources that are read now. */
export function onReadNow(readNow: () => string[]): void {
  runtime?.onMessage.addListener((message, _sender, reply) => {
    if ((message as { name?: unknown } | null)?.name !== 'tab:read-now') return;
    reply({ ok: true, value: { asked: readNow() } });
  });
}
