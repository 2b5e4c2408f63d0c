import type { Page } from 'puppeteer-core';
import type { View } from '../../src/messaging/protocol';
import type { Session } from './launch';

/** What a person sees of the card on a page, with the middle of each button in the page's viewport. */
export interface Card {
  text: string;
  role: string;
  buttons: Record<string, { x: number; y: number }>;
}

/**
 * The card in the tab at `url`. Pages and the driver cannot look into a closed root; an extension that may read the page
 * can, and asks the browser for it.
 */
export async function cardAt(session: Session, url: string): Promise<Card | undefined> {
  return session.inExtension(async (wanted) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url?.split('#')[0] === wanted.split('#')[0]);
    if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
    const [found] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        type Opener = (element: Element) => ShadowRoot | null;
        const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot: Opener } } }).chrome?.dom;
        const host = document.documentElement.lastElementChild as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
        if (host.localName !== 'div') return undefined;
        const root = host.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host);
        const section = root?.querySelector('section');
        if (!section) return undefined;
        const buttons: Record<string, { x: number; y: number }> = {};
        for (const button of section.querySelectorAll<HTMLElement>('[data-act]')) {
          const { left, top, width, height } = button.getBoundingClientRect();
          const name = button.className === 'close' ? 'close' : (button.dataset.act ?? '');
          buttons[name] = { x: left + width / 2, y: top + height / 2 };
        }
        return { text: section.textContent, role: section.getAttribute('role') ?? '', buttons };
      },
    });
    return (found?.result as Card | undefined) ?? undefined;
  }, url);
}

/** How long a card may take until it comes or goes, in milliseconds. */
const PATIENCE = 15_000;

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function card(session: Session, page: Page): Promise<Card> {
  return until('a card on the page', () => cardAt(session, page.url()));
}

export async function noCard(session: Session, page: Page): Promise<void> {
  await until('the card to go', async () => (await cardAt(session, page.url())) === undefined);
}

/** Clicks a button of the card as a person does, again and again until `done`: a click counts once the card was in sight for a while. */
export async function press(session: Session, page: Page, name: string, done: () => Promise<boolean>): Promise<void> {
  await page.bringToFront();
  await until(`a click on "${name}" to count`, async () => {
    const at = (await cardAt(session, page.url()))?.buttons[name];
    if (at) await page.mouse.click(at.x, at.y);
    return done();
  });
}

export function view(session: Session): Promise<View> {
  return session.ask<View>('own:view', {});
}
