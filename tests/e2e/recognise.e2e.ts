import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage/server';
import { HUB, unknownHub } from '../stage/sites/unknown-hub';
import { launch, type Session } from './launch';
import { readPage, runs } from './read-page';
import { audit } from './views';

let stage: Stage;
let session: Session;

beforeAll(async () => {
  stage = await openStage(unknownHub());
  session = await launch({ stage });
});
afterEach(() => session.ask('own:erase', null));
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

const read = (path: string) => readPage(session, HUB + path);

const devices = async () => (await audit(session)).devices.map(({ name }) => name).sort();
const DEVICES = ['Cellar sensor', 'Hallway lamp', 'Porch camera'];

describe('a site that nobody declared, without any permission', () => {
  test('is read by its looks in one click, and says how sure it is', async () => {
    await read('/account');
    await expect.poll(devices).toEqual(DEVICES);
    const { grants, coverage, accounts } = await audit(session);
    expect(grants.map(({ name }) => name).sort()).toEqual(['Kitchen Voice', 'Nightfall Routines', 'Sunblind Planner']);
    for (const row of grants) expect(row).toMatchObject({ how: 'recognised', kind: 'linked-service' });
    for (const { confidence } of grants) expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect(accounts).toEqual([
      { vendor: expect.stringMatching(/^x-my-unknown-hub-example/), account: 'default@my.unknown-hub.example' },
    ]);
    expect(coverage.every(({ how, complete }) => how === 'recognised' && complete !== true)).toBe(true);
  });

  test('is not read without a click', async () => {
    const page = await session.open(`${HUB}/account`);
    await page.evaluate(() => document.querySelector('button')?.focus());
    expect(await runs(session)).toEqual([]);
    expect(await devices()).toEqual([]);
    await page.close();
  });

  test('is read as it is when it lies about itself', async () => {
    await read('/hostile');
    await expect.poll(devices).toEqual(DEVICES);
    expect(JSON.stringify(await audit(session))).not.toContain('planted');
  });

  test('is a part while it goes on changing', async () => {
    await read('/changing');
    await expect.poll(devices).toEqual(DEVICES);
    expect((await audit(session)).coverage).toMatchObject([{ list: 'devices', state: 'rows', complete: false }]);
  });

  test('is not read to its end when it is too deep, and says so', async () => {
    const { lists } = await read('/deep');
    await expect.poll(devices).toEqual(DEVICES);
    expect(lists).toMatchObject([{ list: 'devices', rows: 3 }]);
    expect((await audit(session)).coverage).toMatchObject([{ complete: false }]);
  });

  test('shows what is in its own frames, beside one that shows itself', async () => {
    await read('/frames');
    await expect.poll(devices).toEqual(DEVICES);
  });

  test.each([
    ['/sign-in', 'signed-out'],
    ['/closed', 'refused'],
    ['/foreign', 'refused'],
  ])('gives nothing at %s, and why: %s', async (path, reason) => {
    expect(await read(path)).toMatchObject({ lists: [], trouble: { reason } });
    expect(await audit(session)).toMatchObject({ devices: [], grants: [], coverage: [] });
  });

  test('is read with ten thousand rows', async () => {
    expect(await read('/many')).toMatchObject({ lists: [{ list: 'devices', rows: 10_000 }] });
    await expect.poll(async () => (await devices()).length, { timeout: 20_000 }).toBe(10_000);
  });
});

describe('the popup over a site that nobody declared', () => {
  test('says what came of it, and shows the structure of the page without what it says', async () => {
    const page = await session.open(`${HUB}/account`);
    const popup = await session.popup(page);
    await popup.click('footer [data-do=read]');
    await popup.waitFor('.hero[data-state=recognised] .looks li + li');
    const text = await popup.text();
    expect(text).toContain('Read by its looks: please check.');
    expect(text).toContain('Cellar sensor');
    await popup.click('.help-read > summary');
    await popup.waitFor('.help-read[open]');
    // In a low window the footer would cover it.
    await popup.evaluate(`document.querySelector('[data-do=skeleton]').scrollIntoView({ block: 'center' })`);
    await popup.click('[data-do=skeleton]');
    await popup.waitFor('textarea.skeleton');
    const skeleton = await popup.evaluate<string>(`document.querySelector('textarea.skeleton').value`);
    expect(skeleton).toMatch(/^<!doctype html>/);
    expect(skeleton).toContain('Revoke access');
    for (const name of [...DEVICES, 'Nightfall', 'UH-10', 'unknown-hub']) expect(skeleton).not.toContain(name);
    expect(JSON.stringify(await session.inExtension(stored))).not.toContain('<!doctype html>');
    await popup.close();
    await page.close();
  });

  test.each([
    ['/sign-in', 'unreadable', 'It asks you to sign in.'],
    ['/nothing', 'unrecognised', 'This page was not recognised.'],
  ])('says of %s that it is %s', async (path, state, words) => {
    const page = await session.open(HUB + path);
    const popup = await session.popup(page);
    await popup.click('footer [data-do=read]');
    await popup.waitFor(`.hero[data-state=${state}]`);
    expect(await popup.text()).toContain(words);
    await popup.close();
    await page.close();
  });
});

async function stored(): Promise<unknown> {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  return [await storage.local.get(null), await storage.session.get(null)];
}

test('a page that no extension may read says so', async () => {
  const page = await session.open('about:blank');
  const tabId = await session.inExtension(async () => {
    const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
    const own = await tabs.create({ url: runtime.getURL('src/views/audit/index.html'), active: false });
    return own.id;
  });
  expect(await session.ask('own:read-now', { tabId })).toMatchObject({ state: 'not-a-vendor' });
  await page.close();
});
