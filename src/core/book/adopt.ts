import type { Instant } from '../model';
import { DEFAULT_ACCOUNT, identifiedBy } from './identity';
import type { Book, StoredAnswer, StoredList, StoredSource } from './model';

/** What moves to the account that is now known. */
export interface Adoption {
  vendor: string;
  account: string;
  /** Readings of this visit, filed under a host until now, are this account's. */
  visit: string;
}

/**
 * Files what was read before anybody knew whose it is: the readings of this visit move to the account; so does what the
 * user told or answered under `default`, while this is the only known account of the vendor. The book itself when nothing moves.
 */
export function adopt(book: Book, { vendor, account, visit }: Adoption): Book {
  let next = book;
  for (const list of book.lists) {
    if (list.vendor === vendor && identifiedBy(list.account) === 'host') next = moveVisit(next, list, account, visit);
  }
  next = dropUnreadHosts(next, vendor, account);
  const others = next.accounts.filter((a) => a.vendor === vendor && a.account !== account);
  return others.some(({ identified }) => identified === 'answer') ? next : mergeDefault(next, vendor, account);
}

function moveVisit(book: Book, from: StoredList, account: string, visit: string): Book {
  const moving = Object.entries(from.sources).filter(([, source]) => source.visit === visit);
  if (moving.length === 0) return book;
  const staying = Object.entries(from.sources).filter(([, source]) => source.visit !== visit);
  const isTarget = (l: StoredList) => l.vendor === from.vendor && l.account === account && l.list === from.list;
  const target = book.lists.find(isTarget) ?? { ...from, account, sources: {} };
  const renamed = new Map<string, string>();
  const sources = { ...target.sources };
  for (const [key, { visit: _, ...source }] of moving) {
    const moved = withIdsOf(target, source, renamed);
    sources[key] = newest(sources[key], moved);
  }
  const rest = book.lists.filter((l) => l !== from && !isTarget(l));
  const left = staying.length === 0 ? [] : [{ ...from, sources: Object.fromEntries(staying) }];
  const rename = (id: string) => renamed.get(id) ?? id;
  return {
    ...book,
    lists: [...rest, ...left, { ...target, sources }],
    answers: renamed.size === 0 ? book.answers : renameSubjects(book.answers, rename),
  };
}

/** The rows of a source under the ids by which the list knows them already. */
function withIdsOf(list: StoredList, source: StoredSource, renamed: Map<string, string>): StoredSource {
  const ids = new Map(
    Object.values(list.sources).flatMap(({ devices, grants }) => [...devices, ...grants].map((r) => [r.key, r.id])),
  );
  const under = <Row extends { key: string; id: string }>(row: Row): Row => {
    const id = ids.get(row.key);
    if (id === undefined || id === row.id) return row;
    renamed.set(row.id, id);
    return { ...row, id };
  };
  return { ...source, devices: source.devices.map(under), grants: source.grants.map(under) };
}

/** Of two states of one source, the one that was read later; a row in both keeps the day it was first seen. */
function newest(a: StoredSource | undefined, b: StoredSource): StoredSource {
  if (a === undefined) return b;
  const [late, old] = (a.readable?.readAt ?? '') > (b.readable?.readAt ?? '') ? [a, b] : [b, a];
  const last = a.last.readAt > b.last.readAt ? a.last : b.last;
  const since = new Map([...old.devices, ...old.grants].map((row) => [row.key, row.firstSeenAt]));
  const firstSeen = <Row extends { key: string; firstSeenAt: Instant }>(row: Row): Row => {
    const before = since.get(row.key);
    return before !== undefined && before < row.firstSeenAt ? { ...row, firstSeenAt: before } : row;
  };
  return { ...late, last, devices: late.devices.map(firstSeen), grants: late.grants.map(firstSeen) };
}

/**
 * Hosts of which nothing is left, or that showed sign-in pages and nothing else, are no accounts beside one that is known.
 * What was answered about them goes with what was read there.
 */
function dropUnreadHosts(book: Book, vendor: string, account: string): Book {
  const ofHost = (list: StoredList, host: string) => list.vendor === vendor && list.account === host;
  const unread = book.accounts.filter(
    (a) =>
      a.vendor === vendor &&
      a.identified === 'host' &&
      book.lists.every((list) => !ofHost(list, a.account) || Object.values(list.sources).every(isSignIn)),
  );
  return unread.reduce((next, gone) => {
    const merged = mergeAccount(next, vendor, gone.account, account);
    return { ...merged, lists: merged.lists.filter((list) => !ofHost(list, gone.account)) };
  }, book);
}

/** Nothing but sign-in pages was seen of this source. */
function isSignIn({ last, readable }: StoredSource): boolean {
  return readable === undefined && last.state === 'unreadable' && last.reason === 'signed-out';
}

function mergeDefault(book: Book, vendor: string, account: string): Book {
  const concerned =
    book.accounts.some((a) => a.vendor === vendor && a.account === DEFAULT_ACCOUNT) ||
    book.told.some((row) => row.issuer === vendor && (row.issuerAccount ?? DEFAULT_ACCOUNT) === DEFAULT_ACCOUNT);
  return concerned ? mergeAccount(book, vendor, DEFAULT_ACCOUNT, account) : book;
}

/** Everything that was said about one account now speaks of another. */
function mergeAccount(book: Book, vendor: string, from: string, to: string): Book {
  const gone = book.accounts.find((a) => a.vendor === vendor && a.account === from);
  const prefix = `${vendor}/${from}`;
  const rename = (id: string) => {
    if (id === prefix) return `${vendor}/${to}`;
    return id.startsWith(`${prefix}/`) ? `${vendor}/${to}${id.slice(prefix.length)}` : id;
  };
  return {
    ...book,
    accounts: book.accounts
      .filter((a) => a !== gone)
      .map((a) => (a.vendor === vendor && a.account === to ? { ...said(gone), ...a } : a)),
    told: book.told.map((row) =>
      row.issuer === vendor && (row.issuerAccount ?? DEFAULT_ACCOUNT) === from ? { ...row, issuerAccount: to } : row,
    ),
    answers: renameSubjects(book.answers, rename),
  };
}

/** What the user said about an account, which the account that it becomes inherits. */
function said(account: Book['accounts'][number] | undefined) {
  if (account === undefined) return {};
  const { vendor: _v, account: _a, container: _c, identified: _i, firstSeenAt: _f, ...rest } = account;
  return rest;
}

function renameSubjects(answers: StoredAnswer[], rename: (id: string) => string): StoredAnswer[] {
  return answers.map((answer) => {
    const id = rename(answer.subject.id);
    return id === answer.subject.id ? answer : { ...answer, subject: { ...answer.subject, id } };
  });
}
