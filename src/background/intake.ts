import { placeOf } from '../core/book/identity';
import { receive } from '../core/book/receive';
import { type Binding, bindingOf } from '../core/origins';
import type { GrantRow, ListReading, PageReading } from '../core/reading';
import type { VendorDef } from '../core/vendor';
import type { ReplyOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { nowInstant } from '../platform/clock';
import { changeBook } from '../storage/writer';
import { isGranted } from './access';
import { offerCard } from './banner';
import { offerMarks } from './marks';
import { refresh } from './refresh';
import { isDeclared } from './sources';
import { vendors } from './vendors';
import { keepVisit, visitIn } from './visits';
import { knowledge, storedDigest } from './world';

type Reception = ReplyOf<'page:reading'>;

/** The vendor's variables alone: what only goes with them (`bound`) would say the same twice. */
function variablesOf(vendor: VendorDef, binding: Binding): Binding {
  return Object.fromEntries(Object.entries(binding).filter(([name]) => vendor.variables?.[name] !== undefined));
}

/** Keeps the address of a grant's own page only where it is the vendor's. */
function pinned(vendor: VendorDef, reading: PageReading): PageReading {
  const isOwn = (at: string) => URL.canParse(at) && bindingOf(vendor, new URL(at).origin) !== undefined;
  const row = ({ at, ...rest }: GrantRow): GrantRow => (at !== undefined && isOwn(at) ? { ...rest, at } : rest);
  const list = (one: ListReading): ListReading =>
    one.state === 'rows' && one.grants !== undefined ? { ...one, grants: one.grants.map(row) } : one;
  return { ...reading, readings: reading.readings.map(list) };
}

/**
 * One reading from a page into the book. Where it comes from is what the browser reports; a page may lie about itself,
 * never about another vendor. Nothing is written of a reading that is refused.
 */
export async function takeReading(reading: PageReading, caller: PageCaller): Promise<Reception> {
  const { origin, tabId, container } = caller;
  const vendor = vendors.find(({ id }) => id === reading.vendor);
  const binding = vendor && bindingOf(vendor, origin);
  if (vendor === undefined || binding === undefined) return { kept: false, why: 'not-this-vendor' };
  if (!(await isGranted(origin))) return { kept: false, why: 'withdrawn' };
  if (!isDeclared(vendor, binding, origin, reading)) return { kept: false, why: 'undeclared' };

  const where = {
    vendor: vendor.id,
    place: placeOf(variablesOf(vendor, binding)),
    ...(container === undefined ? {} : { container }),
  };
  const outcome = await changeBook<Reception>(async (book) => {
    const visit = await visitIn(tabId, where);
    const from = { host: new URL(origin).host, visit };
    // Only now: everything may have been erased while this waited, and the salt with it.
    const world = { ...knowledge, digest: await storedDigest(), now: nowInstant() };
    const received = await receive(book, pinned(vendor, reading), from, world);
    // The permission may have gone while this waited for its turn; then the reading has no place in the book.
    if (!(await isGranted(origin))) return { book, value: { kept: false, why: 'withdrawn' } };
    await keepVisit(tabId, visit, received.visit);
    return { book: received.book, value: { kept: true } };
  });
  // Written first, judged after: whatever goes wrong from here on, the reading is safe.
  if (outcome.kept) {
    const current = await refresh();
    await offerCard(caller, current);
    if (reading.how === 'seen') await offerMarks(caller, current);
  }
  return outcome;
}
