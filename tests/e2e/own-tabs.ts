import type { Page } from 'puppeteer-core';
import type { Session } from './launch';

export const WELCOME = 'src/views/welcome/index.html';
export const AUDIT = 'src/views/audit/index.html';

/** Addresses of the open tabs that show one of the extension's own pages. */
export function ownTabs(session: Session, path: string): Promise<string[]> {
  return session.inExtension(async (wanted) => {
    const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
    const base = runtime.getURL(wanted);
    return (await tabs.query({})).flatMap(({ url }) => (url?.startsWith(base) ? [url] : []));
  }, path);
}

/** How long the browser may take to open a tab, in milliseconds. */
const PATIENCE = 15_000;

/** The tab with one of the extension's own pages, which the extension itself opened. */
export async function ownTab(session: Session, path: string): Promise<Page> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    for (const page of await session.raw.pages()) {
      const at = await page.evaluate(() => location.href).catch(() => '');
      if (at.includes(`://${session.id}/${path}`)) return page;
    }
    if (Date.now() > end) throw new Error(`no tab shows ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
