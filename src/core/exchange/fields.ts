import { isDay, parseDate } from '../dates';
import {
  type Account,
  type Answer,
  type CoverageLine,
  type Device,
  GRANT_KINDS,
  type Grant,
  HOWS,
  LIST_NAMES,
  NEVER_USED,
} from '../model';
import { UNREADABLE_REASONS } from '../reading';

/** What one field of the audit format must be. */
export interface Field {
  fits(value: unknown): boolean;
  /** Why a value does not fit, after the place: `grants[2].linkedAt: is not a date`. */
  what: string;
  /** Without it the row says nothing. */
  needed: boolean;
}

/** Every field of a row, so that one that is forgotten here does not compile. */
export type Fields<T> = { readonly [K in keyof Required<T>]: Field };

/** Longest text that a field may hold, in UTF-16 units. */
const LONGEST = 2000;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const short = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const optional = (what: string, fits: Field['fits']): Field => ({ fits, what, needed: false });
const needed = (field: Field): Field => ({ ...field, needed: true });

const text = optional('is not a text', short);
const flag = optional('is neither true nor false', (value) => typeof value === 'boolean');
const texts = optional('is not a list of texts', (value) => Array.isArray(value) && value.every(short));
const share = optional('is not a number from 0 to 1', (v) => typeof v === 'number' && v >= 0 && v <= 1);
const name = optional('is not a name in small letters', (value) => short(value) && KEBAB.test(value));
const id = optional('is not an id', (value) => short(value) && value !== '');
/** No slash: it stands between the parts of a subject's id. */
const account = optional('is not an account', (value) => short(value) && /^[^/]+$/.test(value));
const date = optional('is not a date', (value) => parseDate(value) !== undefined);
const day = optional('is not a day', isDay);
const used = optional('is not a date', (value) => value === NEVER_USED || parseDate(value) !== undefined);
export const INSTANT = optional(
  'is not a point in time',
  (value) => short(value) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
);
const word = (words: readonly string[]) =>
  optional(`is none of ${words.join(', ')}`, (value) => words.some((one) => one === value));
const ends = optional(
  'is not a list of ends',
  (value) => Array.isArray(value) && value.every((end) => end === 'issuer' || end === 'holder'),
);
const subject = optional('is not a subject', (value) => {
  const { type, id: of } = (value ?? {}) as { type?: unknown; id?: unknown };
  return ['grant', 'device', 'account', 'list'].some((one) => one === type) && id.fits(of);
});

export const ACCOUNT: Fields<Account> = {
  vendor: needed(name),
  account: needed(account),
  name: text,
  createdAt: date,
  twoFactor: word(['on', 'off']),
  foundIn: texts,
};

export const DEVICE: Fields<Device> = {
  vendor: needed(name),
  account: needed(account),
  id: needed(id),
  name: needed(text),
  model: text,
  type: text,
  firmware: text,
  online: flag,
  addedAt: date,
  lastSeenAt: date,
  via: id,
  how: word(HOWS),
  confidence: share,
};

export const GRANT: Fields<Grant> = {
  issuer: needed(name),
  issuerAccount: account,
  holder: needed(name),
  holderAccount: account,
  kind: needed(word(GRANT_KINDS)),
  id: needed(id),
  name: needed(text),
  scopes: needed(texts),
  linkedAt: date,
  lastUsedAt: used,
  expiresAt: date,
  current: flag,
  seenFrom: needed(ends),
  how: word(HOWS),
  confidence: share,
};

export const ANSWER: Fields<Answer> = {
  subject: needed(subject),
  relinkedAt: date,
  passwordChangedAt: date,
  decision: word(['keep', 'remove', 'not-mine', 'later']),
  doneAt: day,
  note: text,
};

export const COVERAGE: Fields<CoverageLine> = {
  vendor: needed(name),
  account,
  list: needed(word(LIST_NAMES)),
  source: name,
  state: needed(word(['rows', 'empty', 'unreadable', 'app-only', 'not-read'])),
  reason: word(UNREADABLE_REASONS),
  complete: flag,
  readAt: INSTANT,
  lastReadAt: INSTANT,
  how: word(HOWS),
};

/** The row with the fields of the format alone, in their order. */
export function pick<T extends object>(row: T, fields: Fields<T>): T {
  const names = Object.keys(fields) as (keyof T)[];
  return Object.fromEntries(names.filter((field) => row[field] !== undefined).map((f) => [f, row[f]])) as T;
}
