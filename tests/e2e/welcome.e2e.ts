import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { launch, type Session } from './launch';
import { ownTab, ownTabs, WELCOME } from './own-tabs';
import { audit } from './views';

let session: Session;
const profileDir = mkdtempSync(join(tmpdir(), 'latchkey-welcome-'));

afterEach(async () => {
  await session?.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

/**
 * Starts it all again: the browser with the same profile, or, in Firefox, which forgets a temporary extension then, the
 * extension alone, as an update does. Waits until the extension's first turn is over.
 */
async function startAgain(): Promise<void> {
  await session.inExtension(() => (globalThis.browser ?? globalThis.chrome).alarms.clear('day'));
  if (session.browser === 'chromium') {
    await session.close();
    session = await launch({ welcome: true, prompts: true, profileDir });
  } else {
    // Its own pages close with it: the answer may never come.
    await session.inExtension(() => (globalThis.browser ?? globalThis.chrome).runtime.reload()).catch(() => undefined);
  }
}

test('Welcome opens once at the installation, and not again', async () => {
  session = await launch({ welcome: true, profileDir });
  const welcome = await ownTab(session, WELCOME);
  await welcome.waitForSelector('.allow');
  expect(await welcome.$eval('.three', (three) => three.textContent)).toContain('Nothing.');
  expect(await ownTabs(session, WELCOME)).toHaveLength(1);
  await expect.poll(async () => (await session.ask<Settings>('own:settings', {})).welcomed).toBe(true);
  await welcome.close();

  await startAgain();
  // A page that is opened while the extension loads goes with it: then another one is asked.
  const alarms = async (): Promise<string[]> => {
    try {
      const page = await session.extensionPage('icons/latchkey-16.png');
      return await page.evaluate(async () =>
        (await (globalThis.browser ?? globalThis.chrome).alarms.getAll()).map(({ name }) => name),
      );
    } catch (error) {
      return [String(error)];
    }
  };
  await expect.poll(alarms, { timeout: 60_000, interval: 500 }).toContain('day');
  const desk = await session.extensionPage('icons/latchkey-16.png');
  const open = await desk.evaluate(async () => {
    const { tabs } = globalThis.browser ?? globalThis.chrome;
    return (await tabs.query({})).flatMap(({ url }) => (url?.includes('/welcome/') ? [url] : []));
  });
  expect(open).toEqual([]);
}, 90_000);

test('what was picked is there when Welcome is opened again', async () => {
  session = await launch({});
  const first = await session.extensionPage(WELCOME);
  await (await first.waitForSelector('.pick input[name=wyze]'))?.click();
  await expect.poll(async () => (await session.ask<Settings>('own:settings', {})).brands).toEqual(['wyze']);
  await first.close();
  const second = await session.extensionPage(WELCOME);
  await second.waitForSelector('.pick input[name=wyze]:checked');
  await second.waitForSelector('[data-brand=wyze] .todo-row');
  await (await second.waitForSelector('.pick input[name=wyze]'))?.click();
  await expect.poll(async () => (await session.ask<Settings>('own:settings', {})).brands).toEqual([]);
  await expect.poll(async () => (await audit(session)).accounts).toEqual([]);
});

test('every picked brand is asked for in one prompt, for the sites that stand there and no other', async () => {
  session = await launch({});
  const page = await session.extensionPage(WELCOME);
  for (const brand of ['wyze', 'amazon']) await (await page.waitForSelector(`.pick input[name=${brand}]`))?.click();
  await page.waitForSelector('[data-do=allow-amazon]');
  const named = await page.$$eval('.allow > .pretty .host', (hosts) => hosts.map(({ textContent }) => textContent));
  await (await page.waitForSelector('[data-do=allow-all]'))?.click();
  await page.waitForSelector('[data-do=open-wyze]');
  const held = await session.inExtension(() => (globalThis.browser ?? globalThis.chrome).permissions.getAll());
  expect((held.origins ?? []).sort()).toEqual(named.map((host) => `https://${host}/*`).sort());
});
