import type { Alert } from '../core/alerts/alerts';
import type { CardPlace } from '../core/alerts/card';
import { hostOf, isSilent } from '../core/alerts/card';
import { flaggedRows, type PageMarks, type RowMark, rowOf } from '../core/alerts/row-marks';
import { renamer } from '../core/book/evidence';
import { rowKey } from '../core/book/hash';
import { whose } from '../core/book/identity';
import { language, t } from '../locales/text';
import type { RequestOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { type Current, currentAudit } from './audit';
import { cardPlaceOf, openVendorAt, putInto } from './card-place';
import { direction, toneOf, wordsForPages } from './card-text';
import { showInAudit } from './own-tabs';
import { visitOf } from './visits';
import { knowledge, storedDigest } from './world';

/** The flagged rows of the account whose pages the tab shows, where marks may be. */
async function flaggedAt(place: CardPlace, caller: PageCaller, current: Current): Promise<Map<string, Alert>> {
  const { open, settings, stored } = current;
  const here = open.filter(({ vendors }) => vendors.includes(place.vendor));
  const visit = await visitOf(caller.tabId);
  if (visit === undefined || here.length === 0 || isSilent(place, settings)) return new Map();
  const account = whose(visit, hostOf(caller.origin), undefined);
  return flaggedRows(stored.book, { vendor: place.vendor, account }, here, renamer(stored.book, knowledge));
}

/**
 * After a reading of a page: puts the script of the marks into it when rows of the account are flagged, or has the one that
 * is there ask again.
 */
export async function offerMarks(caller: PageCaller, current: Current): Promise<void> {
  await putInto(caller, 'marks', async (place) => (await flaggedAt(place, caller, current)).size > 0);
}

/** The marks beside those of a page's own rows that are flagged; of any other row the page learns nothing. */
export async function marksFor({ rows }: RequestOf<'page:marks'>, caller: PageCaller): Promise<PageMarks | null> {
  const place = await cardPlaceOf(caller);
  if (place === undefined) return null;
  const flagged = await flaggedAt(place, caller, await currentAudit());
  if (flagged.size === 0) return null;
  const digest = await storedDigest();
  const keys = await Promise.all(rows.map(({ list, id }) => rowKey(place.vendor, list, id, digest)));
  const marks = rows.flatMap(({ list, id }, at): RowMark[] => {
    const alert = flagged.get(rowOf(list, keys[at] ?? ''));
    return alert === undefined ? [] : [{ list, id, key: alert.key, tone: toneOf(alert) }];
  });
  wordsForPages();
  return {
    lang: language(),
    dir: direction(),
    names: {
      act: t('banner.mark', { label: t('label.Act now') }),
      review: t('banner.mark', { label: t('label.Review soon') }),
    },
    marks,
  };
}

/** A click on a mark opens the reason, as long as the warning is open and of this vendor. */
export async function showMark({ key }: RequestOf<'page:mark-show'>, caller: PageCaller): Promise<null> {
  const known = await openVendorAt(caller.origin);
  const alert = (await currentAudit()).open.find((one) => one.key === key);
  if (known !== undefined && alert?.vendors.includes(known.vendor.id)) await showInAudit(key, caller.tabId);
  return null;
}
