import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROW_LIMIT, TEXT_LIMIT } from '../../src/core/reading';
import { t, unturned, word } from '../../src/locales/text';
import { faults, HOSTILE_NAMES } from '../stage/faults';
import { CAMERAS, FaultyHome, namesOf } from './faulty-home';
import type { Popup } from './popup';
import { audit, linesOf } from './views';

let all: FaultyHome;
let page: Page;

beforeAll(async () => {
  all = await FaultyHome.start({ grants: ['https://my.wyze.com'] });
  await all.signIn(CAMERAS);
});
afterAll(() => all?.close());

const names = () => CAMERAS.rows(all.home).sort();

/** Reads the cameras as they are, in a page that stays open. */
beforeEach(async () => {
  await all.forget();
  page = await all.session.open(CAMERAS.page);
  const read = await all.untilLine(CAMERAS, { state: 'rows' });
  expect(namesOf(read, CAMERAS).sort()).toEqual(names());
});
afterEach(async () => {
  all.stage.heal();
  await page.close();
});

async function shown(): Promise<Popup> {
  const popup = await all.session.popup(page);
  await popup.waitFor('.cover');
  return popup;
}

/** What is stored, and how often the book has changed. */
async function revision(): Promise<unknown> {
  return (await all.stored()).rev;
}

test('of 50,000 rows as many are kept as a list may have, and the list is never called whole', async () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => ({ device_id: `D${n}`, nickname: `Camera ${n}` }));
  all.break(CAMERAS, { body: JSON.stringify({ code: '1', msg: 'SUCCESS', data: { device_list: rows } }) });
  expect(await all.callAsPage(CAMERAS, page)).toEqual(all.sent);
  const after = await all.untilLine(CAMERAS, { state: 'rows', complete: false });
  expect(namesOf(after, CAMERAS)).toHaveLength(ROW_LIMIT);
  const popup = await shown();
  expect(await popup.evaluate('document.body.textContent')).toContain(t('coverage.line-part'));
  await popup.close();
});

test('names are text, whatever is in them', async () => {
  all.break(CAMERAS, faults.hostileNames);
  const since = new Date().toISOString();
  expect(await all.callAsPage(CAMERAS, page)).toEqual(all.sent);
  const after = namesOf(await all.untilLine(CAMERAS, { state: 'rows' }, since), CAMERAS);
  const short = HOSTILE_NAMES.filter(({ length }) => length <= TEXT_LIMIT);
  expect(after).toEqual(expect.arrayContaining(short));
  expect(after).toContainEqual(expect.stringMatching(/^A+…$/));
  expect(Math.max(...after.map(({ length }) => length))).toBeLessThanOrEqual(TEXT_LIMIT);

  const popup = await shown();
  await popup.waitFor('.device');
  const said = await popup.evaluate<string>('document.body.textContent');
  for (const name of short) expect(said).toContain(unturned(name));
  expect(await popup.evaluate(`document.querySelectorAll('img, [onerror]').length`)).toBe(0);
  expect(await popup.evaluate('document.title')).not.toContain('broken out');
  expect(await popup.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await popup.close();
});

test('a list that is suddenly without rows does not empty what was read', async () => {
  all.break(CAMERAS, faults.empty);
  const before = await revision();
  await page.reload();
  await expect.poll(revision).not.toBe(before);
  const now = await audit(all.session);
  expect(linesOf(now, 'wyze', 'devices', 'cameras')).toMatchObject([{ state: 'rows', complete: false }]);
  expect(namesOf(now, CAMERAS).sort()).toEqual(names());
});

const SIGNED_OUT = [
  { what: 'HTTP 401', host: CAMERAS.answer.host, path: CAMERAS.answer.path },
  { what: 'a way to the sign-in page', host: 'services.wyze.com', path: '/api/v2/santa/refresh' },
];

describe.each(SIGNED_OUT)('signed out: $what', ({ host, path }) => {
  test('what was read stays read', async () => {
    const [line] = linesOf(await audit(all.session), 'wyze', 'devices', 'cameras');
    all.stage.fault(host, path, faults.status(401));
    const before = await revision();
    await page.reload();
    await expect.poll(revision).not.toBe(before);
    const now = await audit(all.session);
    expect(linesOf(now, 'wyze', 'devices', 'cameras')).toEqual([line]);
    expect(namesOf(now, CAMERAS).sort()).toEqual(names());
  });

  test('where nothing was read before, the popup says so', async () => {
    all.stage.fault(host, path, faults.status(401));
    await all.forget();
    await page.reload();
    const now = await all.untilLine(CAMERAS, { state: 'unreadable', reason: 'signed-out' });
    expect(namesOf(now, CAMERAS)).toEqual([]);
    const popup = await shown();
    await popup.waitFor('.hero[data-state=signed-out]');
    expect(await popup.text()).toContain(t('here.signed-out', { vendor: 'Wyze' }));
    expect(await popup.evaluate('document.body.textContent')).toContain(word('reason', 'signed-out'));
    await popup.close();
  });
});
