import { afterAll, beforeAll, expect, test } from 'vitest';
import { html } from '../stage/http';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';

let stage: Stage;
let session: Session;

beforeAll(async () => {
  stage = await openStage([{ hosts: ['my.wyze.com'], answer: () => html('<!doctype html><title>Home</title>') }]);
  session = await launch({ stage });
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

test('the built extension holds no host until a click grants one', async () => {
  const held = () => session.inExtension(() => (globalThis.browser ?? globalThis.chrome).permissions.getAll());
  expect((await held()).origins).toEqual([]);
  await session.grant(['https://my.wyze.com']);
  expect((await held()).origins).toEqual(['https://my.wyze.com/*']);
});

test('a registered script of the build runs at the real address, and no longer once access is given back', async () => {
  await session.grant(['https://my.wyze.com']);
  await session.inExtension(() =>
    (globalThis.browser ?? globalThis.chrome).scripting.registerContentScripts([
      {
        id: 'smoke',
        js: ['/src/vendors/wyze/content.js'],
        matches: ['https://my.wyze.com/*'],
        runAt: 'document_start',
      },
    ]),
  );
  const mark = async () => {
    const page = await session.open('https://my.wyze.com/live');
    return page.evaluate(() => document.documentElement.dataset.latchkey);
  };
  expect(await mark()).toBeDefined();
  await session.revoke(['https://my.wyze.com']);
  expect(await mark()).toBeUndefined();
});

test('a click on the toolbar icon opens the popup', async () => {
  const page = await session.open('https://my.wyze.com/live');
  const popup = await session.popup(page);
  await popup.waitFor('body');
  expect(await popup.evaluate('document.URL')).toContain('/src/views/popup/');
  expect((await popup.text()).trim()).not.toBe('');
  await popup.close();
});
