import * as v from 'valibot';
import { ANSWER_FIELDS } from '../core/answers/fields';
import { isDay, parseDate } from '../core/dates';
import { type Answer, GRANT_KINDS, LIST_NAMES, READ_HOWS } from '../core/model';
import { ID_LIMIT, type PageReading, ROW_LIMIT, TEXT_LIMIT, UNREADABLE_REASONS } from '../core/reading';
import { type Recognised, STRUCTURE_LIMIT } from '../core/recognise/run';
import type { Settings } from '../core/settings';
import type { MessageName, RequestOf, ToldLink } from './protocol';
import { listReading } from './rows';

/** Every message that the background answers. */
export type AnsweredName = Exclude<MessageName, `tab:${string}`>;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id'), v.maxLength(80));
const account = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const date = v.pipe(
  v.string(),
  v.check((text) => parseDate(text) !== undefined, 'not a date'),
);
const rawId = v.pipe(v.string(), v.minLength(1), v.maxLength(ID_LIMIT));
const day = v.pipe(
  v.string(),
  v.check((text) => isDay(text), 'not a day'),
);
const note = v.pipe(v.string(), v.maxLength(2000));
const instant = v.pipe(v.string(), v.isoTimestamp(), v.regex(/Z$/, 'not in UTC'));
const decision = v.picklist(['keep', 'remove', 'not-mine', 'later']);
/** `alertKey` of a warning. */
const alertKey = v.pipe(v.string(), v.regex(/^(grant|device|account|list) .+ \S+$/, 'not a key'), v.maxLength(700));
/** As `location.host` writes it. */
const host = v.pipe(v.string(), v.regex(/^[^\s/?#@]+$/, 'not a host'), v.maxLength(300));
/** Value of a vendor's variable. */
const place = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const pageReading: v.GenericSchema<unknown, PageReading> = v.object({
  vendor: id,
  source: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  how: v.picklist(READ_HOWS),
  readAt: instant,
  account: v.exactOptional(rawId),
  readings: v.pipe(v.array(listReading), v.maxLength(20)),
});

const structure = v.pipe(v.string(), v.minLength(1), v.maxLength(STRUCTURE_LIMIT));
const ms = v.pipe(v.number(), v.minValue(0));

const recognised: v.GenericSchema<unknown, Recognised> = v.object({
  run: v.pipe(v.string(), v.uuid()),
  readAt: instant,
  lists: v.pipe(
    v.array(v.object({ reading: listReading, confidence: v.pipe(ms, v.maxValue(1)), structure })),
    v.maxLength(20),
  ),
  trouble: v.exactOptional(
    v.object({
      reason: v.picklist(UNREADABLE_REASONS),
      detail: v.exactOptional(v.pipe(v.string(), v.maxLength(TEXT_LIMIT))),
    }),
  ),
  cost: v.object({ total: ms, longest: ms, parsing: ms }),
});

/** Both ways a view may name what a judgement is about (grants and devices by hash, accounts and lists by path). */
const subject = v.object({
  type: v.picklist(['grant', 'device', 'account', 'list']),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
});

const toldLink: v.GenericSchema<unknown, ToldLink> = v.object({
  id: v.exactOptional(account),
  issuer: id,
  issuerAccount: v.exactOptional(account),
  holder: id,
  kind: v.picklist(GRANT_KINDS),
  linkedAt: v.exactOptional(date),
  relinkedAt: v.exactOptional(date),
  decision: v.exactOptional(decision),
  note: v.exactOptional(note),
});

const answer: v.GenericSchema<unknown, Answer> = v.object({
  subject,
  relinkedAt: v.exactOptional(date),
  passwordChangedAt: v.exactOptional(date),
  decision: v.exactOptional(decision),
  doneAt: v.exactOptional(day),
  note: v.exactOptional(note),
});

const settingsChange: v.GenericSchema<unknown, Partial<Settings>> = v.strictObject({
  badge: v.exactOptional(v.boolean()),
  banners: v.exactOptional(v.boolean()),
  quietHosts: v.exactOptional(v.pipe(v.array(host), v.maxLength(1000))),
  brands: v.exactOptional(v.pipe(v.array(id), v.maxLength(500))),
  places: v.exactOptional(v.record(id, v.pipe(v.array(place), v.maxLength(100)))),
  welcomed: v.exactOptional(v.boolean()),
});

/** What the body of each message must look like. Imported by the background only: pages carry no schema library. */
export const bodies: { [N in AnsweredName]: v.GenericSchema<unknown, RequestOf<N>> } = {
  'page:reading': pageReading,
  'page:recognise': v.null(),
  'page:recognise-parts': v.object({ lang: v.pipe(v.string(), v.maxLength(1000)), data: v.boolean() }),
  'page:recognised': recognised,
  'page:unconfirmed': v.null(),
  'page:banner': v.null(),
  'page:banner-act': v.object({
    key: alertKey,
    act: v.picklist(['show', 'later', 'ignore', 'quiet']),
  }),
  'page:quiet': v.object({ url: v.pipe(v.string(), v.maxLength(8192)) }),
  'page:marks': v.object({
    rows: v.pipe(v.array(v.object({ list: v.picklist(LIST_NAMES), id: rawId })), v.maxLength(ROW_LIMIT)),
  }),
  'page:mark-show': v.object({ key: alertKey }),
  'own:view': v.object({
    tabUrl: v.exactOptional(v.pipe(v.string(), v.maxLength(8192))),
    tabId: v.exactOptional(tabId),
    full: v.exactOptional(v.literal(true)),
  }),
  'own:read-now': v.object({ tabId }),
  'own:tell': toldLink,
  'own:untell': v.object({ id: account }),
  'own:answer': answer,
  'own:unanswer': v.object({ subject, fields: v.exactOptional(v.array(v.picklist(ANSWER_FIELDS))) }),
  'own:add-account': v.object({ vendor: id }),
  'own:forget': v.object({ vendor: id, account: v.exactOptional(account) }),
  'own:erase': v.null(),
  'own:settings': settingsChange,
  'own:dismiss': v.object({ key: alertKey, how: v.picklist(['later', 'ignore']) }),
  'own:undismiss': v.object({ key: alertKey }),
  'own:name-account': v.object({ vendor: id, account, name: v.pipe(v.string(), v.trim(), v.maxLength(120)) }),
  'own:judge-recognised': v.object({
    vendor: id,
    list: v.picklist(LIST_NAMES),
    structure,
    row: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
    said: v.nullable(v.picklist(['confirmed', 'thrown-out'])),
  }),
  'own:skeleton': v.union([v.object({ tabId }), v.object({ vendor: id })]),
  'own:identify-hub': v.object({ tabId }),
  'own:add-hub': v.object({ vendor: id, address: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)) }),
  'own:forget-hub': v.object({ vendor: id, address: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)) }),
  'own:restore': v.object({ audit: v.unknown() }),
};
