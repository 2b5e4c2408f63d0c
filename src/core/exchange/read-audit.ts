import { isObject } from '../json';
import { AUDIT_SCHEMA, type Evidence, type Instant, subjectKey } from '../model';
import { ACCOUNT, ANSWER, COVERAGE, DEVICE, type Fields, GRANT, INSTANT } from './fields';

export type ReadAudit = { evidence: Evidence; problems: string[] } | { unusable: string };

/**
 * Takes what fits the format out of any JSON. A field that does not fit is left out, a row without a field that it needs
 * as a whole, and of two rows with one name the second; each with its place and the reason.
 */
export function readAudit(raw: unknown, now: Instant): ReadAudit {
  if (!isObject(raw)) return { unusable: 'audit: is not an object' };
  if (raw.schema !== AUDIT_SCHEMA) return { unusable: `schema: is ${inWords(raw.schema)}, not ${AUDIT_SCHEMA}` };
  const problems: string[] = [];
  const rows = <T extends object>(list: keyof Evidence, fields: Fields<T>, nameOf: (row: T) => string): T[] => {
    const value = raw[list] ?? [];
    if (Array.isArray(value)) return unique(rowsOf(value, list, fields, problems), nameOf, problems);
    problems.push(`${list}: is not a list`);
    return [];
  };
  const isDated = INSTANT.fits(raw.generatedAt);
  if (!isDated) problems.push(`generatedAt: ${INSTANT.what}`);
  const evidence: Evidence = {
    schema: AUDIT_SCHEMA,
    generatedAt: isDated ? String(raw.generatedAt) : now,
    accounts: rows('accounts', ACCOUNT, ({ vendor, account }) => `${vendor}/${account}`),
    devices: rows('devices', DEVICE, ({ vendor, account, id }) => `${vendor}/${account}/${id}`),
    grants: rows('grants', GRANT, ({ id }) => id),
    answers: rows('answers', ANSWER, ({ subject }) => subjectKey(subject)),
    coverage: rows('coverage', COVERAGE, ({ vendor, account = '', list, source = '' }) =>
      [vendor, account, list, source].join('/'),
    ),
  };
  const { accounts, devices, grants, answers, coverage } = evidence;
  if ([accounts, devices, grants, answers, coverage].every(({ length }) => length === 0)) {
    return { unusable: ['audit: has no row that fits', ...problems].join('; ') };
  }
  return { evidence, problems };
}

/** A row that fits, and where it stood. */
type Placed<T> = readonly [place: string, row: T];

function rowsOf<T extends object>(
  value: readonly unknown[],
  list: string,
  fields: Fields<T>,
  problems: string[],
): Placed<T>[] {
  return value.flatMap((raw, index) => {
    const place = `${list}[${index}]`;
    if (!isObject(raw)) {
      problems.push(`${place}: is not an object`);
      return [];
    }
    const row = rowOf(raw, place, fields, problems);
    return row === undefined ? [] : [[place, row] as const];
  });
}

function rowOf<T extends object>(
  raw: Record<string, unknown>,
  place: string,
  fields: Fields<T>,
  problems: string[],
): T | undefined {
  const row: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const { fits, what, needed } = fields[name as keyof T];
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (value !== undefined && fits(value)) row[name] = value;
    else if (value !== undefined) problems.push(`${place}.${name}: ${what}`);
    else if (needed) problems.push(`${place}.${name}: is missing`);
    if (needed && row[name] === undefined) return undefined;
  }
  return row as T;
}

function unique<T>(rows: readonly Placed<T>[], nameOf: (row: T) => string, problems: string[]): T[] {
  const seen = new Map<string, T>();
  for (const [place, row] of rows) {
    const name = nameOf(row);
    if (seen.has(name)) problems.push(`${place}: is there twice`);
    else seen.set(name, row);
  }
  return [...seen.values()];
}

function inWords(schema: unknown): string {
  return typeof schema === 'string' ? `"${schema.slice(0, 40)}"` : 'missing';
}
