import { type DayRange, knownDate, monthsBefore } from '../dates';
import type { Account, CoverageLine, ListName, Subject } from '../model';
import { basis } from './basis';
import { isRead } from './read-state';
import type { Basis } from './types';

/** One list of one account, with a coverage line for each of its sources; without any, nobody tried to read it. */
export interface List {
  vendor: string;
  account?: string;
  list: ListName;
  lines: CoverageLine[];
  /** Every source of it was read completely by an exact reader. */
  read: boolean;
}

/** Months after which a reading gives no all-clear. */
const STALE_MONTHS = 6;

export function listSubject(list: Pick<List, 'vendor' | 'account' | 'list'>): Subject {
  return { type: 'list', id: [list.vendor, list.account, list.list].filter((part) => part !== undefined).join('/') };
}

/** What is known of every list, by vendor, list and account. */
export class Lists {
  private readonly byName = new Map<string, Map<string | undefined, List>>();
  private readonly accounts = new Map<string, Set<string>>();
  private readonly whole = new Map<string, List[]>();

  constructor(
    lines: readonly CoverageLine[],
    accounts: readonly Account[],
    private readonly on: number,
  ) {
    for (const { vendor, account } of accounts) {
      this.accounts.set(vendor, (this.accounts.get(vendor) ?? new Set()).add(account));
    }
    for (const line of lines) {
      const name = nameOf(line.vendor, line.list);
      const group = this.byName.get(name) ?? new Map<string | undefined, List>();
      this.byName.set(name, group);
      const list = group.get(line.account) ?? this.unread(line.vendor, line.list, line.account);
      list.lines.push(line);
      group.set(line.account, list);
    }
    for (const list of this.declared()) list.read = list.lines.every(isRead);
  }

  /** Every list that has a coverage line. */
  declared(): List[] {
    return [...this.byName.values()].flatMap((group) => [...group.values()]);
  }

  /** The account that a row without an account belongs to: the only known one. */
  soleAccount(vendor: string): string | undefined {
    const known = this.accounts.get(vendor);
    return known?.size === 1 ? [...known][0] : undefined;
  }

  /** This list of every account that is known at the vendor or has a line for it. */
  ofVendor(vendor: string, name: ListName): List[] {
    const key = nameOf(vendor, name);
    let found = this.whole.get(key);
    if (!found) {
      const group = this.byName.get(key);
      const missing = [...(this.accounts.get(vendor) ?? [])].filter(
        (account) => !group?.has(account) && !this.speaksFor(group?.get(undefined), vendor, account),
      );
      found = [...(group?.values() ?? []), ...missing.map((account) => this.unread(vendor, name, account))];
      this.whole.set(key, found);
    }
    return found;
  }

  /**
   * The list of one account; of every account where nobody knows which one it is. None at a vendor of which there is no
   * account and no line.
   */
  of(vendor: string, name: ListName, account: string | undefined): List[] {
    if (account === undefined) return this.ofVendor(vendor, name);
    const group = this.byName.get(nameOf(vendor, name));
    const own = group?.get(account);
    if (own) return [own];
    if (!group && !this.accounts.has(vendor)) return [];
    const general = group?.get(undefined);
    return [general && this.speaksFor(general, vendor, account) ? general : this.unread(vendor, name, account)];
  }

  /** Whether there is such a list and all of it was read. */
  allRead(lists: readonly List[]): boolean {
    return lists.length > 0 && lists.every((list) => list.read);
  }

  /** The reading that says least: the oldest of the sources that gave something. Undefined when no date is known. */
  oldest(lists: readonly List[]): Reading | undefined {
    return this.readings(lists).sort(byAge)[0];
  }

  newest(lists: readonly List[]): Reading | undefined {
    return this.readings(lists).sort(byAge).at(-1);
  }

  /** Read more than six months before the day of judging. */
  isStale(reading: Reading): boolean {
    return reading.day.last < monthsBefore(this.on, STALE_MONTHS);
  }

  /** Why rows seen in these lists get no all-clear: at every end that has a date, the reading is old. */
  staleness(ends: readonly (readonly List[])[]): Basis | undefined {
    const readings = ends.flatMap((lists) => this.oldest(lists) ?? []);
    const newest = readings.sort(byAge).at(-1);
    if (!newest || !this.isStale(newest)) return undefined;
    const { vendor, list } = newest.line;
    return basis('read-long-ago', { vendor, list, readAt: newest.readAt });
  }

  private readings(lists: readonly List[]): Reading[] {
    return lists.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const readAt = rowsReadAt(line);
        const day = knownDate(readAt, this.on);
        return readAt && day ? [{ line, readAt, day }] : [];
      }),
    );
  }

  /** A line without an account speaks for all when it says "not read", and for the only account when it says more. */
  private speaksFor(general: List | undefined, vendor: string, account: string): boolean {
    if (!general) return false;
    const known = this.accounts.get(vendor);
    const only = known === undefined || known.size === 0 || (known.size === 1 && known.has(account));
    return only || !general.lines.every(isRead);
  }

  private unread(vendor: string, list: ListName, account: string | undefined): List {
    return { vendor, ...(account === undefined ? {} : { account }), list, lines: [], read: false };
  }
}

export interface Reading {
  line: CoverageLine;
  /** When the rows that count were read; a later attempt may have failed. */
  readAt: string;
  day: DayRange;
}

/** When the rows of this line were read; a list that nobody read has none. */
function rowsReadAt({ state, readAt, lastReadAt }: CoverageLine): string | undefined {
  if (state === 'unreadable') return lastReadAt;
  return state === 'rows' || state === 'empty' ? readAt : undefined;
}

/** Oldest first. Of two of one day it does not matter which, only that it is always the same one. */
function byAge(a: Reading, b: Reading): number {
  if (a.day.last !== b.day.last) return a.day.last < b.day.last ? -1 : 1;
  return JSON.stringify(a.line) < JSON.stringify(b.line) ? -1 : 1;
}

function nameOf(vendor: string, list: ListName): string {
  return `${list}/${vendor}`;
}
