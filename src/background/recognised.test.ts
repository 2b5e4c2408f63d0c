import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeBrowser } from '../../tests/fake/browser';
import { ask, camera, devicesReading, HOME, installed, look, report, startWorker } from '../../tests/fake/worker';
import type { ListReading } from '../core/reading';
import type { Orders } from '../core/recognise/run';
import { isRead } from '../core/verdicts/read-state';
import type { View } from '../messaging/protocol';

const HUB = 'https://hub.example';
const VENDOR = 'x-hub-example';
const TAB = 9;

let fake: FakeBrowser;
beforeEach(async () => {
  fake = await installed();
  fake.tabs.push({ id: TAB, url: `${HUB}/account` });
});

const value = <T>(reply: unknown) => (reply as { value: T }).value;
const page = (url = `${HUB}/account`, tabId = TAB, more = {}) => fake.page(url, tabId, more);
const readNow = (tabId = TAB) => ask(fake, 'own:read-now', { tabId });
const orders = async (sender = page()) => value<Orders | null>(await ask(fake, 'page:recognise', null, sender));

async function view(tabUrl = `${HUB}/account`, tabId = TAB): Promise<View> {
  return value<View>(await ask(fake, 'own:view', { tabUrl, tabId }));
}

const door = { id: 'raw-door', name: 'Door', confidence: 0.8, signs: ['name', 'online'] };
const lamp = { id: 'raw-lamp', name: 'Lamp', confidence: 0.6 };
const rows = (...devices: object[]) => ({ list: 'devices', state: 'rows', devices }) as ListReading;

function told(run: string | undefined, readings: ListReading[], more: object = {}): object {
  const lists = readings.map((reading) => ({ reading, confidence: 0.9, structure: 'table>tr' }));
  const cost = { total: 5, longest: 3, parsing: 0 };
  return { run, readAt: new Date().toISOString(), lists, cost, ...more };
}

/** A click on "Read this page", the script that it puts there, and what that makes of the page. */
async function recognised(readings: ListReading[], more: object = {}, sender = page()): Promise<unknown> {
  await readNow();
  const given = await orders(sender);
  return ask(fake, 'page:recognised', told(given?.run, readings, more), sender);
}

const kept = { ok: true, value: { kept: true } };
const notAsked = { ok: true, value: { kept: false, why: 'not-asked' } };

describe('what the recogniser asks for beside itself', () => {
  const parts = (lang: string, data: boolean) => ask(fake, 'page:recognise-parts', { lang, data }, page());
  const put = () => fake.scripting.ran.slice(1).flatMap(({ files }) => files);

  it.each([
    ['de-CH', false, ['rows.js', 'en.js', 'de.js']],
    ['de', true, ['rows.js', 'en.js', 'de.js', 'data.js']],
    ['', false, ['rows.js', 'en.js', 'de.js', 'fr.js']],
    // Pages in any language say this.
    ['en', false, ['rows.js', 'en.js', 'de.js', 'fr.js']],
    ['tlh', true, ['rows.js', 'en.js', 'de.js', 'fr.js', 'data.js']],
  ])('of a page in "%s", with data: %s', async (lang, data, files) => {
    await readNow();
    await orders();
    expect(await parts(lang, data)).toEqual({ ok: true, value: { allWords: files.includes('fr.js') } });
    expect(put()).toEqual(files);
  });

  it('is put nowhere where no recogniser is at work', async () => {
    await readNow();
    await parts('de', true);
    expect(put()).toEqual([]);
  });
});

describe('"Read this page" on a site that nobody declared', () => {
  it('puts the recogniser there, and what it finds is in the book under the host', async () => {
    expect(await readNow()).toEqual({ ok: true, value: { state: 'recognising', asked: [] } });
    expect(fake.scripting.ran).toEqual([{ tabId: TAB, files: ['recogniser.js'] }]);
    expect((await view()).run).toEqual({ state: 'running' });
    const given = await orders();
    expect(given).toEqual({ run: expect.any(String) });
    expect(await ask(fake, 'page:recognised', told(given?.run, [rows(door, lamp)]), page())).toEqual(kept);
    const { audit, site, sites, run } = await view();
    expect(audit.devices).toMatchObject([
      { vendor: VENDOR, account: 'default@hub.example', how: 'recognised' },
      { vendor: VENDOR, account: 'default@hub.example', how: 'recognised' },
    ]);
    expect(audit.devices.map(({ name, confidence }) => [name, confidence]).sort()).toEqual([
      ['Door', 0.8],
      ['Lamp', 0.6],
    ]);
    expect(site).toEqual({ vendor: VENDOR, name: 'hub.example', origin: HUB });
    expect(sites).toEqual({ [VENDOR]: 'hub.example' });
    expect(run).toMatchObject({ state: 'over', lists: [{ list: 'devices', state: 'rows', rows: 2, confidence: 0.9 }] });
    expect(JSON.stringify([fake.local.peek(), fake.session.peek()])).not.toContain('raw-');
  });

  it('is told once, and reports once', async () => {
    await readNow();
    const given = await orders();
    expect(await orders()).toBeNull();
    const send = () => ask(fake, 'page:recognised', told(given?.run, [rows(door)]), page());
    expect(await send()).toEqual(kept);
    expect(await send()).toEqual(notAsked);
  });

  it.each([
    ['a page that nobody clicked on', async () => undefined, page],
    ['another tab', readNow, () => page(`${HUB}/account`, 3)],
    ['the same tab, gone on to another site', readNow, () => page('https://evil.example/')],
  ])('takes nothing from %s', async (_, before, sender) => {
    await before();
    expect(await orders(sender())).toBeNull();
    const run = '8a0f5d6e-3c1b-4f6a-9b1d-2f4e6a8c0b1d';
    expect(await ask(fake, 'page:recognised', told(run, [rows(door)]), sender())).toEqual(notAsked);
    expect((await view()).audit.devices).toEqual([]);
  });

  it('takes nothing under the name of another run', async () => {
    await readNow();
    const first = await orders();
    await readNow();
    await orders();
    expect(await ask(fake, 'page:recognised', told(first?.run, [rows(door)]), page())).toEqual(notAsked);
  });

  it('goes on after the worker was killed', async () => {
    await readNow();
    const given = await orders();
    await startWorker(fake);
    expect(await ask(fake, 'page:recognised', told(given?.run, [rows(door)]), page())).toEqual(kept);
    expect((await view()).audit.devices).toMatchObject([{ name: 'Door' }]);
  });

  it('keeps containers apart', async () => {
    const tab = { id: TAB, url: HUB, index: 0, cookieStoreId: 'firefox-container-2' };
    await recognised([rows(door)], {}, page(`${HUB}/account`, TAB, { tab }));
    expect((await view()).audit.devices).toMatchObject([{ account: 'default@hub.example~firefox-container-2' }]);
  });

  it('says where the browser lets nobody in, and leaves no run behind', async () => {
    fake.scripting.refuses = 'The extensions gallery cannot be scripted.';
    expect(await readNow()).toEqual({ ok: true, value: { state: 'closed', asked: [] } });
    expect((await view()).run).toBeUndefined();
  });

  it('says why nothing was found, and puts nothing into the book', async () => {
    await recognised([], { trouble: { reason: 'signed-out' } });
    const { run, audit } = await view();
    expect(run).toMatchObject({ state: 'over', lists: [], trouble: { reason: 'signed-out' } });
    expect(audit.coverage).toEqual([]);
    expect(audit.accounts).toEqual([]);
  });
});

describe('what was recognised', () => {
  it('is never all of a list, and "none" never counts as read', async () => {
    const all = { ...rows(door), complete: true } as ListReading;
    await recognised([all, { list: 'sessions', state: 'empty', complete: true }]);
    const lines = (await view()).audit.coverage.filter(({ vendor }) => vendor === VENDOR);
    expect(lines.map(({ list, state, how, complete }) => [list, state, how, complete])).toEqual([
      ['devices', 'rows', 'recognised', undefined],
      ['sessions', 'empty', 'recognised', undefined],
    ]);
    expect(lines.some(isRead)).toBe(false);
  });

  it('proves no removal: what the next reading does not show stays', async () => {
    await recognised([rows(door, lamp)]);
    await recognised([rows(door)]);
    expect((await view()).audit.devices.map(({ name }) => name).sort()).toEqual(['Door', 'Lamp']);
  });

  it('stands back behind what an exact reader read, and takes none of it away', async () => {
    fake.tabs.push({ id: 1, url: `${HOME}/` });
    await report(fake, devicesReading([camera(1), camera(2)]));
    const failed = { list: 'devices', state: 'unreadable', reason: 'layout' };
    await report(fake, devicesReading([], { how: 'seen', readings: [failed] }));
    expect(fake.scripting.ran).toEqual([{ tabId: 1, files: ['recogniser.js'] }]);
    const sender = page(`${HOME}/`, 1);
    const given = await orders(sender);
    expect(given?.lists).toEqual(['devices']);
    const seen = rows({ id: 'x', name: 'camera 1' }, { id: 'y', name: 'Camera 3' });
    const other = { list: 'sessions', state: 'empty' } as const;
    expect(await ask(fake, 'page:recognised', told(given?.run, [seen, other]), sender)).toEqual(kept);
    const { audit } = await look(fake);
    expect(audit.devices.map(({ name, how }) => [name, how]).sort()).toEqual([
      ['Camera 1', 'overheard'],
      ['Camera 2', 'overheard'],
      ['Camera 3', 'recognised'],
    ]);
    expect(audit.coverage.some(({ list, how }) => list === 'sessions' && how === 'recognised')).toBe(false);
    // It reports again at once: the page is not read by its looks each time.
    await report(fake, devicesReading([], { how: 'seen', readings: [failed] }));
    expect(fake.scripting.ran).toHaveLength(1);
  });
});

describe('a page that its vendor declares as unconfirmed', () => {
  const APPS = 'https://www.acme-com.example/apps';
  const sender = () => page(APPS, 4);
  beforeEach(() => void fake.tabs.push({ id: 4, url: APPS }));

  it('is recognised when it is opened, bound to its lists, and says so when nothing was', async () => {
    fake.granted.add('https://www.acme-com.example/*');
    await ask(fake, 'page:unconfirmed', null, sender());
    const given = await orders(sender());
    expect(given?.lists).toEqual(['linked-services']);
    await ask(fake, 'page:recognised', told(given?.run, [rows(door)]), sender());
    const { coverage, devices } = (await look(fake)).audit;
    expect(devices).toEqual([]);
    expect(coverage.find(({ list }) => list === 'linked-services')).toMatchObject({
      source: 'recognised',
      state: 'unreadable',
      reason: 'layout',
    });
  });

  it('is not without access, nor is another page', async () => {
    await ask(fake, 'page:unconfirmed', null, sender());
    await ask(fake, 'page:unconfirmed', null, page(`${HOME}/`, 1));
    expect(fake.scripting.ran).toEqual([]);
  });

  it('is read by its looks on "Read this page", too', async () => {
    fake.granted.add('https://www.acme-com.example/*');
    expect(await readNow(4)).toMatchObject({ value: { state: 'recognising' } });
    expect((await orders(sender()))?.lists).toEqual(['linked-services']);
  });
});

describe('the user’s word on it', () => {
  const of = { vendor: VENDOR, list: 'devices', structure: 'table>tr' };
  const judge = (more: object) => ask(fake, 'own:judge-recognised', { ...of, ...more });
  const names = async () => (await view()).audit.devices.map(({ name }) => name).sort();

  it('throws a list out for good, with every later one of its structure, until it is taken back', async () => {
    await recognised([rows(door)]);
    expect(await judge({ said: 'thrown-out' })).toEqual({ ok: true, value: null });
    expect(await view()).toMatchObject({ recognised: [], said: [{ ...of, said: 'thrown-out' }] });
    expect((await view()).audit).toMatchObject({ devices: [], accounts: [] });
    await recognised([rows(door)]);
    expect(await names()).toEqual([]);
    await judge({ said: null });
    await recognised([rows(door)]);
    expect(await names()).toEqual(['Door']);
  });

  it('throws one row out, and the others stay', async () => {
    await recognised([rows(door, lamp)]);
    const row = (await view()).recognised?.[0]?.rows.find(({ name }) => name === 'Lamp')?.id;
    await judge({ row, said: 'thrown-out' });
    expect(await names()).toEqual(['Door']);
    await recognised([rows(door, lamp)]);
    expect(await names()).toEqual(['Door']);
    const [said] = (await view()).said ?? [];
    expect(said).toMatchObject({ name: 'Lamp' });
    await judge({ row: said?.row, said: null });
    await recognised([rows(door, lamp)]);
    expect(await names()).toEqual(['Door', 'Lamp']);
  });

  it('confirms a list or a row, and shows what speaks for it', async () => {
    await recognised([rows(door)]);
    const row = (await view()).recognised?.[0]?.rows[0]?.id;
    await judge({ said: 'confirmed' });
    await judge({ row, said: 'confirmed' });
    expect((await view()).recognised).toMatchObject([
      { ...of, said: 'confirmed', rows: [{ name: 'Door', said: 'confirmed', signs: ['name', 'online'] }] },
    ]);
  });

  it('is forgotten with its vendor', async () => {
    await recognised([rows(door)]);
    await judge({ said: 'confirmed' });
    await ask(fake, 'own:forget', { vendor: VENDOR });
    expect(await view()).toMatchObject({ said: [], recognised: [], audit: { devices: [] } });
  });
});
