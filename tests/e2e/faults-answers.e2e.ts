import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { UnreadableReason } from '../../src/core/reading';
import { word } from '../../src/locales/text';
import type { Fault } from '../stage/faultbook';
import { faults } from '../stage/faults';
import { CAMERAS, FaultyHome, namesOf, type Place, REGISTERED, SKILLS } from './faulty-home';
import { audit } from './views';

const ORIGINS = ['https://my.wyze.com', 'https://www.amazon.com', 'https://skills-store.amazon.com'];
let all: FaultyHome;

beforeAll(async () => {
  all = await FaultyHome.start({ grants: ORIGINS });
  for (const place of [CAMERAS, REGISTERED]) await all.signIn(place);
});
afterAll(() => all?.close());
afterEach(() => all.stage.heal());

type Case = [what: string, fault: Fault, reason: UnreadableReason];

const CASES: { place: Place; cases: Case[] }[] = [
  {
    place: CAMERAS,
    cases: [
      ['that is not JSON', faults.notJson, 'not-json'],
      ['that is cut off', faults.truncated, 'not-json'],
      ['with other types', faults.wrongTypes, 'failed'],
      ['with nulls', faults.nulls, 'layout'],
      ['with other names', faults.layout, 'layout'],
      ['of HTTP 403', faults.status(403), 'refused'],
      ['of HTTP 429', faults.status(429), 'rate-limited'],
      ['of HTTP 500', faults.status(500), 'failed'],
      ['over 8 MB', faults.tooLarge, 'too-large'],
    ],
  },
  {
    place: REGISTERED,
    cases: [
      ['that is not JSON', faults.notJson, 'not-json'],
      ['that is cut off', faults.truncated, 'not-json'],
      ['with other types', faults.wrongTypes, 'failed'],
      ['with nulls', faults.nulls, 'failed'],
      ['of HTTP 500', faults.status(500), 'failed'],
      ['over 8 MB', faults.tooLarge, 'too-large'],
    ],
  },
  {
    place: SKILLS,
    cases: [
      ['that is not JSON', faults.notJson, 'not-json'],
      ['that is cut off', faults.truncated, 'not-json'],
      ['with other types', faults.wrongTypes, 'layout'],
      ['with nulls', faults.nulls, 'layout'],
      ['with other names', faults.layout, 'layout'],
      ['of HTTP 403', faults.status(403), 'refused'],
      ['of HTTP 429', faults.status(429), 'rate-limited'],
      ['of HTTP 500', faults.status(500), 'failed'],
      ['over 8 MB', faults.tooLarge, 'too-large'],
    ],
  },
];

/** Waits until the popup over `page` says this of the list of `place`. */
async function popupSays(page: Page, { list }: Place, words: string): Promise<void> {
  const popup = await all.session.popup(page);
  const lines = () =>
    popup.evaluate<string[]>(`[...document.querySelectorAll('.cover')].map((row) => row.textContent)`);
  const said = async () => (await lines()).filter((line) => line.startsWith(word('list', list)));
  await expect.poll(said, { timeout: 10_000 }).toContainEqual(expect.stringContaining(words));
  await popup.close();
}

async function nothingIsCalledEmpty(): Promise<void> {
  expect((await audit(all.session)).coverage.filter(({ state }) => state === 'empty')).toEqual([]);
}

describe.each(CASES)('$place.name', ({ place, cases }) => {
  test.each(cases)('an answer %s: named, said, and nothing is taken away', async (_, fault, reason) => {
    await all.forget();
    const page = await all.openBroken(place, fault);
    const first = await all.untilLine(place, { state: 'unreadable', reason });
    expect(namesOf(first, place)).toEqual([]);
    await nothingIsCalledEmpty();
    await popupSays(page, place, word('reason', reason));
    if (place.by !== 'asked') expect(await all.callAsPage(place, page)).toEqual(all.sent);

    all.stage.heal();
    let since = new Date().toISOString();
    await all.read(place, page);
    const whole = await all.untilLine(place, { state: 'rows' }, since);
    expect(namesOf(whole, place).sort()).toEqual(place.rows(all.home).sort());

    all.break(place, fault);
    since = new Date().toISOString();
    await all.read(place, page);
    const after = await all.untilLine(place, { state: 'unreadable', reason }, since);
    expect(namesOf(after, place).sort()).toEqual(place.rows(all.home).sort());
    await nothingIsCalledEmpty();
    await page.close();
  });
});
