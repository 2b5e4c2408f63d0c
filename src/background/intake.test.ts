import { describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../tests/fake/browser';
import {
  camera,
  devicesReading,
  HOME,
  HOME_PATTERN,
  installed,
  look,
  report,
  startWorker,
} from '../../tests/fake/worker';

const KEPT = { ok: true, value: { kept: true } };
const refused = (why: string) => ({ ok: true, value: { kept: false, why } });

/** Everything stored of the book itself. */
function bookOf(fake: FakeBrowser): Record<string, unknown> {
  const entries = Object.entries(fake.local.peek());
  return Object.fromEntries(entries.filter(([key]) => !['meta', 'salt', 'summary', 'rev', 'settings'].includes(key)));
}

async function names(fake: FakeBrowser): Promise<string[]> {
  return (await look(fake)).audit.devices.map(({ name }) => name).sort();
}

async function accountOf(fake: FakeBrowser, device: string): Promise<string | undefined> {
  return (await look(fake)).audit.devices.find(({ name }) => name === device)?.account;
}

/** What names the account and nothing else. */
function naming(account: string): object {
  return devicesReading([], { source: 'account', account, readings: [] });
}

describe('a reading from a page', () => {
  it('is in the view once it was kept, under no raw id', async () => {
    const fake = await installed();
    expect(await report(fake, devicesReading([camera(1), camera(2)], { account: 'raw-account' }))).toEqual(KEPT);
    expect(await names(fake)).toEqual(['Camera 1', 'Camera 2']);
    expect(JSON.stringify([fake.local.peek(), fake.session.peek()])).not.toContain('raw-');
  });

  it('is written in one set, before anything made from it', async () => {
    const fake = await installed();
    const before = fake.local.sets.length;
    await report(fake, devicesReading([camera(1)]));
    const sets = fake.local.sets.slice(before).map((set) => Object.keys(set).sort());
    expect(sets).toHaveLength(2);
    expect(sets[0]).toContain('rev');
    expect(sets[0]?.some((key) => key.startsWith('list/acme/'))).toBe(true);
    expect(sets[1]).toEqual(['summary']);
  });

  it.each([
    ['another vendor', 'https://my.bolt.example:8443/', 'not-this-vendor'],
    ['no vendor at all', 'https://evil.example/', 'not-this-vendor'],
    ['a look-alike', 'https://home.acme-com.example.evil.example/', 'not-this-vendor'],
    ['plain http', 'http://home.acme-com.example/', 'not-this-vendor'],
  ])('is refused from %s, whatever permission there is', async (_, url, why) => {
    const fake = await installed();
    fake.granted.add(`${new URL(url).protocol}//${new URL(url).hostname}/*`);
    expect(await report(fake, devicesReading([camera(1)]), fake.page(url))).toEqual(refused(why));
    expect(bookOf(fake)).toEqual({});
  });

  it('is refused from an origin of the vendor that is not granted', async () => {
    const fake = await installed();
    const sender = fake.page('https://home.acme-de.example/');
    expect(await report(fake, devicesReading([camera(1)]), sender)).toEqual(refused('withdrawn'));
    expect(bookOf(fake)).toEqual({});
  });

  it.each([
    ['unknown source', { source: 'nonsense' }],
    ['source that is read on no page', { source: 'app', readings: [{ list: 'sessions', state: 'empty' }] }],
    ['source of another origin', { source: 'skills', readings: [{ list: 'held-services', state: 'empty' }] }],
    ['list that the source does not have', { readings: [{ list: 'api-tokens', state: 'empty' }] }],
    ['list from a source that names the account only', { source: 'account' }],
  ])('is refused for an %s', async (_, more) => {
    const fake = await installed();
    expect(await report(fake, devicesReading([camera(1)], more))).toEqual(refused('undeclared'));
    expect(bookOf(fake)).toEqual({});
  });

  it('is refused when the permission goes while it waits for its turn', async () => {
    const fake = await installed();
    const first = report(fake, devicesReading([camera(1)]));
    // The check at the door has passed; the queue has not come to it yet.
    await new Promise((resolve) => setImmediate(resolve));
    fake.granted.delete(HOME_PATTERN);
    expect(await first).toEqual(refused('withdrawn'));
    expect(bookOf(fake)).toEqual({});
  });

  it('is kept beside those that arrive from other tabs at the same time', async () => {
    const fake = await installed();
    const tabs = [1, 2, 3, 4, 5];
    const send = (n: number) =>
      report(fake, devicesReading([camera(n)], { account: `account ${n}` }), fake.page(`${HOME}/`, n));
    expect(await Promise.all(tabs.map(send))).toEqual(tabs.map(() => KEPT));
    expect(await names(fake)).toEqual(tabs.map((n) => `Camera ${n}`));
    expect((await look(fake)).audit.accounts).toHaveLength(tabs.length);
  });

  it('belongs to the account that the same tab named before, also after the worker was killed in between', async () => {
    const fake = await installed();
    await report(fake, naming('one'));
    await startWorker(fake);
    await report(fake, devicesReading([camera(1)]));
    expect(await accountOf(fake, 'Camera 1')).not.toMatch(/^default/);
  });

  it('belongs to the account of another tab that is open at the same place, and of no other tab', async () => {
    const fake = await installed();
    fake.granted.add('https://home.acme-de.example/*');
    fake.tabs.push({ id: 4, cookieStoreId: 'firefox-container-1' });
    await report(fake, naming('one'), fake.page(`${HOME}/`, 1));
    await report(fake, devicesReading([camera(2)]), fake.page(`${HOME}/`, 2));
    await report(fake, devicesReading([camera(3)]), fake.page('https://home.acme-de.example/', 3));
    await report(fake, devicesReading([camera(4)]), fake.page(`${HOME}/`, 4));
    expect(await accountOf(fake, 'Camera 2')).not.toMatch(/^default/);
    expect(await accountOf(fake, 'Camera 3')).toMatch(/^default@home\.acme-de\.example/);
    expect(await accountOf(fake, 'Camera 4')).toMatch(/^default@/);
  });

  it('goes over to the account that is named after it, in whichever tab', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]), fake.page(`${HOME}/`, 1));
    expect(await accountOf(fake, 'Camera 1')).toMatch(/^default@/);
    await report(fake, naming('one'), fake.page(`${HOME}/`, 2));
    expect(await accountOf(fake, 'Camera 1')).not.toMatch(/^default/);
  });

  it('belongs to the account that another tab named meanwhile, in a visit that began in both', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]), fake.page(`${HOME}/`, 1));
    await report(fake, devicesReading([camera(1)]), fake.page(`${HOME}/`, 2));
    await report(fake, naming('one'), fake.page(`${HOME}/`, 2));
    await report(fake, devicesReading([camera(1), camera(2)]), fake.page(`${HOME}/`, 1));
    expect((await look(fake)).audit.accounts).toHaveLength(1);
    expect(await accountOf(fake, 'Camera 2')).not.toMatch(/^default/);
  });

  it('is known by no account after an hour without a reading', async () => {
    const fake = await installed();
    await report(fake, naming('one'));
    vi.useFakeTimers({ now: Date.now() + 61 * 60_000, toFake: ['Date'] });
    try {
      await report(fake, devicesReading([camera(1)]));
      expect(await accountOf(fake, 'Camera 1')).toMatch(/^default@/);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is known by no account any more once its tab was closed', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)], { account: 'one' }));
    await fake.onTabRemoved.emit(1, {});
    await report(fake, devicesReading([camera(2)]));
    const accounts = (await look(fake)).audit.devices.map(({ account }) => account);
    expect(accounts.filter((account) => account.startsWith('default@'))).toHaveLength(1);
  });

  it('ends the visit of other tabs when it says that nobody is signed in', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)], { account: 'one' }));
    const out = devicesReading([], { readings: [{ list: 'devices', state: 'unreadable', reason: 'signed-out' }] });
    await report(fake, out, fake.page(`${HOME}/`, 2));
    const visits = fake.session.peek().visits as Record<string, { visit: { account?: string } }>;
    expect(Object.values(visits).map(({ visit }) => visit.account)).toEqual([undefined]);
  });

  it('counts the container as part of the account', async () => {
    const fake = await installed();
    fake.tabs.push({ id: 1, cookieStoreId: 'firefox-container-2' }, { id: 2, cookieStoreId: 'firefox-default' });
    await report(fake, devicesReading([camera(1)], { account: 'one' }), fake.page(`${HOME}/`, 1));
    await report(fake, devicesReading([camera(1)], { account: 'one' }), fake.page(`${HOME}/`, 2));
    const accounts = (await look(fake)).audit.accounts.map(({ account }) => account);
    expect(new Set(accounts).size).toBe(2);
  });

  it('keeps the address of a grant only where it is the vendor’s', async () => {
    const fake = await installed();
    fake.granted.add('https://www.acme-com.example/*');
    const grant = (id: string, at: string) => ({ id, at, kind: 'linked-service', name: id, party: id, scopes: [] });
    const grants = [grant('One', 'https://www.acme-com.example/skills/1'), grant('Two', 'https://evil.example/2')];
    const readings = [{ list: 'held-services', state: 'rows', complete: true, grants }];
    const sender = fake.page('https://www.acme-com.example/skills');
    expect(await report(fake, devicesReading([], { source: 'skills', how: 'seen', readings }), sender)).toEqual(KEPT);
    const stored = JSON.stringify(bookOf(fake));
    expect(stored).toContain('https://www.acme-com.example/skills/1');
    expect(stored).not.toContain('evil.example');
  });
});
