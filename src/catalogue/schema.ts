import * as v from 'valibot';
import { parseDate } from '../core/dates';
import { GRANT_KINDS } from '../core/model';
import type { Party } from '../core/parties';
import {
  CERTAINTIES,
  CONFIDENCES,
  EXPOSED,
  INCIDENT_KINDS,
  type Incident,
  ONGOING,
  RESET_SCOPES,
  RESET_WHATS,
  SHARES,
  SOURCE_TIERS,
} from '../core/verdicts/incident';

// The order of the fields here is the order in which they stand in a file: `parse` puts them into it.

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case'));
const anyOrId = v.union([v.literal('*'), id]);
const cve = v.pipe(v.string(), v.regex(/^CVE-\d{4}-\d{4,}$/, 'is not a CVE number'));
const link = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'is not a web address'));
const date = v.pipe(
  v.string(),
  v.check((d) => parseDate(d) !== undefined, 'is not a date (2019-12-26, 2019-12, 2019, or two of these with a slash)'),
);
const some = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1, 'is empty'));

const kind = v.picklist(GRANT_KINDS);
const howSure = {
  certainty: v.picklist(CERTAINTIES),
  share: v.picklist(SHARES),
  note: v.optional(text),
};

const devices = v.pipe(
  v.strictObject({
    models: some(text),
    fixedIn: v.optional(text),
    noFix: v.optional(v.literal(true)),
    cve: v.optional(some(cve)),
    note: v.optional(text),
  }),
  v.check((d) => d.fixedIn === undefined || d.noFix === undefined, 'is both fixed and never fixed'),
);

/** A source is an address, or an original that is named with its publisher. */
const source = v.pipe(
  v.strictObject({
    url: v.optional(link),
    title: text,
    publisher: v.optional(text),
    published: v.optional(date),
    tier: v.picklist(SOURCE_TIERS),
  }),
  v.check((s) => s.url !== undefined || s.publisher !== undefined, 'has neither an address nor a publisher'),
);

/** One incident at one vendor, as a file of `incidents/` holds it. Anything that is not named here is an error. */
const incident = v.pipe(
  v.strictObject({
    id,
    vendor: id,
    kind: v.picklist(INCIDENT_KINDS),
    title: v.pipe(text, v.maxLength(90), v.regex(/[^.]$/, 'ends with a full stop')),
    summary: v.pipe(text, v.maxLength(1200)),
    window: v.strictObject({ from: v.optional(date), to: v.optional(v.union([v.literal(ONGOING), date])) }),
    disclosed: v.optional(date),
    accounts: v.optional(
      v.strictObject({
        createdBy: v.optional(date),
        count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        scope: v.picklist(SHARES),
        condition: v.optional(text),
      }),
    ),
    exposed: some(v.picklist(EXPOSED)),
    grants: v.array(v.strictObject({ kind, holder: anyOrId, ...howSure })),
    heldGrants: v.optional(some(v.strictObject({ kind, issuer: anyOrId, ...howSure }))),
    resets: v.array(
      v.strictObject({
        on: date,
        what: v.picklist(RESET_WHATS),
        holders: v.union([v.literal('*'), some(id)]),
        scope: v.picklist(RESET_SCOPES),
        note: v.optional(text),
      }),
    ),
    devices: v.optional(some(devices)),
    disputed: v.array(v.strictObject({ claim: text, by: text, answer: text })),
    advice: some(text),
    hibp: v.optional(text),
    event: v.optional(id),
    sources: some(source),
    confidence: v.picklist(CONFIDENCES),
  }),
  v.check(
    (i) => i.accounts !== undefined || i.devices !== undefined || i.heldGrants !== undefined || i.grants.length > 0,
    'concerns nothing: it has no accounts, devices, grants or heldGrants',
  ),
);

const parties = v.array(
  v.strictObject({
    id,
    name: text,
    runBy: v.optional(id),
    vendor: v.optional(id),
    aliases: v.array(text),
    domains: v.optional(some(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain')))),
  }),
);

/**
 * Reads one record and puts its fields into their order.
 *
 * @param name The file's name without `.json`, which must be the record's id.
 * @throws Error with one line for each thing that is wrong: file, field, reason.
 */
export function parse(json: unknown, name: string): Incident {
  const record = checked(incident, json, name) as Incident;
  if (record.id !== name) throw new Error(`${name}.json: id: is "${record.id}", not the file's name`);
  return record;
}

/** Reads `parties.json`, with the same errors. */
export function parseParties(json: unknown): Party[] {
  return checked(parties, json, 'parties') as Party[];
}

function checked<T>(schema: v.GenericSchema<unknown, T>, json: unknown, name: string): T {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  throw new Error(result.issues.map((i) => `${name}.json: ${v.getDotPath(i) ?? 'record'}: ${i.message}`).join('\n'));
}
