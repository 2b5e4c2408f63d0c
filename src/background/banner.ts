import type { BannerCard } from '../core/alerts/banner-card';
import { type CardPlace, cardDue, type DueCard, hostOf } from '../core/alerts/card';
import type { RequestOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { nowInstant } from '../platform/clock';
import { CARD_VISITS, CARDS_SHOWN, QUIET_ASKED } from '../storage/choice-items';
import { changeItem } from '../storage/choices';
import { serial } from '../storage/queue';
import { keep, read } from '../storage/store';
import { type Current, currentAudit } from './audit';
import { cardPlaceOf, openVendorAt, putInto } from './card-place';
import { cardText } from './card-text';
import { dismiss } from './dismissals';
import { showInAudit } from './own-tabs';

/** Of the visits that have had their card, how many are remembered. Each lasts an hour at most without a reading. */
const VISITS_KEPT = 100;

const inTurn = serial();

async function dueAt(place: CardPlace, { open, settings, dismissals }: Current): Promise<DueCard | undefined> {
  const memory = { shown: (await read(CARDS_SHOWN)) ?? {}, visits: (await read(CARD_VISITS)) ?? [] };
  return cardDue(open, place, settings, memory, dismissals);
}

/**
 * After a reading: puts the script of the card into the page when a card is due there. It asks again itself, once the tab
 * is in front and the page is one on which a card may be.
 */
export async function offerCard(caller: PageCaller, current: Current): Promise<void> {
  await putInto(caller, 'banner', async (place) => (await dueAt(place, current)) !== undefined);
}

/** The card that is due on the page that asks, which counts as shown from now on; null: none. */
export function cardFor(caller: PageCaller): Promise<BannerCard | null> {
  return inTurn(async () => {
    const place = await cardPlaceOf(caller);
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
  const known = await openVendorAt(caller.origin);
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
