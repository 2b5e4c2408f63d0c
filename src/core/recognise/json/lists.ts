import { checksum } from '../../checksum';
import type { ListName } from '../../model';
import { type DeviceRow, type GrantRow, ROW_LIMIT } from '../../reading';
import type { RecognisedList, Sliced } from '../recognition';
import type { Cluster, Judged } from './clusters';
import { distinct } from './distinct';
import { confidenceOf } from './evidence';
import { type Place, ROW } from './path';
import { deviceRow, grantRow } from './rows';

/** One result for each list, of all the places where its rows are. */
export function* listsOf(found: Cluster[]): Sliced<RecognisedList[]> {
  const byList = new Map<ListName, Cluster[]>();
  for (const cluster of found) byList.set(cluster.list, [...(byList.get(cluster.list) ?? []), cluster]);
  const lists: RecognisedList[] = [];
  for (const [list, clusters] of byList) {
    const rows: { row: DeviceRow | GrantRow; judged: Judged }[] = [];
    for (const cluster of clusters) {
      for (const judged of cluster.rows) {
        if (rows.length % 100 === 0) yield;
        const row =
          list === 'devices' ? deviceRow(judged) : list === 'held-services' ? undefined : grantRow(list, judged);
        if (row !== undefined) rows.push({ row, judged });
      }
    }
    const kept = yield* distinct(rows);
    if (kept.length === 0) continue;
    const some = kept.slice(0, ROW_LIMIT);
    const skipped = kept.length - some.length;
    lists.push({
      reading: {
        list,
        state: 'rows',
        ...(list === 'devices' ? { devices: some as DeviceRow[] } : { grants: some as GrantRow[] }),
        ...(skipped > 0 ? { skipped, complete: false } : {}),
      },
      confidence: confidenceOf(Math.max(...clusters.map(({ points }) => points))),
      structure: checksum([list, ...new Set(clusters.map(({ place }) => pathOf(place)))].sort().join(' ')),
    });
  }
  return lists;
}

function pathOf(place: Place): string {
  const steps: string[] = [];
  for (let at: Place | undefined = place; at?.parent !== undefined; at = at.parent)
    steps.push(at.key?.words.join('_') ?? ROW);
  return steps.reverse().join('/');
}
