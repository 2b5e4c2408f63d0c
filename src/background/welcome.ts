import { browser, type Runtime } from '../platform/browser';
import { settings } from '../storage/settings';
import { changeSettings } from './settings';

/** Opens Welcome after the installation, once: not after an update, and not again when the browser says it twice. */
export async function welcome({ reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>): Promise<void> {
  if (reason !== 'install' || (await settings()).welcomed) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/views/welcome/index.html') });
  await changeSettings({ welcomed: true });
}
