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

test('scripts run on the granted site, and no longer once access is given back', async () => {
  const scripts = () =>
    session.inExtension(async () => {
      const found = await (globalThis.browser ?? globalThis.chrome).scripting.getRegisteredContentScripts();
      return found.flatMap(({ matches }) => matches ?? []);
    });
  await session.grant(['https://my.wyze.com']);
  await expect.poll(scripts).toContain('https://my.wyze.com/*');
  await session.revoke(['https://my.wyze.com']);
  await expect.poll(scripts).toEqual([]);
});

test('a click on the toolbar icon opens the popup', async () => {
  const page = await session.open('https://my.wyze.com/live');
  const popup = await session.popup(page);
  await popup.waitFor('body');
  expect(await popup.evaluate('document.URL')).toContain('/src/views/popup/');
  expect((await popup.text()).trim()).not.toBe('');
  await popup.close();
});
