import { parties } from '../catalogue/index';
import { links, mayBeSame } from '../core/book/pair';
import type { RequestOf, View } from '../messaging/protocol';
import { QUIET_ASKED } from '../storage/choice-items';
import { read } from '../storage/store';
import { grantedOrigins } from './access';
import { currentAudit } from './audit';
import { incidentCards, vendorCard } from './cards';
import { guides } from './guides';
import { notices } from './notices';
import { vendorAt } from './places';
import { recognisedView } from './recognised-view';
import { publish } from './refresh';
import { tabsToReload } from './reloads';
import { isRegistered, pagesRead } from './scripts';
import { vendors } from './vendors';
import { knowledge } from './world';

type Here = NonNullable<View['here']>;

async function placeOfTab(url: string | undefined, granted: ReadonlySet<string>): Promise<Here | undefined> {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  const known = vendorAt(origin);
  if (known === undefined) return undefined;
  const { vendor } = known;
  return { vendor: vendor.id, origin, granted: granted.has(origin), registered: await isRegistered(vendor) };
}

/** Everything that a view shows. Works on a book that may not be written to, too. */
export async function view({ tabUrl, tabId, full }: RequestOf<'own:view'>): Promise<View> {
  const [current, granted] = await Promise.all([currentAudit(), grantedOrigins()]);
  const { audit, stored, settings, dismissals, open, answeredAt, failed } = current;
  // Verdicts change with the calendar: what the icon says must not lag behind what the user is shown.
  await publish(current);
  const here = await placeOfTab(tabUrl, granted);
  const where = { granted, here: here?.origin, places: settings.places };
  return {
    audit,
    ...(await recognisedView(stored.book, { tabUrl, tabId })),
    ...(here === undefined ? {} : { here }),
    vendors: vendors.map((vendor) => vendorCard(vendor, where)),
    incidents: incidentCards(full ? undefined : audit.verdicts),
    parties: parties.map(({ id, name }) => ({ id, name })),
    reloadTabs: await tabsToReload(pagesRead(granted)),
    notices: await notices(stored, failed),
    settings,
    dismissals,
    alerts: open.map(({ key }) => key),
    quietAsked: (await read(QUIET_ASKED)) ?? [],
    answeredAt,
    ...(full ? { steps: guides(vendors, where), mayBeSame: mayBeSame(links(stored.book, knowledge), knowledge) } : {}),
  };
}
