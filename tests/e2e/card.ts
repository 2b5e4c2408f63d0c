import type { Page } from 'puppeteer-core';
import type { View } from '../../src/messaging/protocol';
import type { Session } from './launch';
import { type Card, ownRootAt } from './own-root';

/** The card in the tab at `url`. */
export async function cardAt(session: Session, url: string): Promise<Card | undefined> {
  return (await ownRootAt(session, url))?.card;
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
