import { isObject, type JsonObject } from '../json';
import { GRANT_KINDS } from '../model';
import { present } from '../present';
import {
  CERTAINTIES,
  CONFIDENCES,
  EXPOSED,
  type ExposedClass,
  INCIDENT_KINDS,
  type Incident,
  RESET_SCOPES,
  RESET_WHATS,
  SHARES,
  SOURCE_TIERS,
} from './incident';

/**
 * Reads one incident record from any JSON: unknown fields are ignored, fields that no verdict rests on may be missing. A
 * record that could be judged wrongly is refused with what is wrong in it. Never throws.
 */
export function readIncident(raw: unknown): Incident | { problem: string } {
  if (!isObject(raw)) return { problem: 'is not an object' };
  const check = new Check();
  const { text, word, list } = check;
  const window = check.part('window', raw.window) ?? {};
  const accounts = check.part('accounts', raw.accounts);
  const incident = {
    id: check.need('id', text('id', raw.id)) ?? '',
    vendor: check.need('vendor', text('vendor', raw.vendor)) ?? '',
    kind: check.need('kind', word('kind', INCIDENT_KINDS, raw.kind)) ?? 'exposure',
    title: text('title', raw.title) ?? '',
    summary: text('summary', raw.summary) ?? '',
    window: present({ from: text('window.from', window.from), to: text('window.to', window.to) }),
    disclosed: text('disclosed', raw.disclosed),
    accounts:
      accounts &&
      present({
        createdBy: text('accounts.createdBy', accounts.createdBy),
        count: check.count('accounts.count', accounts.count),
        scope: word('accounts.scope', SHARES, accounts.scope) ?? 'unknown',
        condition: text('accounts.condition', accounts.condition),
      }),
    exposed: check.texts('exposed', raw.exposed).map(exposedClass),
    grants: list('grants', raw.grants, (at, row) => ({
      ...check.keys(at, row),
      holder: check.other(at, 'holder', row),
    })),
    heldGrants: check.has(raw.heldGrants)
      ? list('heldGrants', raw.heldGrants, (at, row) => ({
          ...check.keys(at, row),
          issuer: check.other(at, 'issuer', row),
        }))
      : undefined,
    resets: list('resets', raw.resets, (at, row) =>
      present({
        on: text(`${at}.on`, row.on) ?? '',
        what: check.need(`${at}.what`, word(`${at}.what`, RESET_WHATS, row.what)) ?? 'password',
        holders: row.holders === '*' ? ('*' as const) : check.texts(`${at}.holders`, row.holders),
        scope: check.need(`${at}.scope`, word(`${at}.scope`, RESET_SCOPES, row.scope)) ?? 'affected',
        note: text(`${at}.note`, row.note),
      }),
    ),
    devices: check.has(raw.devices)
      ? list('devices', raw.devices, (at, row) =>
          present({
            models: check.texts(`${at}.models`, row.models),
            fixedIn: text(`${at}.fixedIn`, row.fixedIn),
            noFix: row.noFix === true ? true : undefined,
            cve: row.cve === undefined ? undefined : check.texts(`${at}.cve`, row.cve),
            note: text(`${at}.note`, row.note),
          }),
        )
      : undefined,
    disputed: list('disputed', raw.disputed, (at, row) => ({
      claim: text(`${at}.claim`, row.claim) ?? '',
      by: text(`${at}.by`, row.by) ?? '',
      answer: text(`${at}.answer`, row.answer) ?? '',
    })),
    advice: check.texts('advice', raw.advice),
    hibp: text('hibp', raw.hibp),
    event: text('event', raw.event),
    sources: list('sources', raw.sources, (at, row) =>
      present({
        url: text(`${at}.url`, row.url),
        title: text(`${at}.title`, row.title) ?? '',
        publisher: text(`${at}.publisher`, row.publisher),
        published: text(`${at}.published`, row.published),
        tier: SOURCE_TIERS.find((tier) => tier === row.tier),
      }),
    ),
    confidence: word('confidence', CONFIDENCES, raw.confidence) ?? 'low',
  };
  return check.problems.length > 0 ? { problem: check.problems.join('; ') } : present(incident);
}

/** A class that this version does not know is still something that was exposed. */
function exposedClass(text: string): ExposedClass {
  return EXPOSED.find((known) => known === text) ?? 'other';
}

/** Most problems of one record that are named. */
const NAMED = 5;

/** Takes fields out of the record and notes what does not fit. An absent field and a null are the same. */
class Check {
  readonly problems: string[] = [];

  private note(at: string, what: string): undefined {
    if (this.problems.length < NAMED) this.problems.push(`${at}: ${what}`);
    return undefined;
  }

  need<T>(at: string, value: T | undefined): T | undefined {
    return value ?? this.note(at, 'is missing');
  }

  has(value: unknown): boolean {
    return value !== undefined && value !== null;
  }

  readonly text = (at: string, value: unknown): string | undefined => {
    if (value === undefined || value === null || value === '') return undefined;
    return typeof value === 'string' ? value : this.note(at, 'is not a text');
  };

  readonly word = <W extends string>(at: string, words: readonly W[], value: unknown): W | undefined => {
    if (!this.has(value)) return undefined;
    return words.find((known) => known === value) ?? this.note(at, `is none of ${words.join(', ')}`);
  };

  readonly list = <T>(at: string, value: unknown, each: (at: string, row: JsonObject) => T): T[] => {
    return this.array(at, value).flatMap((row, index) => {
      const here = `${at}[${index}]`;
      if (isObject(row)) return [each(here, row)];
      this.note(here, 'is not an object');
      return [];
    });
  };

  texts(at: string, value: unknown): string[] {
    return this.array(at, value).filter((item, index): item is string => {
      if (typeof item !== 'string') this.note(`${at}[${index}]`, 'is not a text');
      return typeof item === 'string';
    });
  }

  count(at: string, value: unknown): number | undefined {
    if (!this.has(value)) return undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.note(at, 'is not a number');
  }

  part(at: string, value: unknown): JsonObject | undefined {
    if (!this.has(value)) return undefined;
    return isObject(value) ? value : this.note(at, 'is not an object');
  }

  /** What a `grants` and a `heldGrants` entry have in common. Without them a wrong "Act now" could come out. */
  keys(at: string, row: JsonObject) {
    return present({
      kind: this.need(`${at}.kind`, this.word(`${at}.kind`, GRANT_KINDS, row.kind)) ?? 'linked-service',
      certainty: this.need(`${at}.certainty`, this.word(`${at}.certainty`, CERTAINTIES, row.certainty)) ?? 'disputed',
      share: this.word(`${at}.share`, SHARES, row.share) ?? 'unknown',
      note: this.text(`${at}.note`, row.note),
    });
  }

  other(at: string, end: 'holder' | 'issuer', row: JsonObject): string {
    return this.need(`${at}.${end}`, this.text(`${at}.${end}`, row[end])) ?? '';
  }

  private array(at: string, value: unknown): unknown[] {
    if (!this.has(value)) return [];
    if (Array.isArray(value)) return value;
    this.note(at, 'is not a list');
    return [];
  }
}
