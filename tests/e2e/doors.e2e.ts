import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../src/messaging/protocol';
import { demoHome } from '../stage/demo-home';
import { openStage, type Stage } from '../stage/server';
import { axe, unfold } from './axe';
import { card, cardAt, press } from './card';
import { type Hand, keys, mouse } from './hands';
import { launch, type Session } from './launch';
import { AUDIT, ownTab, ownTabs, WELCOME } from './own-tabs';
import { signIn } from './sign-in';
import { linesOf, untilAudit, view } from './views';

const SMART_HOME = 'https://alexa.amazon.com/spa/index.html#smart-home';

let stage: Stage;
let session: Session;

beforeEach(async () => {
  stage = await openStage(demoHome());
});
afterEach(async () => {
  await session?.close();
  await stage?.close();
});

const allowed = () =>
  session.inExtension(async () => (await (globalThis.browser ?? globalThis.chrome).permissions.getAll()).origins ?? []);
const number = () => session.inExtension(() => (globalThis.browser ?? globalThis.chrome).action.getBadgeText({}));

/** Picks both brands in Welcome and looks at the checklist that is there at once. */
async function pickBrands(hand: Hand): Promise<Page> {
  const welcome = await ownTab(session, WELCOME);
  for (const brand of ['wyze', 'amazon']) await hand.press(welcome, `.pick input[name=${brand}]`);
  await welcome.waitForSelector('input[name=amazon-com]:checked');
  const kept = async () => (await view(session)).settings;
  await expect.poll(kept).toMatchObject({ brands: ['wyze', 'amazon'], places: { amazon: ['com'] }, welcomed: true });
  for (const brand of ['wyze', 'amazon']) {
    const rows = `[data-brand=${brand}] .todo-row`;
    await welcome.waitForSelector(rows);
    const said = await welcome.$eval(`[data-brand=${brand}]`, (section) => section.textContent);
    expect(said).toMatch(/\d incidents concern/);
    expect(await welcome.$$eval(`${rows} .host`, (hosts) => hosts.length)).toBeGreaterThan(0);
  }
  expect(await allowed()).toEqual([]);
  return welcome;
}

/** Signs in and opens the list of what came through skills; waits until it has been read. */
async function readSmartHome(): Promise<Page> {
  const page = await signIn(session, 'amazon.com');
  await openSmartHome(page);
  return page;
}

async function openSmartHome(page: Page): Promise<void> {
  const since = new Date().toISOString();
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(SMART_HOME);
  await untilAudit(session, 'what came through skills', (audit) =>
    linesOf(audit, 'amazon', 'held-services', 'smart-home').some(({ readAt = '' }) => readAt > since),
  );
}

/** In the audit tab: the reason with its sources, the steps, and the answer that the link was made anew today. */
async function answerInAudit(hand: Hand, key: string): Promise<void> {
  const audit = await ownTab(session, AUDIT);
  expect(decodeURIComponent(audit.url() || '')).toContain(session.browser === 'chromium' ? key : '');
  const text = (selector: string) => audit.$eval(selector, (part) => part.textContent);
  await audit.waitForSelector('.evidence');
  expect(await text('.ev-why')).toMatch(/Wyze/);
  expect(await text('.ev-do')).toMatch(/Wyze/);
  expect(await audit.$$eval('.ev-do .steps li', (steps) => steps.length)).toBeGreaterThan(1);
  expect(await audit.$$eval('.ev-sources a[href^=http]', (links) => links.length)).toBeGreaterThan(0);
  await hand.press(audit, '.evidence .dated > summary');
  await hand.enter(audit, '.evidence [name=relinkedAt]', new Date().toISOString().slice(0, 10));
  await unfold(audit);
  expect(await axe(audit)).toEqual([]);
}

async function isGone(key: string): Promise<View> {
  await expect.poll(async () => (await view(session)).alerts).not.toContain(key);
  const now = await view(session);
  expect(await number()).toBe(now.alerts.length === 0 ? '' : String(now.alerts.length));
  const popup = await session.extensionPage('src/views/popup/index.html');
  await popup.waitForSelector('.hero');
  const rows = await popup.$$eval('.warning', (found) => found.map((row) => (row as HTMLElement).dataset.key));
  expect(rows.sort()).toEqual([...now.alerts].sort());
  await popup.close();
  return now;
}

describe.each([
  ['the mouse', mouse],
  ['the keyboard alone', keys],
])('with %s', (name, hand) => {
  test('from the installation to a finding that is gone', async () => {
    session = await launch({ stage, welcome: true });
    const welcome = await pickBrands(hand);
    await unfold(welcome);
    expect(await axe(welcome)).toEqual([]);

    await hand.press(welcome, '[data-do=allow-amazon]');
    await welcome.waitForSelector('[data-do=open-amazon]');
    expect((await allowed()).sort()).toEqual(
      ['alexa', 'skills-store', 'www'].map((host) => `https://${host}.amazon.com/*`),
    );

    const page = await readSmartHome();
    const shown = await card(session, page);
    expect(shown.text).toContain('Amazon Alexa holds a key to Wyze');
    const [key = ''] = (await view(session)).alerts;
    expect(await number()).not.toBe('');
    if (hand === mouse) {
      const popup = await session.popup(page);
      await popup.waitFor('.hero[data-state=todo] .warning');
      const rows = await popup.evaluate<number>(`document.querySelectorAll('.warning').length`);
      expect(String(rows)).toBe(await number());
      await popup.close();
    }

    const opened = async () => (await ownTabs(session, AUDIT)).length > 0;
    if (hand === mouse) await press(session, page, 'show', opened);
    else await showByKeys(page, opened);
    await answerInAudit(hand, key);
    await isGone(key);

    await session.inExtension(async () => {
      const { storage } = globalThis.browser ?? globalThis.chrome;
      await Promise.all([storage.local.remove('cards-shown'), storage.session.remove('card-visits')]);
    });
    await openSmartHome(page);
    expect(await cardAt(session, page.url()), name).toBeUndefined();
  }, 120_000);

  test('with access refused there is the checklist, and it does the same', async () => {
    session = await launch({ stage, welcome: true });
    const welcome = await pickBrands(hand);
    await hand.press(welcome, '[data-do=not-now]');
    await welcome.waitForSelector('.allow:not(:has([data-do=allow-all]))');
    const link = '[data-entry="link wyze alexa"]';
    await hand.press(welcome, `${link} .have-link > summary`);
    await hand.enter(welcome, `${link} [name=linkedAt]`, '2018-03');
    await expect.poll(async () => (await view(session)).alerts.length).toBeGreaterThan(0);
    const [key = ''] = (await view(session)).alerts;
    expect(await number()).not.toBe('');

    const popup = await session.extensionPage('src/views/popup/index.html');
    await hand.press(popup, '.warning [data-do=show]');
    await answerInAudit(hand, key);
    await popup.close();
    await isGone(key);
    expect(await allowed()).toEqual([]);
  }, 120_000);
});

/** Tab leads from the page into the card; its second stop is "Show me". */
async function showByKeys(page: Page, done: () => Promise<boolean>): Promise<void> {
  await page.bringToFront();
  const inCard = () => page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);
  for (let stop = 0; !(await inCard()); stop++) {
    if (stop > 100) throw new Error('Tab does not lead into the card');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      return done();
    })
    .toBe(true);
}
