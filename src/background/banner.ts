import type { BannerCard } from '../core/alerts/banner-card';
import { type CardPlace, cardDue, type DueCard, hostOf } from '../core/alerts/card';
import { type Binding, bindingOf, fill } from '../core/origins';
import type { VendorDef } from '../core/vendor';
import type { RequestOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { nowInstant } from '../platform/clock';
import { CARD_VISITS, CARDS_SHOWN, QUIET_ASKED } from '../storage/choice-items';
import { changeItem } from '../storage/choices';
import { serial } from '../storage/queue';
import { keep, read } from '../storage/store';
import { isGranted } from './access';
import { type Current, currentAudit } from './audit';
import { cardText } from './card-text';
import { dismiss } from './dismissals';
import { showInAudit } from './own-tabs';
import { scriptFiles } from './script-files';
import { vendors } from './vendors';
import { visitOf } from './visits';

/** Of the visits that have had their card, how many are remembered. Each lasts an hour at most without a reading. */
const VISITS_KEPT = 100;

const inTurn = serial();

/** The vendor whose page a script of ours runs in, as long as that page may be read. */
async function vendorAt(origin: string): Promise<{ vendor: VendorDef; binding: Binding } | undefined> {
  for (const vendor of vendors) {
    const binding = bindingOf(vendor, origin);
    if (binding !== undefined) return (await isGranted(origin)) ? { vendor, binding } : undefined;
  }
  return undefined;
}

/** Where the tab is now: a single-page application may have gone on since its script was loaded. */
async function placeOf({ tabId, origin }: Pick<PageCaller, 'tabId' | 'origin'>): Promise<CardPlace | undefined> {
  const known = await vendorAt(origin);
  const visit = await visitOf(tabId);
  const { url } = await browser.tabs.get(tabId);
  if (known === undefined || url === undefined || new URL(url).origin !== origin) return undefined;
  const { vendor, binding } = known;
  if (visit?.vendor !== vendor.id) return undefined;
  const signedOut = (vendor.signedOut ?? []).map((pattern) => fill(pattern, binding));
  return { vendor: vendor.id, url, signedOut, visit: visit.id };
}

async function dueAt(place: CardPlace, { open, settings, dismissals }: Current): Promise<DueCard | undefined> {
  const memory = { shown: (await read(CARDS_SHOWN)) ?? {}, visits: (await read(CARD_VISITS)) ?? [] };
  return cardDue(open, place, settings, memory, dismissals);
}

/**
 * After a reading: puts the script of the card into the page when a card is due there. It asks again itself, once the tab
 * is in front and the page is one on which a card may be.
 */
export async function offerCard(caller: PageCaller, current: Current): Promise<void> {
  try {
    const place = await placeOf(caller);
    if (place === undefined || (await dueAt(place, current)) === undefined) return;
    await browser.scripting.executeScript({ target: { tabId: caller.tabId }, files: [scriptFiles.banner] });
  } catch (error) {
    // The tab may be closed, or gone on to another site, at any moment.
    if (await isStillThere(caller)) throw error;
  }
}

async function isStillThere({ tabId, origin }: PageCaller): Promise<boolean> {
  const open = await browser.tabs.query({});
  return open.some(({ id, url }) => id === tabId && url !== undefined && new URL(url).origin === origin);
}

/** The card that is due on the page that asks, which counts as shown from now on; null: none. */
export function cardFor(caller: PageCaller): Promise<BannerCard | null> {
  return inTurn(async () => {
    const place = await placeOf(caller);
    if (place === undefined) return null;
    const current = await currentAudit();
    const due = await dueAt(place, current);
    if (due === undefined) return null;
    const card = cardText(due, place.vendor, current.audit);
    const { key, evidence } = due.alert;
    await changeItem(CARDS_SHOWN, (shown) => ({ ...shown, [key]: { evidence, at: nowInstant() } }));
    await keep(CARD_VISITS, [...((await read(CARD_VISITS)) ?? []), place.visit].slice(-VISITS_KEPT));
    return card;
  });
}

/** A click on the card, which counts only for a warning of this vendor that was shown and is still open. */
export async function actOnCard({ key, act }: RequestOf<'page:banner-act'>, caller: PageCaller): Promise<null> {
  const known = await vendorAt(caller.origin);
  const shown = (await read(CARDS_SHOWN)) ?? {};
  const { open } = await currentAudit();
  const alert = open.find((one) => one.key === key && Object.hasOwn(shown, key));
  if (known === undefined || alert === undefined || !alert.vendors.includes(known.vendor.id)) return null;
  if (act === 'show') {
    await showInAudit(key, caller.tabId);
    return null;
  }
  if (act === 'quiet') {
    const host = hostOf(caller.origin);
    await changeItem(QUIET_ASKED, (asked = []) => (asked.includes(host) ? asked : [...asked, host]));
  }
  return dismiss({ key, how: act === 'ignore' ? 'ignore' : 'later' });
}
