import type { HubMarks } from '../core/vendor';
import { hubOrigin } from '../messaging/hub-address';
import type { ReplyOf, RequestOf } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { browser, type Permissions } from '../platform/browser';
import { HUBS, HUBS_MET } from '../storage/choice-items';
import { changeItem } from '../storage/choices';
import { keep, read } from '../storage/store';
import { vendors as declared } from '../vendors/registry';
import { covers, isGranted } from './access';
import { refresh } from './refresh';
import { reconcile } from './scripts';
import { loadHubs } from './vendors';
import { endVisitsAt } from './visits';

/** Pages of hubs that were met, of which a permission may still be asked. */
const MET_KEPT = 50;

interface Marked extends HubMarks {
  id: string;
}

/** Runs in the page: the first of these whose marks are all there. It must not use anything outside itself. */
function markedAs(hubs: Marked[]): string | undefined {
  const has = ({ marks, title = '' }: Marked) =>
    document.title.startsWith(title) && marks.every((mark) => document.querySelector(mark) !== null);
  return hubs.find(has)?.id;
}

/**
 * Which hub's page stands in a tab, by what the page is; null: none that is known, or the page may not be looked at. To be
 * asked while the popup is open on it, which gives access to this one page. What was found is remembered until the
 * browser is closed, because the permission's prompt may close whoever asks for it.
 */
export async function identifyHub({ tabId }: RequestOf<'own:identify-hub'>): Promise<ReplyOf<'own:identify-hub'>> {
  const hubs = declared.flatMap(({ id, selfHosted }) =>
    selfHosted && (selfHosted.marks.length > 0 || selfHosted.title) ? [{ id, ...selfHosted }] : [],
  );
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined || !/^https?:/.test(url)) return null;
  const vendor = await lookAt(tabId, hubs);
  if (vendor === undefined) return null;
  const { origin } = new URL(url);
  const met = Object.entries({ ...(await read(HUBS_MET)), [origin]: vendor });
  await keep(HUBS_MET, Object.fromEntries(met.slice(-MET_KEPT)));
  return { vendor, origin };
}

async function lookAt(tabId: number, hubs: Marked[]): Promise<string | undefined> {
  try {
    const [page] = await browser.scripting.executeScript({ target: { tabId }, func: markedAs, args: [hubs] });
    const found: unknown = page?.result;
    return hubs.find(({ id }) => id === found)?.id;
  } catch {
    // A page of the browser itself, one that was closed, or one that the click on the icon did not open to us.
    return undefined;
  }
}

/** A hub that the user typed. Its address must be open to us already: the click that asked for it comes first. */
export async function addHub({ vendor, address }: RequestOf<'own:add-hub'>): Promise<null> {
  const origin = hubOrigin(address);
  if (!declared.some(({ id, selfHosted }) => id === vendor && selfHosted))
    throw new MessageError('bad-body', 'vendor: not a hub that is known');
  if (origin === undefined) throw new MessageError('bad-body', 'address: not one that a browser opens');
  if (!(await isGranted(origin))) throw new MessageError('bad-body', 'address: access to it was not given');
  await remember({ [origin]: vendor });
  return null;
}

/** The hubs that were met at an address to which access was just given. */
export async function takeMetHubs({ origins = [] }: Permissions.Permissions): Promise<void> {
  const met = Object.entries((await read(HUBS_MET)) ?? {});
  const open = met.filter(([origin]) => origins.some((pattern) => covers(pattern, origin)));
  if (open.length > 0) await remember(Object.fromEntries(open));
}

async function remember(found: Record<string, string>): Promise<void> {
  await changeItem(HUBS, (hubs = {}) => {
    const next = { ...hubs };
    for (const [origin, vendor] of Object.entries(found))
      next[vendor] = [...(next[vendor] ?? []).filter((one) => one !== origin), origin];
    return next;
  });
  await loadHubs();
  await reconcile();
  await refresh();
}

/** Takes an address back. What was read there stays in the book until the vendor is forgotten. */
export async function forgetHub({ vendor, address }: RequestOf<'own:forget-hub'>): Promise<null> {
  await changeItem(HUBS, (hubs = {}) => ({ ...hubs, [vendor]: (hubs[vendor] ?? []).filter((one) => one !== address) }));
  await loadHubs();
  await endVisitsAt(vendor);
  await reconcile();
  await refresh();
  return null;
}
