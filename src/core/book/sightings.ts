import type { End } from '../model';
import { type Party, partyOf } from '../parties';
import type { VendorDef } from '../vendor';
import { type MergedGrant, mergedGrants } from './merge';
import type { Book, StoredList } from './model';

/** What the book needs to know beside itself to say who holds what. */
export interface Knowledge {
  vendors: readonly VendorDef[];
  parties: readonly Party[];
}

/** A grant as one end's pages tell it. */
export interface Sighting extends MergedGrant {
  end: End;
  /** Whose page was read. */
  vendor: string;
  issuer: string;
  holder: string;
  account: string;
}

/** Every grant that a page lists, in the order of vendors, accounts and ids. */
export function sightings(book: Book, { vendors, parties }: Knowledge): Sighting[] {
  const vendorIds = new Map(parties.map(({ id, vendor }) => [id, vendor ?? id]));
  const ids = new Map<string, string>();
  const idOf = (name: string) => {
    const id = ids.get(name) ?? partyOf(name, parties);
    ids.set(name, id);
    return id;
  };
  const isKnown = (name: string) => vendorIds.has(idOf(name));
  return book.lists
    .filter(({ list }) => list !== 'devices')
    .flatMap((list) => {
      const vendor = vendors.find(({ id }) => id === list.vendor);
      return mergedGrants(list, sourceOrder(list, vendor), isKnown).map((row) => {
        const other = idOf(row.party);
        return sighting(list, row, vendor?.holdsAs ?? list.vendor, vendorIds.get(other) ?? other, other);
      });
    })
    .sort((a, b) => compare(a.vendor, b.vendor) || compare(a.account, b.account) || compare(a.id, b.id));
}

/** Source names of a list as vendor.json has them. */
export function sourceOrder({ list }: Pick<StoredList, 'list'>, vendor: VendorDef | undefined): string[] {
  return (vendor?.lists ?? []).filter((def) => def.list === list).map(({ source }) => source);
}

/** Order of texts by code unit: the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sighting(list: StoredList, row: MergedGrant, self: string, vendor: string, party: string): Sighting {
  const own = { ...row, vendor: list.vendor, account: list.account };
  return list.list === 'held-services'
    ? { ...own, end: 'holder', issuer: vendor, holder: self }
    : { ...own, end: 'issuer', issuer: list.vendor, holder: party };
}
