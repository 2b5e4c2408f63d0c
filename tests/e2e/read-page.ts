import type { RunOutcome } from '../../src/core/recognise/run';
import type { Run } from '../../src/storage/recogniser-items';
import type { Session } from './launch';

/** How long a page may take until it was read by its looks, in ms: longer than the recogniser gives itself. */
const PATIENCE = 45_000;

/** The runs of the recogniser that the extension knows of. */
export async function runs(session: Session): Promise<Run[]> {
  const stored = await session.inExtension(
    () => (globalThis.browser ?? globalThis.chrome).storage.session.get('runs') as Promise<Record<string, unknown>>,
  );
  return Object.values((stored.runs ?? {}) as Record<string, Run>);
}

/** Opens a page, presses "Read this page" in the popup over it, and gives what became of it. */
export async function readPage(session: Session, url: string): Promise<RunOutcome> {
  const page = await session.open(url);
  const popup = await session.popup(page);
  await popup.click('footer [data-do=read]');
  const end = Date.now() + PATIENCE;
  for (;;) {
    const outcome = (await runs(session)).find(({ state }) => state === 'over')?.outcome;
    if (outcome !== undefined) {
      await popup.close();
      await page.close();
      return outcome;
    }
    if (Date.now() > end) throw new Error(`${url}: waited in vain for the recogniser`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
