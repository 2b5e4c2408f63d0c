import type { Settings } from '../../src/core/settings';
import type { Desk } from './desk';

/** How long the browser may take until the installation is over, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Waits until the installation has opened Welcome, and closes it: a tab that opens late would come between a test and
 * the tab that it looks at.
 */
export async function leaveWelcome(desk: Desk): Promise<void> {
  // A test's own extension has no background, and nothing opens there.
  if (!(await desk.run(() => (globalThis.browser ?? globalThis.chrome).runtime.getManifest().background))) return;
  const end = Date.now() + PATIENCE;
  while (!(await isWelcomed(desk))) {
    if (Date.now() > end) throw new Error('the extension did not open its welcome page');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await desk.run(async () => {
    const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
    const welcome = runtime.getURL('src/views/welcome/index.html');
    const ids = (await tabs.query({})).flatMap(({ id, url }) => (id !== undefined && url === welcome ? [id] : []));
    await tabs.remove(ids);
  });
}

/** The background may not be there yet, which is an answer, too. */
async function isWelcomed(desk: Desk): Promise<boolean> {
  return desk.ask<Settings>('own:settings', {}).then(
    ({ welcomed }) => welcomed,
    () => false,
  );
}
