import { identifiedBy } from '../core/book/identity';
import type { Book, StoredDevice, StoredGrant } from '../core/book/model';
import { isSame, recognisedIn, type Said } from '../core/book/recognised';
import { present } from '../core/present';
import { unknownVendor } from '../core/recognise/unknown-vendor';
import type { RecognisedCard, View } from '../messaging/protocol';
import { SAID } from '../storage/recogniser-items';
import { read } from '../storage/store';
import { vendorAt } from './places';
import { runIn } from './runs';

type Shown = Pick<View, 'site' | 'run' | 'sites' | 'recognised' | 'said'>;

/** What a view shows of pages that are read by their looks. */
export async function recognisedView(
  book: Book,
  { tabUrl, tabId }: { tabUrl?: string | undefined; tabId?: number | undefined },
): Promise<Shown> {
  const said = (await read(SAID)) ?? [];
  const url = tabUrl !== undefined && URL.canParse(tabUrl) ? new URL(tabUrl) : undefined;
  const run = tabId === undefined || url === undefined ? undefined : await runIn(tabId, url.origin);
  const shown: Shown = { sites: sitesIn(book), recognised: cards(book, said), said };
  if (url !== undefined && /^https?:$/.test(url.protocol) && vendorAt(url.origin) === undefined) {
    const { id, name } = unknownVendor(url.origin);
    shown.site = { vendor: id, name, origin: url.origin };
  }
  if (run !== undefined) {
    shown.run = run.outcome === undefined ? { state: 'running' } : { state: 'over', ...run.outcome };
  }
  return shown;
}

/** The hosts of undeclared sites: the key of an account that nobody named holds them. */
function sitesIn(book: Book): Record<string, string> {
  const names = book.accounts.flatMap(({ vendor, account }): [string, string][] => {
    if (!vendor.startsWith('x-') || identifiedBy(account) !== 'host') return [];
    const host = account.replace(/^[^@]*@/, '').replace(/~.*$/, '');
    return [[vendor, host.replace(/^www\./, '')]];
  });
  return Object.fromEntries(names);
}

function cards(book: Book, said: readonly Said[]): RecognisedCard[] {
  return recognisedIn(book).flatMap(({ list: { vendor, account, list }, source }): RecognisedCard[] => {
    const { readable, devices, grants } = source;
    if (readable?.structure === undefined) return [];
    const { structure, state, readAt } = readable;
    const of = { vendor, list, structure };
    const confirmed = (row?: string) => {
      const subject = row === undefined ? of : { ...of, row };
      return said.some((one) => one.said === 'confirmed' && isSame(one, subject)) ? ('confirmed' as const) : undefined;
    };
    const row = ({ id, key, name, confidence, signs }: StoredDevice | StoredGrant) =>
      present({ id, name, confidence, signs, said: confirmed(key) });
    return [present({ ...of, account, state, readAt, said: confirmed(), rows: [...devices, ...grants].map(row) })];
  });
}
