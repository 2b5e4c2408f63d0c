import type { VendorDef } from '../core/vendor';
import { browser } from '../platform/browser';

/** The connection of Home Assistant's own page, as far as it is used here. */
interface PageWorld {
  hassConnection?: Promise<{ conn: { sendMessagePromise(message: { type: string }): Promise<unknown> } }>;
}

/**
 * Runs in the page's own world and must not use anything outside itself. No answer leaves it: each comes over the page's
 * socket, too, where the tap hears it and the reader drops what is secret. True for each command that was answered.
 */
async function giveAll(types: string[]): Promise<boolean[]> {
  const { conn } = (await (globalThis as PageWorld).hassConnection) ?? {};
  if (conn === undefined) return [];
  return Promise.all(
    types.map((type) =>
      conn.sendMessagePromise({ type }).then(
        () => true,
        () => false,
      ),
    ),
  );
}

/** Gives a vendor's commands to the connection of the page in a tab. Answers with the sources that were answered. */
export async function command(tabId: number, { commands = [], endpoints }: VendorDef): Promise<string[]> {
  if (commands.length === 0) return [];
  const types = commands.map(({ type }) => type);
  const [page] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: giveAll,
    args: [types],
  });
  // It comes from the page, which may say what it likes: only `true` counts.
  const answered: unknown = page?.result;
  const heard = commands.filter((_, index) => Array.isArray(answered) && answered[index] === true);
  return heard.flatMap(({ endpoint }) => endpoints.find(({ id }) => id === endpoint)?.source ?? []);
}
