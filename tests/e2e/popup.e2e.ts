import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoHome } from '../stage/demo-home';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';
import type { Popup } from './popup';
import { signIn } from './sign-in';
import { untilAudit } from './views';

let stage: Stage;
let session: Session;

beforeAll(async () => {
  stage = await openStage(demoHome());
  session = await launch({ stage });
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

const stateOf = (popup: Popup) => popup.evaluate<string>(`document.querySelector('.hero').dataset.state`);

test('the popup asks for the site of the tab, offers the reload, shows what was read, and gives the access back', async () => {
  const page = await signIn(session, 'wyze');
  const popup = await session.popup(page);
  await popup.waitFor('.hero[data-state=no-access]');
  expect(await popup.text()).toContain('my.wyze.com');
  await popup.click('footer [data-do=allow]');
  await popup.waitFor('footer [data-do=reload]');
  await Promise.all([page.waitForNavigation(), popup.click('footer [data-do=reload]')]);
  await untilAudit(session, 'the cameras of Wyze', (audit) => audit.devices.length > 0);
  await popup.waitFor('#vendor-wyze .device');
  expect(await popup.text()).toMatch(/Read \d of \d list/);

  await popup.evaluate(`document.querySelector('#vendor-wyze').open = true`);
  await popup.click('#vendor-wyze [data-do=give-back]');
  await popup.waitFor('.hero[data-state=no-access]');
  expect(await popup.evaluate<number>(`document.querySelectorAll('#vendor-wyze .device').length`)).toBeGreaterThan(0);
  await popup.close();
  await page.close();
});

test('at a marketplace the popup asks for the sites of that marketplace and for no other', async () => {
  const page = await session.open('https://www.amazon.de/ap/signin');
  const popup = await session.popup(page);
  await popup.waitFor('.hero[data-state=no-access]');
  const asked = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('.hero .pretty .host')].map((h) => h.textContent)`,
  );
  expect(asked.sort()).toEqual(['alexa.amazon.de', 'skills-store.amazon.de', 'www.amazon.de']);
  await popup.close();
  await page.close();
});

test('a link is told and taken back in the popup itself', async () => {
  const page = await session.open('about:blank');
  const popup = await session.popup(page);
  await popup.waitFor('#tell');
  await popup.evaluate(`document.querySelector('#tell').open = true`);
  // The form is loaded once it is opened.
  await popup.waitFor('#tell form');
  await popup.evaluate(`(() => {
    const set = (name, value) => {
      const field = document.querySelector('#tell [name=' + name + ']');
      field.value = value;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    };
    set('issuer', 'wyze');
    set('holder', 'google-home');
    set('linkedAt', '2019-12-27');
  })()`);
  // Chromium lays out what a script unfolds in a popup only with its next frame: clicks by place could miss until then.
  await popup.evaluate(`document.querySelector('#tell form').requestSubmit()`);
  await popup.waitFor('#tell .told');
  const told = await popup.evaluate<string>(`document.querySelector('#tell .told').textContent`);
  expect(told).toMatch(/^Google Home holds a key to Wyze.*Linked on [^.]*2019\./);
  await popup.evaluate(`document.querySelector('#tell [data-do=untell]').click()`);
  await untilAudit(session, 'no told link', (audit) => audit.grants.every(({ how }) => how !== 'told'));
  await popup.close();
  await page.close();
});

test('the popup is 380 px wide, at most 560 px high, and scrolls inside', async () => {
  const page = await signIn(session, 'wyze');
  const popup = await session.popup(page);
  await popup.waitFor('.hero');
  await popup.evaluate(`document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
  const box = await popup.evaluate<{ width: number; height: number; sideways: number }>(`(() => {
    const { width, height } = document.querySelector('.popup').getBoundingClientRect();
    const body = document.querySelector('.popup-body');
    return { width, height, sideways: body.scrollWidth - body.clientWidth };
  })()`);
  expect(box).toMatchObject({ width: 380, sideways: 0 });
  if ((await popup.evaluate<number>('document.defaultView.innerHeight')) > 528)
    expect(box.height).toBeLessThanOrEqual(560);
  expect(await stateOf(popup)).toBeTruthy();
  await popup.close();
  await page.close();
});

test('in a window narrower than itself nothing is cut off sideways', async () => {
  const page = await session.extensionPage('src/views/popup/index.html');
  await page.setViewport({ width: 320, height: 600 });
  await page.waitForSelector('.hero');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const sideways = () =>
    ['html', '.popup-body'].map((part) => {
      const { scrollWidth = 0, clientWidth = 0 } = document.querySelector(part) ?? {};
      return scrollWidth - clientWidth;
    });
  expect(await page.evaluate(sideways)).toEqual([0, 0]);
  expect(await page.evaluate(() => innerWidth)).toBe(320);
  await page.close();
});

test('the audit opens in one tab, which is shown again and not opened twice', async () => {
  const audits = () =>
    session.inExtension(async () => {
      const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
      const base = runtime.getURL('src/views/audit/index.html');
      return (await tabs.query({}))
        .filter(({ url }) => url?.startsWith(base))
        .map(({ url = '' }) => url.slice(base.length));
    });
  const page = await session.extensionPage('src/views/popup/index.html');
  await (await page.waitForSelector('[data-do=settings]'))?.click();
  await expect.poll(audits).toEqual(['#settings']);
  await page.bringToFront();
  await (await page.waitForSelector('[data-do=to-audit]'))?.click();
  await expect.poll(audits).toEqual(['#coverage']);
  await page.close();
});
