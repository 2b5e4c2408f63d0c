import { unreadable } from '../core/answer';
import { follow } from './follow';
import type { Here } from './here';
import type { Report } from './report';
import { forgetRowsBut, keepRows } from './rows';
import type { PageReaders, RowElement } from './watched';

/** Reads what the page shows at its present address, until aborted. Returns the sources that it reads. */
export function seePage(here: Here, readers: PageReaders, report: Report, signal: AbortSignal): string[] {
  const signedOut = here.signedOut(location.href);
  if (signedOut) reportSignedOut(here, report);
  const sources = (signedOut ? [] : here.pagesAt(location.href)).flatMap(({ id, source, lists }) => {
    const reader = readers[id];
    if (reader === undefined) return [];
    const own = here.lists(source).filter((list) => lists.includes(list));
    const found = (rows: readonly RowElement[]) => keepRows(source, rows);
    void follow({ lists: own, reader, found }, (read) => report('seen', source, read), signal);
    return [source];
  });
  forgetRowsBut(sources);
  return sources;
}

/** For the lists of this page, or, at an address that only signs in, for all that this origin can tell. */
function reportSignedOut(here: Here, report: Report): void {
  const sources = here.pagesAt(location.href).map(({ source }) => source);
  for (const source of sources.length > 0 ? sources : here.sources) {
    report('seen', source, unreadable(here.lists(source), 'signed-out'));
  }
}
