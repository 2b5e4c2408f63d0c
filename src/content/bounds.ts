import { cut } from '../core/json';
import {
  DATE_LIMIT,
  type DeviceRow,
  type GrantRow,
  ID_LIMIT,
  type ListReading,
  type Read,
  type RecognisedRow,
  ROW_LIMIT,
  SCOPES_LIMIT,
} from '../core/reading';

type Bound = (value: unknown) => unknown;

const text: Bound = (value) => (typeof value === 'string' ? cut(value) : undefined);
const flag: Bound = (value) => (typeof value === 'boolean' ? value : undefined);
const within =
  (limit: number): Bound =>
  (value) =>
    typeof value === 'string' && value.length <= limit ? value : undefined;
const exact = within(ID_LIMIT);
const date = within(DATE_LIMIT);
const texts: Bound = (value) =>
  Array.isArray(value) ? value.slice(0, SCOPES_LIMIT).map(text).filter(isSet) : undefined;

const unit: Bound = (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined);

/** Of rows that were recognised. */
const RECOGNISED: Record<keyof RecognisedRow, Bound> = { confidence: unit, signs: texts };

const DEVICE: Record<keyof DeviceRow, Bound> = {
  id: exact,
  name: text,
  model: text,
  type: text,
  firmware: text,
  online: flag,
  addedAt: date,
  lastSeenAt: date,
  via: exact,
  ...RECOGNISED,
};

const GRANT: Record<keyof GrantRow, Bound> = {
  id: exact,
  kind: text,
  name: text,
  party: text,
  scopes: texts,
  linkedAt: date,
  lastUsedAt: date,
  expiresAt: date,
  current: flag,
  at: exact,
  ...RECOGNISED,
};

/** The same reading with nothing but the known fields, each within its bounds. A list that lost rows is incomplete. */
export function bounded(read: Read): Read {
  const readings = read.readings.map(boundedList);
  const account = exact(read.account);
  return typeof account === 'string' ? { account, readings } : { readings };
}

function boundedList(reading: ListReading): ListReading {
  const { list, state } = reading;
  if (state === 'unreadable') {
    const { reason, detail } = reading;
    return detail === undefined ? { list, state, reason } : { list, state, reason, detail: cut(detail) };
  }
  if (state === 'empty')
    return { list, state, ...(reading.complete === undefined ? {} : { complete: reading.complete }) };
  const devices = rows(reading.devices, DEVICE);
  const grants = rows(reading.grants, GRANT);
  const skipped = (reading.skipped ?? 0) + devices.lost + grants.lost;
  const complete = skipped > 0 ? false : reading.complete;
  return {
    list,
    state,
    ...(complete === undefined ? {} : { complete }),
    ...(reading.devices === undefined ? {} : { devices: devices.kept }),
    ...(reading.grants === undefined ? {} : { grants: grants.kept }),
    ...(skipped > 0 ? { skipped } : {}),
  };
}

function rows<T extends { id: string }>(given: readonly T[] | undefined, fields: Record<keyof T, Bound>) {
  const kept: T[] = [];
  for (const row of given?.slice(0, ROW_LIMIT) ?? []) {
    const bound = only(row, fields);
    if (bound.id) kept.push(bound as T);
  }
  return { kept, lost: (given?.length ?? 0) - kept.length };
}

function only<T>(row: T, fields: Record<keyof T, Bound>): Partial<T> {
  const names = Object.keys(fields) as (keyof T)[];
  const entries = names.map((name) => [name, fields[name](row[name])] as const);
  return Object.fromEntries(entries.filter(([, value]) => isSet(value))) as Partial<T>;
}

function isSet(value: unknown): boolean {
  return value !== undefined;
}
