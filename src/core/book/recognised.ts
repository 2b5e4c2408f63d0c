import type { Instant, ListName } from '../model';
import type { Book, StoredList, StoredSource } from './model';

/** Source under which everything is filed that was recognised, so that it never takes the place of what was read exactly. */
export const RECOGNISED = 'recognised';

/** What the user said of a list that was recognised, or of one row of it. Holds for every list of that structure. */
export interface Said {
  vendor: string;
  list: ListName;
  structure: string;
  /** Key of the row. Absent: the list itself. */
  row?: string;
  said: 'confirmed' | 'thrown-out';
  at: Instant;
  /** What the row is called, for the list of what was thrown out. */
  name?: string;
}

export function isSame(a: Omit<Said, 'said' | 'at'>, b: Omit<Said, 'said' | 'at'>): boolean {
  return a.vendor === b.vendor && a.list === b.list && a.structure === b.structure && a.row === b.row;
}

/** The book without the lists and rows that the user threw out; the book itself when there are none. */
export function withoutThrownOut(book: Book, said: readonly Said[]): Book {
  const gone = said.filter((one) => one.said === 'thrown-out');
  if (gone.length === 0) return book;
  let lists = book.lists;
  for (const list of book.lists) {
    const here = gone.filter((one) => one.vendor === list.vendor && one.list === list.list);
    const kept = here.length === 0 ? list : sift(list, here);
    if (kept === list) continue;
    const isEmpty = Object.keys(kept.sources).length === 0;
    lists = isEmpty ? lists.filter((one) => one !== list) : lists.map((one) => (one === list ? kept : one));
  }
  return lists === book.lists ? book : withoutUnread({ ...book, lists });
}

function sift(list: StoredList, gone: readonly Said[]): StoredList {
  let changed = false;
  const sources: StoredList['sources'] = {};
  for (const [key, source] of Object.entries(list.sources)) {
    const here = source.source === RECOGNISED ? gone.filter((one) => one.structure === source.readable?.structure) : [];
    const rows = new Set(here.map(({ row }) => row));
    const kept = rows.has(undefined) ? undefined : withoutRows(source, rows);
    if (kept !== undefined) sources[key] = kept;
    changed ||= kept !== source;
  }
  return changed ? { ...list, sources } : list;
}

function withoutRows(source: StoredSource, gone: ReadonlySet<string | undefined>): StoredSource {
  const isKept = ({ key }: { key: string }) => !gone.has(key);
  if (source.devices.every(isKept) && source.grants.every(isKept)) return source;
  return { ...source, devices: source.devices.filter(isKept), grants: source.grants.filter(isKept) };
}

/** A host at which nothing is left that was read is no account. */
function withoutUnread(book: Book): Book {
  const isRead = ({ vendor, account }: { vendor: string; account: string }) =>
    book.lists.some((list) => list.vendor === vendor && list.account === account);
  return { ...book, accounts: book.accounts.filter((one) => one.identified !== 'host' || isRead(one)) };
}

/** Lists that were recognised, each with where it stands. */
export function recognisedIn(book: Book): { list: StoredList; source: StoredSource }[] {
  return book.lists.flatMap((list) =>
    Object.values(list.sources)
      .filter(({ source, readable }) => source === RECOGNISED && readable?.structure !== undefined)
      .map((source) => ({ list, source })),
  );
}
