import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Dismissal, Settings } from '../../src/core/settings';
import { demoHome } from '../stage/demo-home';
import { openStage, type Stage } from '../stage/server';
import { card, cardAt, noCard, press, view } from './card';
import { launch, type Session } from './launch';
import { signIn } from './sign-in';
import { linesOf, untilAudit } from './views';

const ALEXA = 'https://alexa.amazon.com';
const SMART_HOME = `${ALEXA}/spa/index.html#smart-home`;

let stage: Stage;
let session: Session;
let page: Page;

beforeAll(async () => {
  stage = await openStage(demoHome());
  session = await launch({ stage, grants: [ALEXA] });
  await (await signIn(session, 'amazon.com')).close();
  page = await session.open('about:blank');
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

/** As before the first visit, but for what was read. */
beforeEach(async () => {
  await session.inExtension(async () => {
    const { storage } = globalThis.browser ?? globalThis.chrome;
    await storage.local.remove(['dismissals', 'cards-shown', 'quiet-asked']);
    await storage.session.remove('card-visits');
  });
  await session.ask<Settings>('own:settings', { banners: true, quietHosts: [] });
});

/** Opens the list of smart-home devices, and waits until it has been read anew. */
async function visit(): Promise<void> {
  const since = new Date().toISOString();
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(SMART_HOME);
  await untilAudit(session, 'what came through skills', (audit) =>
    linesOf(audit, 'amazon', 'held-services', 'smart-home').some(({ readAt = '' }) => readAt > since),
  );
}

/** The next page load is a visit of its own. */
function forgetVisits(): Promise<void> {
  return session.inExtension(() => (globalThis.browser ?? globalThis.chrome).storage.session.remove('card-visits'));
}

async function dismissals(): Promise<Dismissal[]> {
  return (await view(session)).dismissals;
}

/** When the card was last shown, or undefined. */
async function shownAt(): Promise<string | undefined> {
  const shown = await session.inExtension(async () => {
    const stored = await (globalThis.browser ?? globalThis.chrome).storage.local.get('cards-shown');
    return Object.values((stored['cards-shown'] ?? {}) as Record<string, { at: string }>).map(({ at }) => at);
  });
  return shown.sort().at(-1);
}

test('the card says what is flagged on the page, and the page cannot look into it', async () => {
  await visit();
  const { text, role } = await card(session, page);
  expect(text).toContain('Amazon Alexa holds a key to Wyze');
  expect(text).toContain('Review soon');
  expect(text).toMatch(/Remove it at both ends and link it again/);
  expect(role).toBe('region');
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const { right, bottom, width } = host.getBoundingClientRect();
    return {
      root: host.shadowRoot,
      inBody: document.body.contains(host),
      text: document.documentElement.outerHTML + document.documentElement.textContent,
      corner: [innerWidth - right, innerHeight - bottom],
      width,
      focus: document.activeElement?.localName,
    };
  });
  expect(seen).toMatchObject({ root: null, inBody: false, corner: [16, 16], width: 360, focus: 'body' });
  expect(seen.text).not.toMatch(/holds a key|Latchkey|Review soon/);
});

test('the number on the icon is the number of open warnings', async () => {
  const { alerts } = await view(session);
  expect(alerts.length).toBeGreaterThan(0);
  const number = await session.inExtension(() => (globalThis.browser ?? globalThis.chrome).action.getBadgeText({}));
  expect(number).toBe(String(alerts.length));
  await session.ask('own:settings', { badge: false });
  expect(await session.inExtension(() => (globalThis.browser ?? globalThis.chrome).action.getBadgeText({}))).toBe('');
  await session.ask('own:settings', { badge: true });
});

test('clicks that the page makes, or catches under what it dims, count for nothing', async () => {
  await visit();
  const { buttons } = await card(session, page);
  await page.evaluate((points) => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.click();
    for (const { x, y } of points) {
      const target = document.elementFromPoint(x, y) as HTMLElement;
      target.click();
      target.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, composed: true }));
    }
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    document.documentElement.style.opacity = '0.01';
  }, Object.values(buttons));
  const ignore = buttons.ignore as { x: number; y: number };
  for (let n = 0; n < 10; n++) await page.mouse.click(ignore.x, ignore.y);
  expect(await dismissals()).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('opacity');
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const note = (event: Event) => {
      const [target] = event.composedPath() as HTMLElement[];
      if (event.isTrusted)
        heard.push(`${target?.localName} ${target?.parentElement?.localName} ${target?.textContent}`);
    };
    for (const name of ['click', 'pointerdown', 'focusin']) addEventListener(name, note, true);
  });
  await press(session, page, 'ignore', async () => (await dismissals()).length === 1);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect([...new Set(heard)]).toEqual(['div html ']);
});

test('"Show me" opens the audit at the warning', async () => {
  await visit();
  await card(session, page);
  const opened = () =>
    session.inExtension(async () => {
      const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
      const audit = runtime.getURL('src/views/audit/index.html');
      return (await tabs.query({})).filter(({ url }) => url?.startsWith(audit)).map(({ id, url }) => ({ id, url }));
    });
  await press(session, page, 'show', async () => (await opened()).length > 0);
  const tabs = await opened();
  const [key] = (await view(session)).alerts;
  expect(tabs.map(({ url = '' }) => decodeURIComponent(url).replace(/^.*#/, ''))).toEqual([`alert=${key}`]);
  await session.inExtension(
    (ids) => (globalThis.browser ?? globalThis.chrome).tabs.remove(ids),
    [...tabs.flatMap(({ id }) => id ?? [])],
  );
  await noCard(session, page);
});

test('Later lasts a week; then the card comes once more', async () => {
  await visit();
  await card(session, page);
  await press(session, page, 'close', async () => (await dismissals()).length === 1);
  expect(await dismissals()).toMatchObject([{ how: 'later' }]);
  await noCard(session, page);
  const first = await shownAt();
  await forgetVisits();
  await visit();
  expect(await shownAt()).toBe(first);
  expect(await cardAt(session, page.url())).toBeUndefined();

  await session.inExtension(async () => {
    const { storage } = globalThis.browser ?? globalThis.chrome;
    const stored = await storage.local.get(['dismissals', 'cards-shown']);
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000).toISOString();
    const answers = (stored.dismissals as Dismissal[]).map((one) => ({ ...one, at: longAgo }));
    const shown = Object.entries(stored['cards-shown'] as Record<string, { evidence: string }>);
    const then = Object.fromEntries(shown.map(([key, one]) => [key, { ...one, at: longAgo }]));
    await storage.local.set({ dismissals: answers, 'cards-shown': then });
  });
  await visit();
  await card(session, page);
  await press(session, page, 'later', async () => (await dismissals())[0]?.again === true);
  expect((await view(session)).alerts).not.toContain((await dismissals())[0]?.key);
});

test('"No banners on this site" waits for a yes in the popup, and then there are none', async () => {
  await visit();
  await card(session, page);
  await press(session, page, 'quiet', async () => ((await view(session)).quietAsked ?? []).length > 0);
  expect((await view(session)).quietAsked).toEqual(['alexa.amazon.com']);
  expect((await card(session, page)).text).toMatch(/icon in the toolbar to confirm/);
  await session.ask('own:settings', { quietHosts: ['alexa.amazon.com'] });
  expect((await view(session)).quietAsked).toEqual([]);

  await session.inExtension(() =>
    (globalThis.browser ?? globalThis.chrome).storage.local.remove(['dismissals', 'cards-shown']),
  );
  await forgetVisits();
  await visit();
  expect(await shownAt()).toBeUndefined();
  expect(await cardAt(session, page.url())).toBeUndefined();
});

test('a page with a password field has no card, and it goes when one appears', async () => {
  const typed = await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      const field = document.createElement('input');
      field.type = 'password';
      document.body?.append(field);
    });
  });
  await visit();
  expect(await shownAt()).toBeUndefined();
  expect(await cardAt(session, page.url())).toBeUndefined();
  await page.removeScriptToEvaluateOnNewDocument(typed.identifier);

  await visit();
  await card(session, page);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.autocomplete = 'one-time-code';
    document.body.append(field);
  });
  await noCard(session, page);
  expect(await dismissals()).toEqual([]);
});
