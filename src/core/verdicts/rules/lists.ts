import { GRANT_KINDS, type GrantKind, type ListName } from '../../model';
import { basis } from '../basis';
import type { Case } from '../case';
import { type Judged, verdictOf } from '../judged';
import { type List, listSubject } from '../lists';
import { isRead, listOf } from '../read-state';
import type { Basis, Verdict } from '../types';
import { covers } from './links';

/** One verdict for each list that an incident touches and that does not count as read. */
export function judgeLists({ incidents, lists, count }: Case): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const [vendor, ofVendor] of incidents.byVendor) {
    for (const judged of ofVendor) {
      for (const touched of touchedBy(judged)) {
        for (const list of lists.ofVendor(vendor, touched.list)) {
          count();
          if (!list.read) verdicts.push(judgeList(list, judged, touched));
        }
      }
    }
  }
  return verdicts;
}

interface Touched {
  list: ListName;
  /** Every matching entry was covered by a reset of scope all. */
  reset: boolean;
  facts: Basis[];
}

function touchedBy(judged: Judged): Touched[] {
  const { grants, heldGrants = [] } = judged.incident;
  const kinds = GRANT_KINDS.filter((kind) => grants.some((entry) => entry.kind === kind));
  const issued = kinds.map((kind) => {
    const entries = grants.filter((entry) => entry.kind === kind).map((entry) => ({ ...entry, at: entry.holder }));
    return touched(listOf(kind), entries, judged, 'issued');
  });
  const held = heldGrants.map((entry) => ({ ...entry, at: judged.incident.vendor }));
  return [...issued, ...(held.length > 0 ? [touched('held-services', held, judged, 'held')] : [])];
}

function touched(
  list: ListName,
  entries: readonly { kind: GrantKind; at: string }[],
  judged: Judged,
  end: 'issued' | 'held',
): Touched {
  const resets = entries.map((entry) =>
    judged.resets.find(
      (reset) => reset.scope === 'all' && covers(reset, judged, { kind: entry.kind, holder: entry.at, end }),
    ),
  );
  const used = [...new Set(resets)].filter((found) => found !== undefined);
  const reset = resets.every((found) => found !== undefined);
  return {
    list,
    reset,
    facts: reset ? used.map(({ fact }) => fact) : [],
  };
}

function judgeList(list: List, judged: Judged, { reset, facts }: Touched): Verdict {
  const word = reset ? (['reset-by-vendor', 'Tidy up'] as const) : (['not-read', 'Could not check'] as const);
  return verdictOf(judged, listSubject(list), word, [judged.end.basis, ...facts, ...whyNotRead(list)]);
}

/** What of each source is missing. */
function whyNotRead({ lines }: List): Basis[] {
  if (lines.length === 0) return [basis('list-not-read', { part: 'nothing', state: 'not-read' })];
  return lines
    .filter((line) => !isRead(line))
    .map(({ state, source, reason, how }) =>
      basis('list-not-read', {
        part: state === 'rows' || state === 'empty' ? 'some' : 'nothing',
        state,
        source,
        reason,
        how,
      }),
    );
}
