import { isObject, type JsonObject } from '../json';
import {
  type Account,
  type Answer,
  type CoverageLine,
  type Device,
  type End,
  GRANT_KINDS,
  type Grant,
  HOWS,
  LIST_NAMES,
  type ListState,
} from '../model';
import { present } from '../present';
import { textOf, textsOf, wordOf } from './lenient';
import type { Problem } from './types';

/** The rows of an audit that can be judged. */
export interface Rows {
  accounts: Account[];
  devices: Device[];
  grants: Grant[];
  answers: Pick<Answer, 'subject' | 'relinkedAt' | 'passwordChangedAt'>[];
  coverage: CoverageLine[];
}

/**
 * Takes what can be judged out of any JSON. A row without the fields that say whose it is becomes a problem that names
 * its place; any other field of the wrong type counts as absent. Never throws.
 */
export function readEvidence(raw: unknown): { rows: Rows; problems: Problem[] } {
  const problems: Problem[] = [];
  const audit = isObject(raw) ? raw : {};
  if (!isObject(raw)) problems.push({ row: 'audit', what: 'is not an object' });

  function rows<T>(name: keyof Rows, read: (row: JsonObject) => T | undefined): T[] {
    const value = audit[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      problems.push({ row: name, what: 'is not a list' });
      return [];
    }
    return value.flatMap((item, index) => {
      const row = isObject(item) ? read(item) : undefined;
      if (!row) problems.push({ row: `${name}[${index}]`, what: 'lacks a field that says whose it is' });
      return row ? [row] : [];
    });
  }

  return {
    rows: {
      accounts: rows('accounts', accountOf),
      devices: rows('devices', deviceOf),
      grants: rows('grants', grantOf),
      answers: rows('answers', answerOf),
      coverage: rows('coverage', lineOf),
    },
    problems,
  };
}

function accountOf(row: JsonObject): Account | undefined {
  const vendor = textOf(row.vendor);
  const account = textOf(row.account);
  if (!vendor || !account) return undefined;
  return present({
    vendor,
    account,
    createdAt: textOf(row.createdAt),
    twoFactor: wordOf(['on', 'off'] as const, row.twoFactor),
    foundIn: textsOf(row.foundIn),
  });
}

function deviceOf(row: JsonObject): Device | undefined {
  const vendor = textOf(row.vendor);
  const id = textOf(row.id);
  if (!vendor || !id) return undefined;
  return present({
    vendor,
    account: textOf(row.account) ?? 'default',
    id,
    name: textOf(row.name) ?? '',
    model: textOf(row.model),
    firmware: textOf(row.firmware),
    addedAt: textOf(row.addedAt),
    lastSeenAt: textOf(row.lastSeenAt),
    via: textOf(row.via),
  });
}

function grantOf(row: JsonObject): Grant | undefined {
  const issuer = textOf(row.issuer);
  const holder = textOf(row.holder);
  const id = textOf(row.id);
  const kind = wordOf(GRANT_KINDS, row.kind);
  if (!issuer || !holder || !id || !kind) return undefined;
  return present({
    issuer,
    issuerAccount: textOf(row.issuerAccount),
    holder,
    holderAccount: textOf(row.holderAccount),
    kind,
    id,
    name: textOf(row.name) ?? '',
    scopes: [],
    linkedAt: textOf(row.linkedAt),
    lastUsedAt: textOf(row.lastUsedAt),
    expiresAt: textOf(row.expiresAt),
    seenFrom: textsOf(row.seenFrom).filter((end): end is End => end === 'issuer' || end === 'holder'),
    how: wordOf(HOWS, row.how),
  });
}

function answerOf(row: JsonObject): Rows['answers'][number] | undefined {
  const subject = isObject(row.subject) ? row.subject : {};
  const type = wordOf(['grant', 'device', 'account', 'list'] as const, subject.type);
  const id = textOf(subject.id);
  if (!type || !id) return undefined;
  return present({
    subject: { type, id },
    relinkedAt: textOf(row.relinkedAt),
    passwordChangedAt: textOf(row.passwordChangedAt),
  });
}

/** A state that nobody knows is "not read", never "nothing there". */
function lineOf(row: JsonObject): CoverageLine | undefined {
  const vendor = textOf(row.vendor);
  const list = wordOf(LIST_NAMES, row.list);
  if (!vendor || !list) return undefined;
  const state: ListState = wordOf(['rows', 'empty', 'unreadable', 'app-only'] as const, row.state) ?? 'not-read';
  return present({
    vendor,
    account: textOf(row.account),
    list,
    source: textOf(row.source),
    state,
    reason: textOf(row.reason),
    complete: typeof row.complete === 'boolean' ? row.complete : undefined,
    readAt: textOf(row.readAt),
    lastReadAt: textOf(row.lastReadAt),
    how: wordOf(HOWS, row.how),
  });
}
