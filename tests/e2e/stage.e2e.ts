import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoHome } from '../stage/demo-home';
import { household } from '../stage/household';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';
import { signIn } from './sign-in';

const home = household();
let stage: Stage;
let session: Session;

beforeAll(async () => {
  stage = await openStage(demoHome(home));
  session = await launch({ stage });
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

/** What the page shows once it has stopped loading. */
async function settled(page: Page): Promise<{ rows: string[]; state: string }> {
  await page.waitForFunction(() => /\d|wrong/.test(document.querySelector('#state')?.textContent ?? ''));
  return page.evaluate(() => ({
    rows: [...document.querySelectorAll('li')].map((row) => row.textContent ?? ''),
    state: document.querySelector('#state')?.textContent ?? '',
  }));
}

test('a visitor without a session is sent to the sign-in page, and from there back', async () => {
  const wyze = await session.open('https://my.wyze.com/live');
  await wyze.waitForSelector('form[name=signIn]');
  const alexa = await session.open('https://alexa.amazon.com/');
  expect(new URL(alexa.url()).pathname).toBe('/ap/signin');
  await Promise.all([alexa.waitForNavigation(), alexa.click('button')]);
  expect(alexa.url()).toBe('https://alexa.amazon.com/spa/index.html');
});

test('the Wyze viewer shows the cameras that it gets from another origin', async () => {
  const { rows } = await settled(await signIn(session, 'wyze'));
  expect(rows).toHaveLength(home.wyze.cameras.length);
  expect(rows[0]).toContain(home.wyze.cameras[0]?.name);
});

test.each([
  ['https://myaccount.google.com/connections', home.google.connections.map(({ name }) => name)],
  ['https://my.smartthings.com/advanced/devices', home.smartThings.devices.map(({ name }) => name)],
  [
    'https://my.arlo.com/',
    [...home.arlo.devices.map(({ name }) => name), ...home.arlo.friends.map(({ firstName }) => firstName)],
  ],
  ['https://account.meethue.com/apps', home.philipsHue.apps.map(({ name }) => name)],
] as const)('%s asks a stranger to sign in, and then shows what the account has', async (address, names) => {
  const page = await session.open(address);
  await Promise.all([page.waitForNavigation(), page.click('form[name=signIn] button[name=account]')]);
  expect(new URL(page.url()).host).toBe(new URL(address).host);
  const { rows } = await settled(page);
  expect(rows).toHaveLength(names.length);
  for (const [index, name] of names.entries()) expect(rows[index]).toContain(name);
});

test('the portal of ADT Pulse writes its devices into the page, among headings of the same class', async () => {
  const page = await session.open('https://portal.adtpulse.com/');
  await Promise.all([page.waitForNavigation(), page.click('form[name=signIn] button[name=account]')]);
  const rows = await page.$$eval('tr.p_listRow', (all) => all.map((row) => row.textContent ?? ''));
  const { devices } = home.adtPulse;
  expect(rows.length).toBeGreaterThan(devices.length);
  for (const { name } of devices) expect(rows.filter((row) => row.includes(name))).toHaveLength(1);
});

test('the hub of the house tells its page the devices over a socket', async () => {
  const { rows } = await settled(await session.open('https://zigbee.demo-home.example/'));
  expect(rows).toEqual(home.zigbee.devices.map(({ name }) => name));
});

test('each connection of a Google account has a page of its own, with the control', async () => {
  const page = await signIn(session, 'google');
  const [first] = home.google.connections;
  await Promise.all([page.waitForNavigation(), page.click('li a')]);
  expect(new URL(page.url()).pathname).toBe(`/connections/overview/${first?.id}`);
  expect(await page.$eval('main', (main) => main.textContent)).toMatch(new RegExp(`${first?.name}\\s+Delete`));
});

test.each(home.amazon)('the pages of amazon.$tld show what its account has, under a strict policy', async (account) => {
  await signIn(session, `amazon.${account.tld}`);
  const alexa = await session.open(`https://alexa.amazon.${account.tld}/`);
  expect((await settled(alexa)).rows).toHaveLength(account.echos.length);
  await alexa.click('a[href="#smart-home"]');
  await alexa.waitForFunction(() => document.querySelector('#heading')?.textContent === 'Smart Home');
  const { rows } = await settled(alexa);
  for (const { name } of account.things) expect(rows.join()).toContain(name);

  const devices = await session.open(`https://www.amazon.${account.tld}/hz/mycd/digital-console/devicedetails`);
  const registered = account.echos.filter(({ registeredAt }) => registeredAt);
  expect((await settled(devices)).rows).toHaveLength(registered.length);

  const skills = await session.open(`https://skills-store.amazon.${account.tld}/app/secure/your-skills-page`);
  const shown = await skills.evaluate(() => document.body.textContent ?? '');
  for (const { title } of account.skills) expect(shown).toContain(title);
});
