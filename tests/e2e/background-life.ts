import { chromeWindow } from './firefox-window';
import type { Session } from './launch';

/** Ends the background as the browser does when it is idle: Chromium's worker, Firefox's event page. */
export async function endBackground(session: Session): Promise<void> {
  if (session.browser === 'chromium') return session.killWorker();
  const chrome = await chromeWindow(session.raw);
  const extension = `WebExtensionPolicy.getByHostname(${JSON.stringify(session.id)}).extension`;
  await chrome(`${extension}.terminateBackground()`);
  const state = await chrome(`${extension}.backgroundState`);
  if (state !== 'stopped') throw new Error(`the background is ${state}, not stopped`);
}
