import { describe, expect, it } from 'vitest';
import { bookOf, devices, digest, grants, hour, knowledge, reading, visit } from '../../../tests/fake/book';
import type { ListReading, PageReading } from '../reading';
import { addAccount, answer, tell } from './edit';
import { evidence } from './evidence';
import { follow, type Visit } from './identity';
import { type Book, EMPTY_BOOK } from './model';
import { receive } from './receive';

const said = (book: Book) => evidence(book, { ...knowledge, now: hour(1000) });
const accounts = (book: Book) => said(book).accounts.map(({ vendor, account }) => `${vendor}/${account}`);
const owners = (book: Book) => Object.fromEntries(said(book).devices.map(({ name, account }) => [name, account]));
const out: ListReading = { list: 'devices', state: 'unreadable', reason: 'signed-out' };

const main = (list: ListReading, more: Partial<PageReading> = {}) => reading('hub', 'main', list, more);
/** An answer that says who is signed in, and nothing else. */
const whoAmI = (account: string, n = 1) => reading('hub', 'who', [], { account, readAt: hour(n) });

describe('a reading belongs to', () => {
  it('the account that it names', async () => {
    const book = await bookOf([main(devices(['a']), { account: 'me' }), main(devices(['b']), { account: 'you' })]);
    expect(accounts(book)).toHaveLength(2);
    expect(owners(book).a).not.toBe(owners(book).b);
    expect(JSON.stringify(book)).not.toMatch(/"(me|you)"/);
  });

  it('the account that an earlier answer of the same visit named', async () => {
    const book = await bookOf([whoAmI('me'), main(devices(['a']))]);
    expect(accounts(book)).toEqual([`hub/${owners(book).a}`]);
    expect(owners(book).a).not.toContain('default');
  });

  it('nobody known, in another tab', async () => {
    const book = await bookOf([
      [whoAmI('me'), visit('hub', { id: 'tab1' })],
      [main(devices(['a'])), visit('hub', { id: 'tab2' })],
    ]);
    expect(owners(book)).toEqual({ a: 'default@my.hub.example' });
    expect(accounts(book)).toHaveLength(2);
  });

  it('another account in another container', async () => {
    const book = await bookOf([
      [main(devices(['a']), { account: 'me' }), visit('hub', { id: 'tab1' })],
      [main(devices(['b']), { account: 'me' }), visit('hub', { id: 'tab2', container: 'box-2' })],
      [main(devices(['c'])), visit('hub', { id: 'tab3', container: 'box-3' })],
    ]);
    expect(owners(book).b).toBe(`${owners(book).a}~box-2`);
    expect(owners(book).c).toBe('default@my.hub.example~box-3');
  });
});

describe('when an account becomes known', () => {
  it('what was read before in this visit is its own, under the ids that it had', async () => {
    const before = await bookOf([
      main(devices(['a'], true)),
      reading('hub', 'skills', grants('held-services', ['Cam'])),
    ]);
    const ids = [...said(before).devices, ...said(before).grants].map(({ id }) => id);
    const book = await bookOf([
      main(devices(['a'], true)),
      reading('hub', 'skills', grants('held-services', ['Cam'])),
      whoAmI('me'),
    ]);
    expect(accounts(book)).toHaveLength(1);
    expect(said(book).grants[0]?.holderAccount).toBe(said(book).accounts[0]?.account);
    expect([...said(book).devices, ...said(book).grants].map(({ id }) => id)).toEqual(ids);
  });

  it('what it lists again keeps its id', async () => {
    const book = await bookOf([
      main(devices(['a'], true)),
      whoAmI('me'),
      main(devices(['a'], true), { readAt: hour(2) }),
    ]);
    const again = await bookOf([main(devices(['a'], true)), whoAmI('me')]);
    expect(said(book).devices).toEqual(said(again).devices);
  });

  it('what was read in another visit stays unknown', async () => {
    const book = await bookOf([
      [main(devices(['a'])), visit('hub', { id: 'tab1' })],
      [reading('hub', 'more', devices(['b'])), visit('hub', { id: 'tab2' })],
      [whoAmI('me'), visit('hub', { id: 'tab2' })],
    ]);
    expect(said(book).devices).toHaveLength(2);
    expect(owners(book).a).toBe('default@my.hub.example');
    expect(owners(book).b).not.toContain('default');
  });

  it('a row that it had keeps the day on which it was first seen', async () => {
    const book = await bookOf([
      [main(devices(['a']), { account: 'me' }), visit('hub', { id: 'tab1' })],
      [main(devices(['a']), { readAt: hour(5) }), visit('hub', { id: 'tab2' })],
      [whoAmI('me', 6), visit('hub', { id: 'tab2' })],
    ]);
    const rows = book.lists.flatMap(({ sources }) => Object.values(sources).flatMap((source) => source.devices));
    expect(rows.map(({ firstSeenAt }) => firstSeenAt)).toEqual([hour(0)]);
  });

  it('rows that it had keep their ids, and answers follow', async () => {
    const known = await bookOf([main(devices(['a'], true), { account: 'me' })]);
    const [own] = said(known).devices;
    const away = await bookOf([[reading('hub', 'more', devices(['a'])), visit('hub', { id: 'tab2' })]], known);
    const stranger = said(away).devices.find(({ account }) => account.startsWith('default'));
    const noted = answer(away, { subject: { type: 'device', id: stranger?.id ?? '' }, note: 'mine' }, hour(1));
    const from = { host: 'my.hub.example', visit: visit('hub', { id: 'tab2' }) };
    const { book } = await receive(noted, whoAmI('me'), from, { ...knowledge, digest, now: hour(3) });
    expect(said(book).devices.map(({ id }) => id)).toEqual([own?.id]);
    expect(said(book).answers).toEqual([{ subject: { type: 'device', id: own?.id }, note: 'mine' }]);
  });

  const told = tell(addAccount(EMPTY_BOOK, 'hub', hour(0)), {
    id: 'told-1',
    issuer: 'hub',
    holder: 'other',
    kind: 'linked-service',
    toldAt: hour(0),
  });
  const noted = answer(
    told,
    { subject: { type: 'account', id: 'hub/default' }, passwordChangedAt: '2025-01-01' },
    hour(0),
  );

  it('what was told and answered before is its own while it is the only one', async () => {
    const book = await bookOf([whoAmI('me'), whoAmI('you', 2)], noted);
    const mine = said(await bookOf([whoAmI('me')])).accounts[0]?.account;
    expect(accounts(book)).not.toContain('hub/default');
    expect(said(book).grants[0]?.issuerAccount).toBe(mine);
    expect(said(book).answers[0]?.subject.id).toBe(`hub/${mine}`);
  });

  it('and stays of an unknown account when there are two already', async () => {
    const two = await bookOf([whoAmI('me'), whoAmI('you', 2)]);
    const book = await bookOf([whoAmI('me', 3)], { ...two, told: noted.told });
    expect(said(book).grants[0]).not.toHaveProperty('issuerAccount');
  });
});

it('what was answered about the picked account is about the only one that was read', async () => {
  const about = (id: string) => ({ subject: { type: 'list' as const, id }, note: 'x' });
  const noted = answer(addAccount(EMPTY_BOOK, 'hub', hour(0)), about('hub/default/devices'), hour(0));
  const unknown = await bookOf([main(devices(['a']))], noted);
  expect(accounts(unknown)).toEqual(['hub/default@my.hub.example']);
  expect(said(unknown).answers).toEqual([about('hub/default@my.hub.example/devices')]);
  const known = await bookOf([whoAmI('me'), whoAmI('you', 2)], noted);
  const mine = said(await bookOf([whoAmI('me')])).accounts[0]?.account;
  expect(said(known).answers).toEqual([about(`hub/${mine}/devices`)]);
});

describe('a sign-out', () => {
  it('ends what is known of the tab', async () => {
    const book = await bookOf([whoAmI('me'), main(out), main(devices(['a']), { readAt: hour(2) })]);
    expect(owners(book).a).toBe('default@my.hub.example');
  });

  it('is said of the account that was signed in', async () => {
    const book = await bookOf([whoAmI('me'), main(out)]);
    const line = said(book).coverage.find(({ source }) => source === 'main');
    expect(line).toMatchObject({ account: said(book).accounts[0]?.account, state: 'unreadable', reason: 'signed-out' });
  });

  it('keeps what was read before from the next one who signs in', async () => {
    const book = await bookOf([main(devices(['a'])), main(out, { readAt: hour(1) }), whoAmI('you', 2)]);
    expect(owners(book).a).toBe('default@my.hub.example');
  });

  it('adds no account beside those that are known', async () => {
    const known = await bookOf([whoAmI('me')]);
    expect(await bookOf([[main(out), visit('hub', { id: 'tab2' })]], known)).toBe(known);
  });

  it('seen before anybody was known leaves no account beside the one who then signs in', async () => {
    const signedOut = await bookOf([main(out)]);
    const line = 'hub/default@my.hub.example/devices';
    const noted = answer(signedOut, { subject: { type: 'list', id: line }, note: 'mine' }, hour(0));
    const book = await bookOf([whoAmI('me', 1), main(devices(['a']), { readAt: hour(2) })], noted);
    const mine = said(await bookOf([whoAmI('me')])).accounts[0]?.account;
    expect(accounts(book)).toEqual([`hub/${mine}`]);
    expect(said(book).coverage.filter(({ reason }) => reason === 'signed-out')).toEqual([]);
    expect(said(book).answers.map(({ subject }) => subject.id)).toEqual([`hub/${mine}/devices`]);
  });

  it('leaves a host at which more was tried than to sign in', async () => {
    const failed: ListReading = { list: 'devices', state: 'unreadable', reason: 'failed' };
    const book = await bookOf([
      main(out),
      reading('hub', 'more', failed, { readAt: hour(1) }),
      main(out, { readAt: hour(2) }),
      whoAmI('me', 3),
    ]);
    const unknown = said(book).coverage.filter(({ account }) => account?.startsWith('default'));
    expect(unknown.map(({ source, reason }) => [source, reason]).slice(0, 2)).toEqual([
      ['main', 'signed-out'],
      ['more', 'failed'],
    ]);
  });

  it('is said where nothing is known yet', async () => {
    const { coverage } = said(await bookOf([main(out)]));
    expect(coverage.find(({ source }) => source === 'main')).toMatchObject({
      state: 'unreadable',
      reason: 'signed-out',
    });
  });
});

it('every change of the account is another visit, the first naming is not', () => {
  const nobody = { readings: [] };
  const begun: Visit = visit('hub', { id: 'tab' });
  const named = follow(begun, nobody, 'me');
  expect(named).toMatchObject({ id: 'tab', account: 'me' });
  expect(follow(named, nobody, undefined)).toBe(named);
  expect(follow(named, nobody, 'you')).toMatchObject({ id: 'tab.1', account: 'you' });
  expect(follow(follow(named, { readings: [out] }, undefined), { readings: [out] }, undefined)).toEqual({
    ...begun,
    id: 'tab.2',
  });
});

it('two marketplaces of one account do not take each other for gone', async () => {
  const at = (place: string) => visit('hub', { id: place, place });
  const book = await bookOf([
    [main(devices(['a'], true), { account: 'me' }), at('tld=com')],
    [main(devices(['b'], true), { account: 'me', readAt: hour(1) }), at('tld=de')],
  ]);
  expect(Object.keys(owners(book)).sort()).toEqual(['a', 'b']);
  const lines = said(book).coverage.filter(({ source }) => source === 'main');
  expect(lines).toEqual([expect.objectContaining({ state: 'rows', complete: true, readAt: hour(0) })]);
});
