import type { DeviceRow, GrantRow } from '../../reading';
import type { Sliced } from '../recognition';
import type { Judged } from './clusters';
import { identities } from './identity';

export interface FoundRow {
  row: DeviceRow | GrantRow;
  judged: Judged;
}

/**
 * Every thing once. Rows are one thing when an identity and the name are the same. An id that rows of different names
 * have (it is masked, or their kind's) is nobody's identity: else the order of the rows would say whose it is.
 */
export function* distinct(found: FoundRow[]): Sliced<(DeviceRow | GrantRow)[]> {
  const all: string[][] = [];
  const nameOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { row, judged } of found) {
    if (all.length % 100 === 0) yield;
    const ids = [...new Set([row.id, ...identities(judged.facts, 'kind' in row)])];
    all.push(ids);
    for (const id of ids) {
      if ((nameOf.get(id) ?? row.name) !== row.name) shared.add(id);
      nameOf.set(id, row.name);
    }
  }
  const kept = new Map<string, DeviceRow | GrantRow>();
  const known = new Map<string, string>();
  const used = new Map<string, number>();
  for (const [n, { row }] of found.entries()) {
    if (n % 100 === 0) yield;
    const ids = (all[n] ?? []).filter((id) => !shared.has(id) && !id.startsWith('name:'));
    const same = ids.find((id) => known.has(id));
    const id = (same === undefined ? ids[0] : known.get(same)) ?? named(row.name, used);
    for (const one of ids) if (!known.has(one)) known.set(one, id);
    // What an earlier row says of it stays.
    kept.set(id, { ...row, ...kept.get(id), id } as DeviceRow | GrantRow);
  }
  return [...kept.values()];
}

function named(name: string, used: Map<string, number>): string {
  const count = (used.get(name) ?? 0) + 1;
  used.set(name, count);
  return count === 1 ? `name:${name}` : `name:${name}#${count}`;
}
