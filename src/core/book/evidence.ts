import { joined } from '../answers/fields';
import {
  type Account,
  type Answer,
  AUDIT_SCHEMA,
  type CoverageLine,
  type Device,
  type Evidence,
  type Grant,
  type Instant,
  type Subject,
  subjectKey,
} from '../model';
import { present } from '../present';
import { accountCoverage } from './coverage';
import { DEFAULT_ACCOUNT } from './identity';
import { closedBelow, endsFirst, endsLast } from './loose';
import { mergedDevices, trusted } from './merge';
import type { Book, BookAccount } from './model';
import { type Link, links } from './pair';
import { compare, type Knowledge, sourceOrder } from './sightings';

/**
 * The book as an audit says it: every account, device, link and answer once, one coverage line per list and source. Only
 * the fields of the audit format are in it: no addresses of pages, no keys. Same book, same answer, in the same order.
 */
export function evidence(book: Book, knowledge: Knowledge & { now: Instant }): Evidence {
  const all = links(book, knowledge);
  const accounts = shownAccounts(book);
  return {
    schema: AUDIT_SCHEMA,
    generatedAt: knowledge.now,
    accounts: accounts.map(toAccount),
    devices: devices(book, knowledge, all),
    grants: all
      .map((link) => toGrant(link, knowledge, accounts))
      .sort(
        (a, b) =>
          compare(a.issuer, b.issuer) || compare(a.holder, b.holder) || compare(a.kind, b.kind) || compare(a.id, b.id),
      ),
    answers: answers(book, all, accounts),
    coverage: coverage(book, knowledge, accounts),
  };
}

/**
 * Accounts in order. The nameless `default` one is shown only while the vendor has no other: beside others it would stand
 * for an account that nobody knows to exist.
 */
function shownAccounts(book: Book): BookAccount[] {
  const named = new Set(book.accounts.filter((a) => a.account !== DEFAULT_ACCOUNT).map(({ vendor }) => vendor));
  return book.accounts
    .filter((a) => a.account !== DEFAULT_ACCOUNT || !named.has(a.vendor))
    .toSorted((a, b) => compare(a.vendor, b.vendor) || compare(a.account, b.account));
}

function toAccount({ vendor, account, name, createdAt, twoFactor, foundIn }: BookAccount): Account {
  return present({ vendor, account, name, createdAt, twoFactor, foundIn });
}

function devices(book: Book, { vendors }: Knowledge, all: Link[]): Device[] {
  const through = new Map(
    all.flatMap(({ id, holder }) =>
      holder ? [[`${holder.vendor}/${holder.account}/${holder.key}`, id] as const] : [],
    ),
  );
  return book.lists
    .filter(({ list }) => list === 'devices')
    .flatMap((list) => {
      const { vendor, account } = list;
      const order = sourceOrder(
        list,
        vendors.find(({ id }) => id === vendor),
      );
      return mergedDevices(list, order).map(({ key: _, firstSeenAt: _f, via, ...row }) => {
        const link = via === undefined ? undefined : (through.get(`${vendor}/${account}/${via}`) ?? via);
        const { id, name, model, type, firmware, online, addedAt, lastSeenAt, how } = row;
        const fields = { vendor, account, id, name, model, type, firmware, online, addedAt, lastSeenAt };
        return present({ ...fields, via: link, how });
      });
    })
    .sort((a, b) => compare(a.vendor, b.vendor) || compare(a.account, b.account) || compare(a.id, b.id));
}

/** A link that no page named is called as its holder is. */
function toGrant(link: Link, { parties }: Knowledge, accounts: BookAccount[]): Grant {
  const { id, issuer, holder, told } = link;
  const rows = [issuer, holder].filter((row) => row !== undefined);
  const [any] = rows;
  const ends = holder ?? issuer ?? told;
  if (ends === undefined) throw new Error(`link ${id} has no end`);
  return present({
    issuer: ends.issuer,
    issuerAccount: issuer?.account ?? (told && toldAccount(told.issuer, told.issuerAccount, accounts)),
    holder: ends.holder,
    holderAccount: holder?.account,
    kind: ends.kind,
    id,
    name: any?.name || (parties.find((party) => party.id === ends.holder)?.name ?? ends.holder),
    scopes: [...new Set(rows.flatMap(({ scopes }) => scopes))].sort(),
    linkedAt: linkedAt(link),
    lastUsedAt: rows.map((row) => row.lastUsedAt).reduce(endsLast, undefined),
    expiresAt: rows.map((row) => row.expiresAt).reduce(endsLast, undefined),
    current: rows.some(({ current }) => current) || any?.current,
    seenFrom: rows.map(({ end }) => end),
    how: any === undefined ? 'told' : rows.map(({ how }) => how).reduce(trusted),
  });
}

/**
 * The earliest date that anybody gives. Where none says when it began, a complete list without it does, unless the link
 * had been seen or told by then.
 */
function linkedAt({ issuer, holder, told }: Link) {
  const rows = [issuer, holder].filter((row) => row !== undefined);
  const date = [...rows, told].map((row) => row?.linkedAt).reduce(endsFirst, undefined);
  const since = rows.map(({ notBefore }) => notBefore).reduce(endsFirst, undefined);
  if (since === undefined) return date;
  const seen = [...rows.map(({ firstSeenAt }) => firstSeenAt), ...(told ? [told.toldAt] : [])];
  return seen.some((instant) => instant.slice(0, 10) < since) ? date : closedBelow(date, since);
}

/** Account of a told link: the one it was told for, or the vendor's only one. */
function toldAccount(vendor: string, account: string | undefined, accounts: BookAccount[]): string | undefined {
  const own = accounts.filter((a) => a.vendor === vendor);
  if (own.some((a) => a.account === account)) return account;
  return own.length === 1 ? own[0]?.account : undefined;
}

/** What a subject that was named some time ago is called now. */
export function renamer(book: Book, knowledge: Knowledge): (subject: Subject) => Subject {
  return renamerOf(links(book, knowledge), shownAccounts(book));
}

function renamerOf(all: Link[], accounts: BookAccount[]): (subject: Subject) => Subject {
  const ids = new Map<string, string>();
  for (const { id, was, issuer, holder, told } of all) {
    for (const other of [...was, issuer?.id, holder?.id, told?.id]) if (other !== undefined) ids.set(other, id);
  }
  return ({ type, id }) => ({ type, id: type === 'grant' ? (ids.get(id) ?? id) : ofOnlyAccount(id, accounts) });
}

/** One answer per subject, under the id that the subject has now. Of two, the later one's fields count. */
function answers(book: Book, all: Link[], accounts: BookAccount[]): Answer[] {
  const renamed = renamerOf(all, accounts);
  const bySubject = new Map<string, Answer>();
  for (const stored of book.answers.toSorted((a, b) => compare(a.answeredAt, b.answeredAt))) {
    const { answeredAt: _, decidedAt: _d, ...answer } = stored;
    const subject = renamed(answer.subject);
    const key = subjectKey(subject);
    bySubject.set(key, joined(bySubject.get(key), { ...answer, subject }));
  }
  return [...bySubject].sort(([a], [b]) => compare(a, b)).map(([, answer]) => answer);
}

/** `<vendor>/default…` as the vendor's only account, where there is one. */
function ofOnlyAccount(id: string, accounts: BookAccount[]): string {
  const [vendor = '', account, ...rest] = id.split('/');
  if (account !== DEFAULT_ACCOUNT) return id;
  return [vendor, toldAccount(vendor, account, accounts) ?? account, ...rest].join('/');
}

function coverage(book: Book, { vendors }: Knowledge, accounts: BookAccount[]): CoverageLine[] {
  return accounts.flatMap((account) =>
    accountCoverage(
      account,
      book.lists.filter((list) => list.vendor === account.vendor && list.account === account.account),
      vendors.find(({ id }) => id === account.vendor),
    ),
  );
}
