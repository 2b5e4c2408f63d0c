import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { t } from '../../src/locales/text';
import type { View } from '../../src/messaging/protocol';
import { endBackground } from './background-life';
import { CAMERAS, FaultyHome, namesOf } from './faulty-home';
import { type Narrow, ways } from './full-disk';
import { audit, view } from './views';

const WYZE = 'https://my.wyze.com';
const NEW_CAMERA = { id: 'D03F00000099', name: 'Attic', model: 'HL_CAM4', firmware: '4.52.9.5332', ip: '192.0.2.99' };

function codes({ notices }: View): string[] {
  return notices.map(({ code }) => code);
}

/** What is stored of the book: everything but what was filled in to take the room. */
async function book(all: FaultyHome): Promise<Record<string, unknown>> {
  const stored = Object.entries(await all.stored());
  return Object.fromEntries(stored.filter(([key]) => !key.startsWith('filler-')));
}

describe.each(ways())('$what is full', ({ open }) => {
  let narrow: Narrow;
  let all: FaultyHome;
  let before: Record<string, unknown>;

  beforeAll(async () => {
    narrow = await open({ grants: [WYZE] });
    all = narrow.all;
    await all.signIn(CAMERAS);
    const page = await all.session.open(CAMERAS.page);
    await all.untilLine(CAMERAS, { state: 'rows' });
    await page.close();
    await all.settled();
    before = await book(all);
    await narrow.fill();
  });
  afterAll(() => narrow?.close());

  test('a reading is refused and said, and the old book is whole', async () => {
    all.home.wyze.cameras.push(NEW_CAMERA);
    const page = await all.session.open(CAMERAS.page);
    await page.waitForFunction((name) => document.body.textContent?.includes(name), {}, NEW_CAMERA.name);
    await expect.poll(async () => codes(await view(all.session)), { timeout: 20_000 }).toEqual(['storage-full']);
    expect(await book(all)).toEqual(before);
    const names = namesOf(await audit(all.session), CAMERAS);
    expect([...names, NEW_CAMERA.name].sort()).toEqual(CAMERAS.rows(all.home).sort());
    const popup = await all.session.popup(page);
    await popup.waitFor('.notice');
    expect(await popup.text()).toContain(t('notice.storage-full'));
    expect(await popup.text()).not.toContain(NEW_CAMERA.name);
    await popup.close();
    await page.close();
  });

  test('so is what the user types in', async () => {
    const link = { issuer: 'wyze', holder: 'google-home', kind: 'linked-service' };
    await expect(all.session.ask('own:tell', link)).rejects.toThrow('storage-full');
    expect(await book(all)).toEqual(before);
  });

  test('a background that begins anew finds the old book', async () => {
    await endBackground(all.session);
    const names = namesOf(await audit(all.session), CAMERAS);
    expect([...names, NEW_CAMERA.name].sort()).toEqual(CAMERAS.rows(all.home).sort());
    expect(await book(all)).toEqual(before);
  });

  test('once there is room again the list is read, and nothing is said any more', async () => {
    await narrow.free();
    const page = await all.session.open(CAMERAS.page);
    await expect
      .poll(async () => namesOf(await audit(all.session), CAMERAS).sort(), { timeout: 20_000 })
      .toEqual(CAMERAS.rows(all.home).sort());
    expect(codes(await view(all.session))).toEqual([]);
    await page.close();
  });
});

describe('a book of a newer version', () => {
  let all: FaultyHome;
  let before: Record<string, unknown>;

  beforeAll(async () => {
    all = await FaultyHome.start({ grants: [WYZE] });
    await all.signIn(CAMERAS);
    const page = await all.session.open(CAMERAS.page);
    await all.untilLine(CAMERAS, { state: 'rows' });
    await page.close();
    await all.settled();
    await all.session.inExtension(async () => {
      const { local } = (globalThis.browser ?? globalThis.chrome).storage;
      await local.set({ meta: { version: 1_000, madeBy: 'later' }, 'later/part': [{ of: 'another shape' }] });
    });
    await endBackground(all.session);
    before = await all.stored();
  });
  afterAll(() => all?.close());

  test('is left as it is, is not shown, and is said', async () => {
    const page = await all.session.open(CAMERAS.page);
    await page.waitForFunction(() => document.querySelectorAll('#cameras li').length > 0);
    const popup = await all.session.popup(page);
    await popup.waitFor('.hero[data-state=newer]');
    const said = await popup.evaluate<string>('document.body.textContent');
    expect(said).toContain(t('here.newer'));
    expect(said).toContain(t('notice.newer-book'));
    expect(said).not.toContain(CAMERAS.rows(all.home)[0]);
    expect(await popup.evaluate(`document.querySelectorAll('footer button').length`)).toBe(0);
    await popup.close();
    await page.close();
    expect(codes(await view(all.session))).toEqual(['newer-book']);
    expect((await audit(all.session)).devices).toEqual([]);
    expect(await all.stored()).toEqual(before);
  });

  test('is not written to by the user either', async () => {
    const link = { issuer: 'wyze', holder: 'google-home', kind: 'linked-service' };
    await expect(all.session.ask('own:tell', link)).rejects.toThrow('newer-book');
    await expect(all.session.ask('own:forget', { vendor: 'wyze' })).rejects.toThrow('newer-book');
    expect(await all.stored()).toEqual(before);
  });

  test('is read again once the newer version is back', async () => {
    await all.session.inExtension(() =>
      (globalThis.browser ?? globalThis.chrome).storage.local.set({ meta: { version: 1 } }),
    );
    await endBackground(all.session);
    const now = await view(all.session);
    expect(codes(now)).toEqual([]);
    expect(namesOf(now.audit, CAMERAS).sort()).toEqual(CAMERAS.rows(all.home).sort());
  });
});
