import type { DeviceRow, GrantRow } from '../../reading';
import type { Sliced } from '../recognition';
import type { Judged } from './clusters';
import { identities } from './identity';

interface Found {
  row: DeviceRow | GrantRow;
  judged: Judged;
}

/**
 * Every thing once. Rows are one thing when an identity and the name are the same; rows of different names under one id
 * (a masked or a group's id) stay apart, by another identity or by their name.
 */
export function* distinct(found: Found[]): Sliced<(DeviceRow | GrantRow)[]> {
  const kept = new Map<string, DeviceRow | GrantRow>();
  const byIdentity = new Map<string, string>();
  const used = new Map<string, number>();
  let work = 0;
  for (const { row, judged } of found) {
    work += 1;
    if (work % 100 === 0) yield;
    const all = [row.id, ...identities(judged.facts, 'kind' in row)];
    const marks = [...new Set(all)].map((id) => `${row.name}\n${id.toLowerCase()}`);
    const known = marks.map((mark) => byIdentity.get(mark)).find((id) => id !== undefined);
    if (known !== undefined) {
      const before = kept.get(known);
      if (before) kept.set(known, { ...row, ...before } as DeviceRow | GrantRow);
      for (const mark of marks) byIdentity.set(mark, known);
      continue;
    }
    const id = freeId(row, all, kept, used);
    kept.set(id, { ...row, id });
    for (const mark of marks) if (!mark.includes('\nname:')) byIdentity.set(mark, id);
  }
  return [...kept.values()];
}

function freeId(
  row: DeviceRow | GrantRow,
  all: string[],
  kept: Map<string, unknown>,
  used: Map<string, number>,
): string {
  const free = all.find((id) => !kept.has(id) && !id.startsWith('name:'));
  if (free !== undefined) return free;
  const count = (used.get(row.name) ?? 0) + 1;
  used.set(row.name, count);
  return count === 1 ? `name:${row.name}` : `name:${row.name}#${count}`;
}
