import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { t } from '../../src/locales/text';
import { faults } from '../stage/faults';
import { endBackground } from './background-life';
import { CAMERAS, FaultyHome, namesOf, type Place } from './faulty-home';
import { signIn } from './sign-in';
import { audit, linesOf, untilAudit } from './views';

const WYZE = 'https://my.wyze.com';
const ALEXA = (['com', 'de'] as const).map((tld) => `https://alexa.amazon.${tld}`);
let all: FaultyHome;

beforeAll(async () => {
  all = await FaultyHome.start({ grants: [WYZE, ...ALEXA] });
  await all.signIn(CAMERAS);
});
afterAll(() => all?.close());
beforeEach(() => all.forget());
afterEach(() => all.stage.heal());

/** A promise, and what keeps it. */
function gate(): { opened: Promise<void>; open(): void } {
  const kept = new EventTarget();
  const opened = new Promise<void>((resolve) => kept.addEventListener('open', () => resolve()));
  return { opened, open: () => void kept.dispatchEvent(new Event('open')) };
}

function calls({ answer }: Place): number {
  return all.stage.requests.filter(
    ({ host, url, method }) => host === answer.host && url.pathname === answer.path && method !== 'OPTIONS',
  ).length;
}

declare global {
  var messages: number;
}

/** Counts what others send from now on, as any page of the extension can hear it. */
function listen(): Promise<void> {
  return all.session.inExtension(() => {
    globalThis.messages = 0;
    (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener(() => {
      globalThis.messages += 1;
      return undefined;
    });
  });
}

function heard(): Promise<number> {
  return all.session.inExtension(() => globalThis.messages);
}

describe('access given back while a page waits for its answer', () => {
  test('nothing of it is kept, the popup says that it cannot read, and the page gets its answer', async () => {
    const slow = gate();
    all.break(CAMERAS, faults.slow(slow.opened));
    const before = calls(CAMERAS);
    const page = await all.session.open(CAMERAS.page);
    await expect.poll(() => calls(CAMERAS)).toBe(before + 1);
    await listen();
    await all.session.revoke([WYZE]);
    slow.open();
    await page.waitForFunction(() => document.querySelectorAll('#cameras li').length > 0);
    expect(await all.callAsPage(CAMERAS, page)).toEqual(all.sent);
    // The script in the open page still sends what it hears. That it came and was refused is the point.
    await expect.poll(heard).toBe(2);
    // Goes the same way and stands behind it in the queue.
    for (const _ of [1, 2, 3]) await all.session.ask('own:untell', { id: 'nothing' });
    expect(Object.keys(await all.stored()).filter((key) => /^(accounts|list|broken)/.test(key))).toEqual([]);
    expect((await audit(all.session)).devices).toEqual([]);
    const popup = await all.session.popup(page);
    await popup.waitFor('.hero[data-state=no-access]');
    expect(await popup.text()).toContain(t('here.no-access', { vendor: 'Wyze' }));
    await popup.close();
    await page.close();
  });

  test('and given again: the page is read after a reload', async () => {
    await all.session.grant([WYZE]);
    const page = await all.session.open(CAMERAS.page);
    const now = await all.untilLine(CAMERAS, { state: 'rows' });
    expect(namesOf(now, CAMERAS).sort()).toEqual(CAMERAS.rows(all.home).sort());
    await page.close();
  });
});

describe('the background ended', () => {
  test('between two messages of a page: both are kept, and belong together', async () => {
    const [account] = all.home.amazon;
    const page = await signIn(all.session, 'amazon.com');
    await page.goto('https://alexa.amazon.com/');
    const first = await untilAudit(all.session, 'Echos', (now) =>
      linesOf(now, 'amazon', 'devices', 'echo').some(({ state }) => state === 'rows'),
    );
    await endBackground(all.session);
    await page.click('a[href="#smart-home"]');
    const second = await untilAudit(all.session, 'things', (now) =>
      linesOf(now, 'amazon', 'held-services', 'smart-home').some(({ state }) => state === 'rows'),
    );
    expect(second.accounts.filter(({ vendor }) => vendor === 'amazon')).toHaveLength(1);
    const after = second.devices.map(({ id }) => id);
    for (const { id } of first.devices) expect(after).toContain(id);
    const things = (account?.things ?? []).map(({ name }) => name);
    expect(second.devices.map(({ name }) => name)).toEqual(expect.arrayContaining(things));
    await page.close();
  });

  test('while a page waits for its answer: the answer wakes it and is kept', async () => {
    const slow = gate();
    all.break(CAMERAS, faults.slow(slow.opened));
    const before = calls(CAMERAS);
    const page = await all.session.open(CAMERAS.page);
    await expect.poll(() => calls(CAMERAS)).toBe(before + 1);
    await endBackground(all.session);
    slow.open();
    const now = await all.untilLine(CAMERAS, { state: 'rows' });
    expect(namesOf(now, CAMERAS).sort()).toEqual(CAMERAS.rows(all.home).sort());
    await page.close();
  });

  test('and what was read is all there, with the same verdicts', async () => {
    const page = await all.session.open(CAMERAS.page);
    const before = await all.untilLine(CAMERAS, { state: 'rows' });
    await page.close();
    await endBackground(all.session);
    const after = await audit(all.session);
    expect({ ...after, generatedAt: '' }).toEqual({ ...before, generatedAt: '' });
  });
});

describe('two tabs at once', () => {
  test('with different vendors and accounts: everything is there, each in its account', async () => {
    const [com, de] = all.home.amazon;
    if (com === undefined || de === undefined) throw new Error('the household has two accounts at Amazon');
    for (const door of ['amazon.com', 'amazon.de'] as const) await (await signIn(all.session, door)).close();
    const pages = await Promise.all([...ALEXA.map((origin) => `${origin}/`), CAMERAS.page].map(all.session.open));
    const now = await untilAudit(all.session, 'all three', (one) => {
      const read = [
        ...linesOf(one, 'amazon', 'devices', 'echo'),
        ...linesOf(one, CAMERAS.vendor, CAMERAS.list, CAMERAS.source),
      ];
      return read.filter(({ state }) => state === 'rows').length === 3;
    });
    const known = now.accounts.filter(({ vendor }) => vendor === 'amazon');
    expect(known).toHaveLength(2);
    const perAccount = known.map(({ account }) => now.devices.filter((row) => row.account === account).map(nameOf));
    const own = [com, de].map(({ echos }) => echos.filter(({ family }) => family !== 'VOX' && family !== 'WHA'));
    expect(perAccount.map((names) => names.sort()).sort()).toEqual(own.map((rows) => rows.map(nameOf).sort()).sort());
    expect(namesOf(now, CAMERAS).sort()).toEqual(CAMERAS.rows(all.home).sort());
    for (const page of pages) await page.close();
  });

  test('with the same list: one account, each row once', async () => {
    const slow = gate();
    all.break(CAMERAS, faults.slow(slow.opened));
    const before = calls(CAMERAS);
    const pages = await Promise.all([CAMERAS.page, CAMERAS.page].map(all.session.open));
    await expect.poll(() => calls(CAMERAS)).toBe(before + 2);
    slow.open();
    for (const page of pages) await page.waitForFunction(() => document.querySelectorAll('#cameras li').length > 0);
    const now = await all.untilLine(CAMERAS, { state: 'rows' });
    expect(now.accounts.filter(({ vendor }) => vendor === 'wyze')).toHaveLength(1);
    expect(namesOf(now, CAMERAS).sort()).toEqual(CAMERAS.rows(all.home).sort());
    for (const page of pages) await page.close();
  });
});

function nameOf({ name }: { name: string }): string {
  return name;
}
