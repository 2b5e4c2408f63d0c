import fc from 'fast-check';
import { addAccount, answer, tell } from '../../src/core/book/edit';
import { evidence } from '../../src/core/book/evidence';
import { type Book, EMPTY_BOOK } from '../../src/core/book/model';
import { pair } from '../../src/core/book/pair';
import { type Answer, GRANT_KINDS, type Grant } from '../../src/core/model';
import type { DeviceRow, GrantRow, ListReading, PageReading } from '../../src/core/reading';
import { bookOf, hour, knowledge, reading } from './book';

/** Something that happens to a book. */
type Event = (book: Book, n: number) => Promise<Book>;

const dates = fc.constantFrom('2019-11-02', '2020-05', '../2021-05-02', '2018/2019', '2022-01-01T10:00:00Z');
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const complete = fc.constantFrom(undefined, true, false);
const how = fc.constantFrom('overheard' as const, 'asked' as const, 'seen' as const);

function without<T extends object>(row: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}

const deviceRows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('d1', 'd2', 'd3'),
    name: fc.constantFrom('Door', '', '=2+3', 'Küche 🔴'),
    model: some(fc.constant('M1')),
    firmware: some(fc.constantFrom('1.0', '2.0')),
    online: some(fc.boolean()),
    addedAt: some(dates),
    lastSeenAt: some(dates),
    via: some(fc.constantFrom('of-Cam', 'of-nobody')),
  }),
  { selector: ({ id }) => id, maxLength: 3 },
);

const grantRows = (names: string[]) =>
  fc.uniqueArray(
    fc.record({
      party: fc.constantFrom(...names),
      kind: fc.constant('linked-service' as const),
      scopes: fc.subarray(['read', 'control']),
      linkedAt: some(dates),
      lastUsedAt: some(fc.oneof(dates, fc.constant('never'))),
      expiresAt: some(dates),
      current: some(fc.boolean()),
    }),
    { selector: ({ party }) => party, maxLength: 3 },
  );

const read = (vendor: string, source: string, part: fc.Arbitrary<ListReading>): fc.Arbitrary<Event> =>
  fc.record({ part, how, account: some(fc.constantFrom('me', 'you')) }).map(({ part: one, how: way, account }) => {
    const page = (n: number): PageReading =>
      reading(vendor, source, one, { how: way, readAt: hour(n), ...(account && { account }) });
    return (book, n) => bookOf([page(n)], book);
  });

const unreadable = (list: ListReading['list']): fc.Arbitrary<ListReading> =>
  fc.constantFrom('signed-out' as const, 'failed' as const).map((reason) => ({ list, state: 'unreadable', reason }));
const empty = (list: ListReading['list']): fc.Arbitrary<ListReading> =>
  complete.map((all) => ({ list, state: 'empty', ...(all === undefined ? {} : { complete: all }) }));
const devicesAre = fc.tuple(deviceRows, complete).map(
  ([rows, all]): ListReading => ({
    ...{ list: 'devices', state: 'rows', devices: rows.map((row) => without<DeviceRow>(row)) },
    ...(all === undefined ? {} : { complete: all }),
  }),
);
const grantsAre = (list: 'linked-services' | 'held-services', names: string[]) =>
  fc.tuple(grantRows(names), complete).map(
    ([rows, all]): ListReading => ({
      ...{ list, state: 'rows' },
      grants: rows.map((row) =>
        without<GrantRow>({ ...row, id: `of-${row.party}`, name: `${row.party} link`, at: undefined }),
      ),
      ...(all === undefined ? {} : { complete: all }),
    }),
  );

const any = (...parts: fc.Arbitrary<ListReading>[]) => fc.oneof(...parts);
const HOLDERS = ['Speaker', 'Hub', 'Other', 'Some Ünknown thing'];
const readings: fc.Arbitrary<Event>[] = [
  read('cam', 'cameras', any(devicesAre, empty('devices'), unreadable('devices'))),
  read('cam', 'services', any(grantsAre('linked-services', HOLDERS), unreadable('linked-services'))),
  read('hub', 'main', any(devicesAre, unreadable('devices'))),
  read('hub', 'more', devicesAre),
  read('hub', 'skills', any(grantsAre('held-services', ['Cam', 'Cam app', 'Nobody']), empty('held-services'))),
  read('hub', 'home', any(grantsAre('held-services', ['Cam']), unreadable('held-services'))),
];

const told: fc.Arbitrary<Event> = fc
  .record({
    id: fc.constantFrom('told-1', 'told-2', 'told-3'),
    holder: fc.constantFrom('speaker', 'other'),
    kind: fc.constantFrom(...GRANT_KINDS),
    linkedAt: some(dates),
    issuerAccount: some(fc.constant('default')),
  })
  .map((row) => async (book, n) => pair(tell(book, without({ ...row, issuer: 'cam', toldAt: hour(n) })), knowledge));

const picked: fc.Arbitrary<Event> = fc
  .constantFrom('cam', 'hub')
  .map((vendor) => async (book, n) => addAccount(book, vendor, hour(n)));

const answers: fc.Arbitrary<Event> = fc
  .record({
    at: fc.nat(),
    relinkedAt: some(dates),
    decision: some(fc.constantFrom('keep' as const, 'remove' as const, 'not-mine' as const, 'later' as const)),
    doneAt: some(fc.constantFrom('2022-03-01', '2026-11-24')),
    note: some(fc.constantFrom('runs the heating', '=cmd', 'a "quoted", note\nin two lines')),
  })
  .map(({ at, ...said }) => async (book, n) => {
    const { accounts, devices, grants } = evidence(book, { ...knowledge, now: hour(n) });
    const subjects = [
      ...grants.map(({ id }: Grant) => ({ type: 'grant' as const, id })),
      ...devices.map(({ id }) => ({ type: 'device' as const, id })),
      ...accounts.map(({ vendor, account }) => ({ type: 'account' as const, id: `${vendor}/${account}` })),
      { type: 'list' as const, id: 'cam/default/api-tokens' },
    ];
    const subject = subjects[at % subjects.length];
    return subject === undefined
      ? book
      : answer(book, without<Answer>({ ...said, subject, passwordChangedAt: undefined }), hour(n));
  });

/** Books as they come about: readings of two vendors that hold keys to each other, told links, answers, in any order. */
export const books: fc.Arbitrary<() => Promise<Book>> = fc
  .array(fc.oneof(...readings, told, picked, answers), { maxLength: 9 })
  .map((events) => () => events.reduce(async (book, event, n) => event(await book, n), Promise.resolve(EMPTY_BOOK)));
