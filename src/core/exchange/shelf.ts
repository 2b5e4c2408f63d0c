import type { Outcome, StoredDevice, StoredGrant, StoredList, StoredSource } from '../book/model';
import { type CoverageLine, HOWS, type How, type Instant, type ListName } from '../model';
import { UNREADABLE_REASONS } from '../reading';

type ReadHow = Outcome['how'];

/** How a row was read; one that does not say it was seen on a page. */
export function readHow({ how }: { how?: How }): ReadHow {
  return how === undefined || how === 'told' ? 'seen' : how;
}

export interface ListKey {
  vendor: string;
  account: string;
  list: ListName;
}

/** Stands for a source that no coverage line names. */
const NOWHERE = 'restored';

/**
 * The lists of a book, made from coverage lines: first a source for every line, then the rows put into the sources that
 * they can have come from, so that the lines made of them say again what these say.
 */
export class Shelf {
  private readonly lists = new Map<string, StoredList>();
  /** Sources behind a failed attempt: in which way they were read is not said, so it may be any. */
  private readonly open = new Set<StoredSource>();

  constructor(
    private readonly generatedAt: Instant,
    private readonly problems: string[],
  ) {}

  addLine(line: CoverageLine & { account: string }, source: string): void {
    if (line.state === 'app-only' || line.state === 'not-read') return;
    const last = outcomeOf(line);
    if (last === undefined) {
      this.problems.push(
        `coverage of ${line.vendor}/${line.account}/${line.list}: does not say how and when it was read`,
      );
      return;
    }
    this.put(line, source, source, last);
    // Rows of a list that could not be read the last time keep the day on which they could.
    if (last.state !== 'unreadable' || line.lastReadAt === undefined) return;
    this.open.add(
      this.put(line, source, `${source}@before`, { state: 'rows', readAt: line.lastReadAt, how: last.how }),
    );
  }

  /** Puts a row where it was read, in this way. */
  place(key: ListKey, how: ReadHow, row: { device: StoredDevice } | { grant: StoredGrant }): void {
    const source = this.sourceFor(key, how);
    if ('device' in row) source.devices.push(row.device);
    else source.grants.push(row.grant);
  }

  all(): StoredList[] {
    return [...this.lists.values()];
  }

  private sourceFor(key: ListKey, how: ReadHow): StoredSource {
    const sources = this.rowSources(key);
    const less = sources.filter(({ readable }) => readable && HOWS.indexOf(readable.how) >= HOWS.indexOf(how));
    const same = less.find(({ readable }) => readable?.how === how);
    if (same !== undefined) return same;
    // Of a source that was read in several ways, the line says the one that is trusted least.
    const beside = less[0] ?? sources.find((source) => this.open.has(source));
    if (beside?.readable) return this.put(key, beside.source, `${beside.source}@${how}`, { ...beside.readable, how });
    const [any] = sources;
    if (any !== undefined) return any;
    this.problems.push(
      `${key.vendor}/${key.account}/${key.list}: has rows, but no coverage line says that it was read`,
    );
    return this.put(key, NOWHERE, NOWHERE, { state: 'rows', complete: false, readAt: this.generatedAt, how });
  }

  /** Sources that may hold rows. */
  private rowSources(key: ListKey): StoredSource[] {
    const list = this.lists.get(nameOf(key));
    return Object.values(list?.sources ?? {}).filter(({ readable }) => readable?.state === 'rows');
  }

  private put({ vendor, account, list }: ListKey, source: string, key: string, last: Outcome): StoredSource {
    const name = nameOf({ vendor, account, list });
    const whole = this.lists.get(name) ?? { vendor, account, list, sources: {} };
    this.lists.set(name, whole);
    const readable = last.state === 'unreadable' ? {} : { readable: last };
    const made: StoredSource = { source, restored: true, last, ...readable, devices: [], grants: [] };
    whole.sources[key] = made;
    return made;
  }
}

function nameOf({ vendor, account, list }: ListKey): string {
  return `${vendor}/${account}/${list}`;
}

function outcomeOf({ state, readAt, how, complete, reason }: CoverageLine): Outcome | undefined {
  if (readAt === undefined || how === undefined || how === 'told') return undefined;
  if (state === 'unreadable') {
    return { state, readAt, how, reason: UNREADABLE_REASONS.find((one) => one === reason) ?? 'failed' };
  }
  if (state !== 'rows' && state !== 'empty') return undefined;
  return { state, readAt, how, ...(complete === undefined ? {} : { complete }) };
}
