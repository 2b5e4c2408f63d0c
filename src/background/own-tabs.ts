import { browser } from '../platform/browser';

const AUDIT = 'src/views/audit/index.html';

/** Shows a warning in the audit: in the audit that is open in the window of this tab, or in a new tab. */
export async function showInAudit(key: string, tabId: number): Promise<void> {
  const page = browser.runtime.getURL(AUDIT);
  const url = `${page}#alert=${encodeURIComponent(key)}`;
  const { windowId } = await browser.tabs.get(tabId);
  const tabs = await browser.tabs.query(windowId === undefined ? {} : { windowId });
  const open = tabs.find((tab) => tab.url?.replace(/[?#].*$/, '') === page);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true, url });
}
