import type { GrantKind } from '../../src/core/model';
import type { Recognition } from '../../src/core/recognise/recognition';
import { type Entry, expected, type TruthRow } from './corpus-index';
import { type FoundRow, type Matched, matchRows } from './match-rows';

export const SIDES = ['devices', 'grants'] as const;
export type Side = (typeof SIDES)[number];

/** What one capture came to. */
export interface Score {
  entry: Entry;
  /** `rows`, `empty`, `nothing` or `unreadable:<reason>`. */
  state: string;
  wrongState: boolean;
  /** Something was called empty that is not, or of which nobody can know it. */
  wrongAllClear: boolean;
  devices: Matched;
  grants: Matched;
  /** Grants that were found in a list of another kind than truth notes. */
  otherKind: number;
}

export function scoreOf(entry: Entry, recognition: Recognition): Score {
  const readings = recognition.lists.map(({ reading }) => reading);
  const rows = readings.filter((reading) => reading.state === 'rows');
  const devices = matchRows(
    entry.truth.devices ?? [],
    rows.flatMap((reading) => reading.devices ?? []),
  );
  const grants = matchRows(
    entry.truth.grants ?? [],
    rows.flatMap((reading) => reading.grants ?? []),
  );
  const state = stateOf(recognition);
  const wanted = expected(entry);
  return {
    entry,
    state,
    wrongState: wanted === 'negative' ? state === 'rows' || state === 'empty' : state !== wanted,
    wrongAllClear: wanted !== 'empty' && readings.some((reading) => reading.state === 'empty'),
    devices,
    grants,
    otherKind: grants.hits.filter(([row, found]) => isOther(row, found)).length,
  };
}

function stateOf({ lists, trouble }: Recognition): string {
  const readings = lists.map(({ reading }) => reading);
  if (readings.some((r) => r.state === 'rows' && (r.devices ?? []).length + (r.grants ?? []).length > 0)) return 'rows';
  if (readings.some((r) => r.state === 'empty')) return 'empty';
  const unreadable = readings.find((r) => r.state === 'unreadable') ?? trouble;
  return unreadable === undefined ? 'nothing' : `unreadable:${unreadable.reason}`;
}

const KINDS: [RegExp, GrantKind][] = [
  [/session|mobile/i, 'session'],
  [/token|api.?key/i, 'api-token'],
  [/user|share|friend|guest|invit/i, 'shared-user'],
  [/app|service|link|integration|grant/i, 'linked-service'],
];

function isOther(row: TruthRow, found: FoundRow): boolean {
  const noted = KINDS.find(([words]) => words.test(row.class ?? row.kind ?? ''));
  return noted !== undefined && 'kind' in found && found.kind !== noted[1];
}

export interface Sum {
  truth: number;
  hits: number;
  false: number;
}

export function sumOf(scores: readonly Score[], side: Side): Sum {
  const sum = { truth: 0, hits: 0, false: 0 };
  for (const { [side]: one } of scores) {
    sum.truth += one.truth;
    sum.hits += one.hits.length;
    sum.false += one.false.length;
  }
  return sum;
}

/** 1 where there is nothing to find. */
export function recall({ truth, hits }: Sum): number {
  return truth === 0 ? 1 : hits / truth;
}

/** 1 where nothing was found. */
export function precision({ hits, false: wrong }: Sum): number {
  return hits + wrong === 0 ? 1 : hits / (hits + wrong);
}

/** Pages that are neither a list of devices nor of grants, and how many false rows they gave. */
export function negatives(scores: readonly Score[]): { pages: number; falseRows: number } {
  const pages = scores.filter(({ entry }) => expected(entry) !== 'rows');
  return {
    pages: pages.length,
    falseRows: pages.reduce((n, s) => n + s.devices.false.length + s.grants.false.length, 0),
  };
}
