import { subjectKey } from '../../core/model';
import { isRead } from '../../core/verdicts/read-state';
import type { View } from '../../messaging/protocol';
import { accountsOf } from './accounts';
import { sitesToAsk } from './brands';
import type { SourceLine } from './coverage';
import { type Lookup, vendorsOf } from './lookup';
import { type Item, openItems } from './todo';
import { countSilent, type Warning, warningsOf } from './warnings';

/** What the popup says first. `vendor` is the one whose page is in the tab; absent: the words are about everything. */
export type Here =
  /** Nothing can be said: the book is of a newer version, or judging failed. */
  | { state: 'newer' | 'not-judged' }
  | { state: 'never' }
  | { state: 'no-access'; vendor: string; ask: string[] }
  | { state: 'unread'; vendor: string }
  | { state: 'signed-out'; vendor: string }
  | { state: 'todo'; vendor?: string; warnings: Warning[] }
  | { state: 'tidy'; vendor?: string; items: Item[] }
  /** Nothing to warn of now, but something that the user put off or ignored, or that is too old to warn of. */
  | { state: 'silent'; vendor?: string; count: number }
  | { state: 'not-recognised' | 'failed'; vendor: string; line: SourceLine }
  | { state: 'none-listed'; vendor: string; lines: SourceLine[] }
  | { state: 'handled' | 'quiet'; vendor?: string };

export function hereOf(known: Lookup): Here {
  const { here, notices } = known.view;
  if (notices.some(({ code }) => code === 'newer-book')) return { state: 'newer' };
  const card = here && known.vendors.get(here.vendor);
  if (!here || !card) return everywhere(known);
  const vendor = card.id;
  if (!here.granted) return { state: 'no-access', vendor, ask: askFor(known.view, vendor) };
  if (isUnjudged(known)) return { state: 'not-judged' };
  const lines = accountsOf(known, card).flatMap((account) => account.lines);
  const newest = newestOf(lines);
  if (newest?.state === 'unreadable' && newest.reason === 'signed-out') return { state: 'signed-out', vendor };
  const flagged = whatIsOpen(known, vendor);
  if (flagged?.state === 'todo') return { ...flagged, vendor };
  // What could not be read comes before what can wait: tidying is possible with hardly anything read.
  if (!newest) return { state: 'unread', vendor };
  if (newest.state === 'unreadable') {
    return { state: newest.reason === 'layout' ? 'not-recognised' : 'failed', vendor, line: newest };
  }
  if (flagged?.state === 'silent') return { ...flagged, vendor };
  const read = lines.filter((line) => line.state === 'rows' || line.state === 'empty');
  if (read.every((line) => line.state === 'empty' && isRead(line)))
    return { state: 'none-listed', vendor, lines: read };
  if (flagged) return { ...flagged, vendor };
  return { state: wasHandled(known, vendor) ? 'handled' : 'quiet', vendor };
}

/** The sites to ask for: those of the visit in the tab (one marketplace), or those that the user picked when no tab fits. */
export function askFor(view: View, vendor: string): string[] {
  const card = view.vendors.find(({ id }) => id === vendor);
  if (!card) return [];
  const origin = view.here?.vendor === vendor ? view.here.origin : undefined;
  const group = card.groups?.find((origins) => origin !== undefined && origins.includes(origin));
  return group ? group.filter((one) => !card.granted.includes(one)) : sitesToAsk(card, view.settings.places[vendor]);
}

function everywhere(known: Lookup): Here {
  const { audit } = known.view;
  if (isUnjudged(known)) return { state: 'not-judged' };
  const touched = audit.coverage.some((line) => line.readAt !== undefined) || audit.grants.length > 0;
  return whatIsOpen(known) ?? { state: !touched ? 'never' : wasHandled(known) ? 'handled' : 'quiet' };
}

/** Without verdicts an empty page would look like an all-clear. */
function isUnjudged(known: Lookup): boolean {
  return known.view.notices.some(({ code }) => code === 'judge-failed');
}

/** What could not be checked is no task of this page: the coverage says it. */
function whatIsOpen(
  known: Lookup,
  vendor?: string,
): Extract<Here, { warnings: unknown } | { items: unknown } | { count: unknown }> | undefined {
  const warnings = warningsOf(known, vendor);
  if (warnings.length > 0) return { state: 'todo', warnings };
  const count = countSilent(known, vendor);
  if (count > 0) return { state: 'silent', count };
  const items = openItems(known, vendor).filter(({ label }) => label === 'Tidy up');
  return items.length > 0 ? { state: 'tidy', items } : undefined;
}

/** Whether the user did something about it: an answer stands behind what is quiet now. */
function wasHandled(known: Lookup, vendor?: string): boolean {
  return known.view.audit.answers.some(
    (answer) =>
      known.flags.has(subjectKey(answer.subject)) &&
      (vendor === undefined || vendorsOf(known, answer.subject).includes(vendor)),
  );
}

function newestOf(lines: readonly SourceLine[]): SourceLine | undefined {
  let newest: SourceLine | undefined;
  for (const line of lines) {
    if (line.readAt !== undefined && (newest?.readAt === undefined || line.readAt > newest.readAt)) newest = line;
  }
  return newest;
}
