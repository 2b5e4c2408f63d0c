import type { Cluster, Judged } from './clusters';
import type { Candidate } from './walk';

/**
 * Rows that lie in rows. A part of a device that stands alone is that device; a list of devices in a device (a bridge and
 * what hangs on it) are devices when it is called so. What lies in a grant says what the grant is for.
 */
export function outermost(found: Cluster[]): Cluster[] {
  const taken = new Map<Candidate, Cluster>();
  for (const cluster of found) for (const row of cluster.rows) taken.set(row.candidate, cluster);
  return found
    .map((cluster) => ({ ...cluster, rows: cluster.rows.filter((row) => stays(row, cluster, taken)) }))
    .filter((cluster) => cluster.rows.length > 0);
}

function stays(row: Judged, cluster: Cluster, taken: Map<Candidate, Cluster>): boolean {
  for (let above = row.candidate.inside; above !== undefined; above = above.inside) {
    const outer = taken.get(above);
    if (outer === undefined) continue;
    if (outer.list !== 'devices' || row.candidate.among === undefined) return false;
    return cluster.list === 'devices' ? row.what.noun === 'device' : row.what.noun === cluster.list;
  }
  return true;
}
