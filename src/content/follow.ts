import { unreadable } from '../core/answer';
import type { ListName } from '../core/model';
import type { ListReading, Read } from '../core/reading';
import { bounded } from './bounds';
import { change, QUIET, settle } from './settle';
import { whatWentWrong } from './unreadable';
import type { PageReader, RowElement } from './watched';

/** How long a page gets to show its list, in ms. */
export const GIVE_UP = 15_000;

/** Names of the lists that a page shows, and its reader. */
export interface Followed {
  lists: ListName[];
  reader: PageReader;
  /** Is given the elements at each reading, also when that says nothing new: a page may draw the same rows again. */
  found(rows: readonly RowElement[]): void;
}

/**
 * Reads a page once it has come to rest, and again whenever it shows something else: a removal often changes the list
 * without a navigation. An unreadable page gets {@link GIVE_UP} to become readable before it is reported as such; once
 * it was read, being unreadable for a while (a dialog, a reload of the list) takes nothing back. Ends when aborted.
 */
export async function follow(page: Followed, report: (read: Read) => void, signal: AbortSignal): Promise<void> {
  try {
    const first = await firstRead(page, signal);
    report(first);
    let last = JSON.stringify(first);
    for (;;) {
      await change(document, signal);
      const calm = await settle(document, QUIET, GIVE_UP, signal);
      const read = now(page, calm);
      const text = JSON.stringify(read);
      if (!isReadable(read) || text === last) continue;
      report(read);
      last = text;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function firstRead(page: Followed, signal: AbortSignal): Promise<Read> {
  const end = performance.now() + GIVE_UP;
  for (;;) {
    const calm = await settle(document, QUIET, Math.max(end - performance.now(), 0), signal);
    const read = now(page, calm);
    if ((calm && isReadable(read)) || performance.now() >= end) return read;
  }
}

function now({ lists, reader, found }: Followed, calm: boolean): Read {
  let read: Read;
  try {
    const { elements = [], ...given } = reader({ url: location.href, root: document });
    read = bounded(given);
    found(elements);
  } catch (error) {
    read = whatWentWrong(lists, error);
  }
  if (read.readings.length === 0) read = { ...read, ...unreadable(lists, 'layout', 'nothing recognised') };
  return calm ? read : { ...read, readings: read.readings.map(unfinished) };
}

/** What a page says while it is still changing: its rows are some of them, and its "none" means nothing. */
function unfinished(reading: ListReading): ListReading {
  if (reading.state === 'rows') return { ...reading, complete: false };
  return { list: reading.list, state: 'unreadable', reason: 'timed-out' };
}

function isReadable(read: Read): boolean {
  return read.readings.every(({ state }) => state !== 'unreadable');
}
