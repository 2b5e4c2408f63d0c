import { describe, expect, it } from 'vitest';
import { bookOf, cam, devices, grants, hour, hub, knowledge, reading } from '../../../tests/fake/book';
import type { DeviceRow, GrantRow, ListReading, PageReading } from '../reading';
import { addAccount, forget, tell } from './edit';
import { evidence } from './evidence';
import { type Book, EMPTY_BOOK } from './model';

const said = (book: Book) => evidence(book, { ...knowledge, now: hour(1000) });
const me = { account: 'me' };
const held = (rows: (string | Partial<GrantRow>)[], complete?: boolean) => grants('held-services', rows, complete);

describe('coverage', () => {
  it('of an account that was only picked says of every list that it was not read', () => {
    const { accounts, coverage } = said(addAccount(EMPTY_BOOK, 'cam', hour(0)));
    expect(accounts).toEqual([{ vendor: 'cam', account: 'default' }]);
    expect(coverage.map(({ list, source, state }) => [list, source, state])).toEqual([
      ['devices', 'cameras', 'not-read'],
      ['linked-services', 'services', 'not-read'],
      ['api-tokens', 'console', 'not-read'],
      ['sessions', 'app', 'app-only'],
    ]);
  });

  it('has one line per account, list and source, and one more for a source that nobody declared', async () => {
    const book = await bookOf([
      reading('hub', 'main', devices(['a'], true), me),
      reading('hub', 'old-app', devices(['b']), me),
    ]);
    const lines = said(book).coverage.map(({ list, source, state }) => `${list} ${source} ${state}`);
    expect(lines).toEqual([
      ...['devices main rows', 'devices more not-read', 'devices old-app rows'],
      ...['held-services skills not-read', 'held-services home not-read'],
    ]);
  });

  it('says how, when and how completely', async () => {
    const seen = reading('cam', 'cameras', devices(['a'], true), { ...me, how: 'seen', readAt: hour(3) });
    const line = said(await bookOf([seen])).coverage[0];
    expect(line).toMatchObject({ state: 'rows', complete: true, readAt: hour(3), how: 'seen' });
    const unknown = said(await bookOf([reading('cam', 'cameras', devices(['a']), me)])).coverage[0];
    expect(unknown).not.toHaveProperty('complete');
  });
});

describe('a device', () => {
  const at = (source: string, row: Partial<DeviceRow>, n: number) =>
    reading('hub', source, devices([{ id: 'd', name: 'Door', ...row }]), { ...me, readAt: hour(n) });

  it('that two sources list is one, with what either knows', async () => {
    const one = at('more', { name: 'Door (2)', addedAt: '2020-01-01', firmware: '2.0', online: true }, 1);
    const two = at('main', { model: 'D1', addedAt: '2021-01-01', firmware: '1.0', online: false }, 0);
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      const { id, account, ...device } = said(await bookOf(order)).devices[0] ?? {};
      expect(device).toEqual({
        ...{ vendor: 'hub', name: 'Door', model: 'D1', addedAt: '2020-01-01', firmware: '2.0', online: true },
        how: 'overheard',
      });
    }
  });

  it('that a source no longer showed is as old as when it did', async () => {
    const part = (rows: DeviceRow[], n: number) =>
      reading('hub', 'main', devices(rows, false), { ...me, readAt: hour(n) });
    const old = { id: 'd', name: 'Door', firmware: '1.0' };
    const book = await bookOf([part([old], 0), at('more', { firmware: '2.0' }, 3), part([], 5)]);
    expect(said(book).devices).toMatchObject([{ name: 'Door', firmware: '2.0' }]);
  });

  it('is as sure as the surest way in which it was recognised, and not a matter of looks once it was read exactly', async () => {
    const looks = (source: string, confidence: number) =>
      reading('hub', source, devices([{ id: 'd', name: 'Door', confidence }]), { ...me, how: 'recognised' });
    const [one, two] = [looks('page', 0.6), looks('answer', 0.8)];
    const only = async (...readings: PageReading[]) => said(await bookOf(readings)).devices;
    expect(await only(one)).toMatchObject([{ how: 'recognised', confidence: 0.6 }]);
    expect(await only(one, two)).toMatchObject([{ how: 'recognised', confidence: 0.8 }]);
    const [exact] = await only(one, at('main', {}, 0));
    expect(exact).toMatchObject({ how: 'overheard' });
    expect(exact).not.toHaveProperty('confidence');
  });

  it('names the link through which it is seen', async () => {
    const skill = [{ id: 'skill-1', party: 'Cam' }];
    const through = devices([{ id: 'd', name: 'Porch', via: 'skill-1' }]);
    const book = await bookOf([
      reading('cam', 'services', grants('linked-services', ['Speaker']), { ...me, readAt: hour(0) }),
      reading('hub', 'main', [through, held(skill)], { ...me, readAt: hour(1) }),
    ]);
    const { devices: all, grants: links } = said(book);
    expect(links).toHaveLength(1);
    expect(all[0]?.via).toBe(links[0]?.id);
  });
});

it('a grant keeps the address of its own page to itself, and its raw id', async () => {
  const at = 'https://my.hub.example/planted-page';
  const book = await bookOf([reading('hub', 'skills', held([{ id: 'planted-id', party: 'Somebody', at }]), me)]);
  expect(JSON.stringify(book)).toContain(at);
  expect(JSON.stringify(said(book))).not.toContain('planted');
  expect(said(book).grants[0]).toMatchObject({ issuer: 'x-somebody', holder: 'speaker', name: 'Somebody' });
});

it('a told link is called as its holder is, or by its id where nobody knows the holder', () => {
  const link = (holder: string) =>
    ({ id: holder, issuer: 'cam', holder, kind: 'linked-service', toldAt: hour(0) }) as const;
  const book = tell(tell(EMPTY_BOOK, link('cam-app')), link('x-my-script'));
  expect(said(book).grants.map(({ name }) => name)).toEqual(['Cam app', 'x-my-script']);
});

describe('a link that complete lists did not show', () => {
  type Rows = (string | Partial<GrantRow>)[];
  const both = (rows: Rows, n: number, complete: true | false | 'unknown' = true, more: { account?: string } = me) =>
    ['skills', 'home'].map((source) =>
      reading('hub', source, held(rows, complete === 'unknown' ? undefined : complete), { ...more, readAt: hour(n) }),
    );
  const linkedAt = async (readings: ReturnType<typeof both>) => said(await bookOf(readings)).grants[0]?.linkedAt;

  it('was made on that day or later', async () => {
    expect(await linkedAt([...both([], 0), ...both(['Cam'], 48)])).toBe('2026-01-01/..');
    const dated = [{ party: 'Cam', linkedAt: '../2026-02-01' }];
    expect(await linkedAt([...both([], 0), ...both(dated, 24 * 40)])).toBe('2026-01-01/2026-02-01');
  });

  it('keeps the date that its page gives', async () => {
    expect(await linkedAt([...both([], 0), ...both([{ party: 'Cam', linkedAt: '2019' }], 48)])).toBe('2019');
  });

  it('keeps the date that says when it began at the earliest', async () => {
    const range = '2025-01-01/2027-01-01';
    expect(await linkedAt([...both([], 0), ...both([{ party: 'Cam', linkedAt: range }], 48)])).toBe(range);
  });

  it.each([
    [
      'another source of the list had it',
      [...both(['Cam'], 0).slice(0, 1), ...both([], 0).slice(1), ...both(['Cam'], 48)],
    ],
    ['one was not read', [...both([], 0).slice(0, 1), ...both(['Cam'], 48)]],
    ['nobody knows whether they were complete', [...both([], 0, 'unknown'), ...both(['Cam'], 48)]],
    ['they were not complete', [...both([], 0, false), ...both(['Cam'], 48)]],
    ['nobody knows whose they were', [...both([], 0, true, {}), ...both(['Cam'], 48, true, {})]],
    ['they were of somebody else', [...both([], 0, true, { account: 'you' }), ...both(['Cam'], 48)]],
    ['an earlier one had it', [...both(['Cam'], 0), ...both(['Cam'], 48)]],
  ])('has no date when %s', async (_, readings) => {
    expect(await linkedAt(readings)).toBeUndefined();
  });

  it('has no date when its other end had been seen before', async () => {
    const issuer = reading('cam', 'services', grants('linked-services', ['Speaker']), me);
    expect(await linkedAt([issuer, ...both([], 48), ...both(['Cam'], 96)])).toBeUndefined();
  });
});

it('is the same whatever the order of what is kept, and holds no field but those of the format', async () => {
  const none: ListReading = { list: 'devices', state: 'unreadable', reason: 'layout', detail: 'x' };
  const book = await bookOf([
    reading('hub', 'main', devices(['b', 'a'], true), me),
    reading('hub', 'skills', held(['Cam', 'Other']), me),
    reading('cam', 'cameras', none, me),
  ]);
  const turned: Book = {
    ...book,
    accounts: book.accounts.toReversed(),
    lists: book.lists.toReversed(),
  };
  expect(said(turned)).toEqual(said(book));
  const fields = new Set([...said(book).coverage, ...said(book).grants, ...said(book).devices].flatMap(Object.keys));
  const known =
    'vendor account list source state reason complete readAt how issuer issuerAccount holder holderAccount kind id name scopes seenFrom model type';
  expect([...fields].filter((field) => !known.split(' ').includes(field))).toEqual([]);
});

it('a list that could not be read again says when its rows were read', async () => {
  const failed: ListReading = { list: 'devices', state: 'unreadable', reason: 'failed' };
  const first = reading('cam', 'cameras', devices(['a']), me);
  const { readAt } = first;
  const later = { ...reading('cam', 'cameras', failed, me), readAt: '2027-01-01T00:00:00.000Z' };
  const line = async (...readings: PageReading[]) =>
    said(await bookOf(readings)).coverage.find(({ source }) => source === 'cameras');
  expect(await line(first, later)).toMatchObject({ state: 'unreadable', readAt: later.readAt, lastReadAt: readAt });
  expect(await line(later)).not.toHaveProperty('lastReadAt');
});

it('a forgotten account leaves nothing', async () => {
  const book = await bookOf([
    reading('hub', 'skills', held(['Cam']), me),
    reading('cam', 'cameras', devices(['a']), me),
  ]);
  const account = said(book).accounts.find(({ vendor }) => vendor === 'hub')?.account;
  const left = said(forget(book, hub.id, account));
  expect([left.accounts.length, left.devices.length, left.grants.length]).toEqual([1, 1, 0]);
  expect(said(forget(forget(book, hub.id), cam.id))).toMatchObject({
    accounts: [],
    devices: [],
    grants: [],
    coverage: [],
  });
});
