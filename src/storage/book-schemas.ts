import * as v from 'valibot';
import type { BookAccount, Pair, StoredAnswer, StoredList, ToldRow } from '../core/book/model';
import { GRANT_KINDS, LIST_NAMES, READ_HOWS } from '../core/model';
import { UNREADABLE_REASONS } from '../core/reading';

/**
 * What the book's stored parts must look like. Objects are loose: a field that this version does not know is kept, not cut.
 * Typed against the book's own types, so that a field that changes there does not compile here.
 */

const text = v.string();
const optional = v.exactOptional(text);

export const accounts: v.GenericSchema<unknown, BookAccount[]> = v.array(
  v.looseObject({
    vendor: text,
    account: text,
    name: optional,
    createdAt: optional,
    twoFactor: v.exactOptional(v.picklist(['on', 'off'])),
    foundIn: v.exactOptional(v.array(text)),
    container: optional,
    identified: v.picklist(['answer', 'host', 'picked']),
    firstSeenAt: text,
  }),
);

const how = v.picklist(READ_HOWS);
const complete = v.exactOptional(v.boolean());
const structure = optional;
const rows = v.looseObject({
  readAt: text,
  how,
  structure,
  state: v.literal('rows'),
  complete,
  skipped: v.exactOptional(v.number()),
});
const empty = v.looseObject({ readAt: text, how, structure, state: v.literal('empty'), complete });
const unreadable = v.looseObject({
  readAt: text,
  how,
  state: v.literal('unreadable'),
  reason: v.picklist(UNREADABLE_REASONS),
  detail: optional,
});

const row = { key: text, id: text, firstSeenAt: text, seenAt: optional, confidence: v.exactOptional(v.number()) };

const device = v.looseObject({
  ...row,
  name: text,
  model: optional,
  type: optional,
  firmware: optional,
  online: v.exactOptional(v.boolean()),
  addedAt: optional,
  lastSeenAt: optional,
  via: optional,
});

const grant = v.looseObject({
  ...row,
  kind: v.picklist(GRANT_KINDS),
  name: text,
  party: text,
  scopes: v.array(text),
  linkedAt: optional,
  lastUsedAt: optional,
  expiresAt: optional,
  current: v.exactOptional(v.boolean()),
  at: optional,
  notBefore: optional,
});

export const list: v.GenericSchema<unknown, StoredList> = v.looseObject({
  vendor: text,
  account: text,
  list: v.picklist(LIST_NAMES),
  sources: v.record(
    text,
    v.looseObject({
      source: text,
      place: optional,
      visit: optional,
      restored: v.exactOptional(v.literal(true)),
      last: v.variant('state', [rows, empty, unreadable]),
      readable: v.exactOptional(v.variant('state', [rows, empty])),
      devices: v.array(device),
      grants: v.array(grant),
    }),
  ),
});

export const told: v.GenericSchema<unknown, ToldRow[]> = v.array(
  v.looseObject({
    id: text,
    issuer: text,
    issuerAccount: optional,
    holder: text,
    kind: v.picklist(GRANT_KINDS),
    linkedAt: optional,
    toldAt: text,
  }),
);

export const answers: v.GenericSchema<unknown, StoredAnswer[]> = v.array(
  v.looseObject({
    subject: v.looseObject({ type: v.picklist(['grant', 'device', 'account', 'list']), id: text }),
    relinkedAt: optional,
    passwordChangedAt: optional,
    decision: v.exactOptional(v.picklist(['keep', 'remove', 'not-mine', 'later'])),
    doneAt: optional,
    note: optional,
    answeredAt: text,
    decidedAt: optional,
  }),
);

export const pairs: v.GenericSchema<unknown, Pair[]> = v.array(
  v.looseObject({ id: text, issuer: optional, holder: optional, told: optional }),
);
