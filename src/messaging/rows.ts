import * as v from 'valibot';
import { GRANT_KINDS, type GrantKind, LIST_NAMES, type ListName } from '../core/model';
import {
  DATE_LIMIT,
  type DeviceRow,
  type GrantRow,
  ID_LIMIT,
  type ListReading,
  ROW_LIMIT,
  SCOPES_LIMIT,
  TEXT_LIMIT,
  UNREADABLE_REASONS,
} from '../core/reading';
import { SIGNS } from '../core/recognise/recognition';
import { listOf } from '../core/verdicts/read-state';

/** Most rows that are looked at. What is over {@link ROW_LIMIT} is counted as skipped, what is over this is refused. */
const ROWS_EVER = 200_000;

const rawId = v.pipe(v.string(), v.minLength(1), v.maxLength(ID_LIMIT));
const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const date = v.pipe(v.string(), v.maxLength(DATE_LIMIT));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const signs = v.pipe(v.array(v.picklist(SIGNS)), v.maxLength(SIGNS.length));

const deviceRow: v.GenericSchema<unknown, DeviceRow> = v.object({
  id: rawId,
  name: text,
  model: v.exactOptional(text),
  type: v.exactOptional(text),
  firmware: v.exactOptional(text),
  online: v.exactOptional(v.boolean()),
  addedAt: v.exactOptional(date),
  lastSeenAt: v.exactOptional(date),
  via: v.exactOptional(rawId),
  confidence: v.exactOptional(share),
  signs: v.exactOptional(signs),
});

const grantRow: v.GenericSchema<unknown, GrantRow> = v.object({
  id: rawId,
  kind: v.picklist(GRANT_KINDS),
  name: text,
  party: v.pipe(text, v.minLength(1)),
  scopes: v.pipe(v.array(text), v.maxLength(SCOPES_LIMIT)),
  linkedAt: v.exactOptional(date),
  lastUsedAt: v.exactOptional(date),
  expiresAt: v.exactOptional(date),
  current: v.exactOptional(v.boolean()),
  at: v.exactOptional(v.pipe(v.string(), v.url(), v.maxLength(ID_LIMIT))),
  confidence: v.exactOptional(share),
  signs: v.exactOptional(signs),
});

const list = v.picklist(LIST_NAMES);
const rows = v.pipe(v.array(v.unknown()), v.maxLength(ROWS_EVER, 'too many rows'));

const received = v.variant('state', [
  v.object({
    list,
    state: v.literal('rows'),
    complete: v.exactOptional(v.boolean()),
    devices: v.exactOptional(rows),
    grants: v.exactOptional(rows),
    skipped: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({ list, state: v.literal('empty'), complete: v.exactOptional(v.boolean()) }),
  v.object({
    list,
    state: v.literal('unreadable'),
    reason: v.picklist(UNREADABLE_REASONS),
    detail: v.exactOptional(text),
  }),
]);

/** A kind's list is its plural; `held-services` takes keys of every kind. */
function belongs(kind: GrantKind, name: ListName): boolean {
  return name === 'held-services' || name === listOf(kind);
}

/** The rows that fit, at most {@link ROW_LIMIT}, and how many did not. */
function sift<T>(given: unknown[], schema: v.GenericSchema<unknown, T>, wanted: (row: T) => boolean) {
  const kept: T[] = [];
  for (const row of given) {
    if (kept.length === ROW_LIMIT) break;
    const parsed = v.safeParse(schema, row);
    if (parsed.success && wanted(parsed.output)) kept.push(parsed.output);
  }
  return { kept, lost: given.length - kept.length };
}

function clean(reading: v.InferOutput<typeof received>): ListReading {
  if (reading.state !== 'rows') return reading;
  const name = reading.list;
  const { kept: devices, lost: lostDevices } = sift(reading.devices ?? [], deviceRow, () => name === 'devices');
  const { kept: grants, lost: lostGrants } = sift(reading.grants ?? [], grantRow, (row) => belongs(row.kind, name));
  const skipped = (reading.skipped ?? 0) + lostDevices + lostGrants;
  // Rows of which none can be read are no list, and a source that says "none" says so by `empty`. No rows at all without
  // a claim that these are all is fine: there were rows of other lists only.
  if (devices.length + grants.length === 0 && (skipped > 0 || reading.complete === true)) {
    return { list: name, state: 'unreadable', reason: 'layout', detail: `0 of ${skipped} rows could be read` };
  }
  const complete = skipped > 0 ? false : reading.complete;
  return {
    list: name,
    state: 'rows',
    ...(complete === undefined ? {} : { complete }),
    ...(name === 'devices' ? { devices } : { grants }),
    ...(skipped > 0 ? { skipped } : {}),
  };
}

/** One list of a message, row by row: a row that does not fit is counted and makes the list incomplete, no more. */
export const listReading: v.GenericSchema<unknown, ListReading> = v.pipe(received, v.transform(clean));
