import type { Cluster, Judged } from './clusters';
import { HARDWARE } from './evidence';
import type { Candidate } from './walk';

/**
 * Rows that lie in rows. A part of a device that stands alone is that device; a list of devices in a device (a bridge and
 * what hangs on it) are devices when it is called so. What lies in a grant says what the grant is for, but the sessions of
 * a signed-in device are the sessions.
 */
export function outermost(found: Cluster[]): Cluster[] {
  const taken = new Map<Candidate, { list: string; row: Judged }>();
  for (const { list, rows } of found) for (const row of rows) taken.set(row.candidate, { list, row });
  const opened = new Set<Candidate>();
  const kept = found.map((cluster) => {
    const rows = cluster.rows.flatMap((row) => placed(row, cluster, taken, opened));
    // A place that describes most rows of a list describes the others too, also those that are none.
    const describes = cluster.rows[0]?.candidate.among === undefined && rows.length < cluster.rows.length / 2;
    return { ...cluster, rows: describes ? [] : rows };
  });
  return kept
    .map((cluster) => ({ ...cluster, rows: cluster.rows.filter(({ candidate }) => !opened.has(candidate)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The row, where it stays; none, where it is a part of the row that it lies in. */
function placed(
  row: Judged,
  { list }: Cluster,
  taken: Map<Candidate, { list: string; row: Judged }>,
  opened: Set<Candidate>,
): Judged[] {
  for (let above = row.candidate.inside; above !== undefined; above = above.inside) {
    const outer = taken.get(above);
    if (outer === undefined) continue;
    if (row.candidate.among === undefined) return [];
    if (isWrapper(outer.row)) {
      opened.add(above);
      continue;
    }
    if (outer.list === 'sessions' && list === 'sessions' && row.what.noun === 'sessions') {
      opened.add(above);
      return [{ ...row, outer: outer.row.facts }];
    }
    if (outer.list !== 'devices') return [];
    // An outlet of a plug has a name, but nothing that tells it from the plug.
    const isWhole = list !== 'devices' || row.facts.has('id') || HARDWARE.some((field) => row.facts.has(field));
    return isWhole && row.what.noun === (list === 'devices' ? 'device' : list) ? [row] : [];
  }
  return [row];
}

/** Whether a row says nothing itself: all that was read of it is what lies in it. */
function isWrapper({ facts }: Judged): boolean {
  return [...facts.nearest.values()].every(({ depth }) => depth > 0);
}
