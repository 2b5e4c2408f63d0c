import { afterAll, beforeAll, expect, test } from 'vitest';
import type { View } from '../../src/messaging/protocol';
import { demoHome } from '../stage/demo-home';
import { household } from '../stage/household';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';
import { signIn } from './sign-in';

const WYZE = 'https://my.wyze.com';
const home = household();
let stage: Stage;
let session: Session;

beforeAll(async () => {
  stage = await openStage(demoHome(home));
  session = await launch({ stage, grants: [WYZE] });
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

async function view(): Promise<View> {
  return session.ask<View>('own:view', { tabUrl: `${WYZE}/live` });
}

test('the first start registers both scripts for what is granted, and the view says so', async () => {
  await expect
    .poll(async () => (await view()).here)
    .toEqual({
      vendor: 'wyze',
      origin: WYZE,
      granted: true,
      registered: true,
    });
});

test('what a signed-in page is answered lands in the book, under no raw id', async () => {
  await signIn(session, 'wyze');
  const names = async () => (await view()).audit.devices.map(({ name }) => name).sort();
  await expect.poll(names).toEqual(home.wyze.cameras.map(({ name }) => name).sort());
  const stored = await session.inExtension(async () => {
    const { storage } = globalThis.browser ?? globalThis.chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
  });
  for (const { id } of home.wyze.cameras) expect(stored).not.toContain(id);
});

test('what was read is there after the worker was killed', async () => {
  const before = (await view()).audit;
  if (session.browser === 'chromium') await session.killWorker();
  const after = (await view()).audit;
  expect(after.devices).toEqual(before.devices);
  expect(after.verdicts).toEqual(before.verdicts);
});

test('once access is given back pages are not read any more', async () => {
  const page = await session.open(`${WYZE}/live`);
  const stored = () =>
    session.inExtension(async () => {
      const { rev } = await (globalThis.browser ?? globalThis.chrome).storage.local.get('rev');
      return rev;
    });
  await session.revoke([WYZE]);
  const before = await stored();
  await page.reload();
  expect((await view()).here).toEqual({ vendor: 'wyze', origin: WYZE, granted: false, registered: false });
  expect(await stored()).toBe(before);
});

test('a tab that was open before its site was granted is offered a reload', async () => {
  const page = await session.open(`${WYZE}/live`);
  await session.grant([WYZE]);
  await expect.poll(async () => (await view()).reloadTabs?.length).toBeGreaterThan(0);
  const count = (await view()).reloadTabs?.length ?? 0;
  await page.reload();
  await expect.poll(async () => (await view()).reloadTabs?.length).toBe(count - 1);
});
