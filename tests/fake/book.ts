import { createHmac } from 'node:crypto';
import type { Digest } from '../../src/core/book/hash';
import type { Visit } from '../../src/core/book/identity';
import { type Book, EMPTY_BOOK } from '../../src/core/book/model';
import { receive, type Sender } from '../../src/core/book/receive';
import type { Knowledge } from '../../src/core/book/sightings';
import type { DeviceRow, GrantRow, ListReading, PageReading } from '../../src/core/reading';
import type { ListDef, VendorDef } from '../../src/core/vendor';
import { NOTHING_KNOWN } from './revocability';

/** A vendor of nobody, with these lists. */
function vendorDef(id: string, lists: ListDef[], more: Partial<VendorDef> = {}): VendorDef {
  const origins = [`https://my.${id}.example`];
  return {
    id,
    name: id,
    domains: [`${id}.example`],
    origins,
    pages: [],
    endpoints: [],
    asks: [],
    lists,
    revocability: NOTHING_KNOWN,
    sources: [],
    ...more,
  };
}

const web = (list: ListDef['list'], source: string): ListDef => ({ list, source, where: 'web' });

/** Issues keys to its cameras. */
export const cam = vendorDef('cam', [
  web('devices', 'cameras'),
  web('linked-services', 'services'),
  { list: 'sessions', source: 'app', where: 'app-only' },
  { list: 'api-tokens', source: 'console', where: 'link' },
]);

/** Holds keys as `speaker`, and lists them at two addresses. */
export const hub = vendorDef(
  'hub',
  [web('devices', 'main'), web('devices', 'more'), web('held-services', 'skills'), web('held-services', 'home')],
  { holdsAs: 'speaker' },
);

export const knowledge: Knowledge = {
  vendors: [cam, hub],
  parties: [
    { id: 'cam', name: 'Cam', aliases: ['Cam Cameras'] },
    { id: 'hub', name: 'Hub', aliases: [] },
    { id: 'speaker', name: 'Speaker', aliases: [], runBy: 'hub' },
    { id: 'other', name: 'Other', aliases: [] },
    { id: 'cam-app', name: 'Cam app', aliases: [], vendor: 'cam' },
  ],
};

export const digest: Digest = async (text) => createHmac('sha256', 'planted-salt').update(text).digest('base64url');

/** Hour `n` of the days on which everything happens. */
export function hour(n: number): string {
  return new Date(Date.UTC(2026, 0, 1, n)).toISOString();
}

export function reading(
  vendor: string,
  source: string,
  readings: ListReading | ListReading[],
  more: Partial<PageReading> = {},
): PageReading {
  return { vendor, source, how: 'overheard', readAt: hour(0), readings: [readings].flat(), ...more };
}

export function devices(rows: (string | DeviceRow)[], complete?: boolean): ListReading {
  const all = rows.map((row) => (typeof row === 'string' ? { id: row, name: row } : row));
  return { list: 'devices', state: 'rows', devices: all, ...(complete === undefined ? {} : { complete }) };
}

/** Grants of one list; a text is the name of the party at the other end. */
export function grants(
  list: 'linked-services' | 'held-services',
  rows: (string | Partial<GrantRow>)[],
  complete?: boolean,
): ListReading {
  const all = rows.map((given): GrantRow => {
    const row = typeof given === 'string' ? { party: given } : given;
    const party = row.party ?? 'Cam';
    return { id: `of-${party}`, kind: 'linked-service', name: party, party, scopes: [], ...row };
  });
  return { list, state: 'rows', grants: all, ...(complete === undefined ? {} : { complete }) };
}

export function visit(vendor: string, more: Partial<Visit> = {}): Visit {
  return { id: 'v1', vendor, place: '', ...more };
}

/** A book after these readings, in one visit per vendor, or in the visit that stands beside a reading. */
export async function bookOf(all: (PageReading | [PageReading, Visit])[], before: Book = EMPTY_BOOK): Promise<Book> {
  const visits = new Map<string, Visit>();
  let book = before;
  for (const entry of all) {
    const [page, given] = Array.isArray(entry) ? entry : [entry, undefined];
    const key = given?.id ?? page.vendor;
    const from: Sender = { host: `my.${page.vendor}.example`, visit: visits.get(key) ?? given ?? visit(page.vendor) };
    const received = await receive(book, page, from, { ...knowledge, digest, now: hour(24 * 365) });
    visits.set(key, received.visit);
    book = received.book;
  }
  return book;
}
