import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEARD, HELLO, OFFER } from '../../src/content/wire';
import { demoHome } from '../stage/demo-home';
import { household, rawIds } from '../stage/household';
import { MARK, PLANTED } from '../stage/marks';
import { openStage, type Stage } from '../stage/server';
import { launch, type Session } from './launch';
import { walk } from './walk';

/**
 * Every answer of the demo home carries planted values where real ones have secrets. The whole walk is made, and then each
 * place that they could have come to is searched. Each test first shows that it looked in the right place.
 */
const home = household();
const known = home.wyze.cameras[0]?.name ?? '';
const sent: string[] = [];
const events: string[] = [];
let stage: Stage;
let session: Session;
let exported = '';

/** The names of all events that a page can listen for, with those of the channel between tap and reader. */
async function listen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(
    (names: string[]) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heardEvents: heard });
      const standard = [window, document].flatMap((target) => {
        const all: string[] = [];
        for (const name in target) if (name.startsWith('on')) all.push(name.slice(2));
        return all;
      });
      for (const name of new Set([...standard, ...names]))
        for (const target of [window, document])
          target.addEventListener(
            name,
            (event) => {
              const { data, origin, lastEventId } = event as MessageEvent;
              const { detail } = event as CustomEvent;
              heard.push([event.type, data, origin, lastEventId, detail].map((part) => JSON.stringify(part)).join(' '));
            },
            true,
          );
    },
    [HEARD, HELLO, OFFER],
  );
}

beforeAll(async () => {
  stage = await openStage(demoHome(home), (_, reply) => sent.push(reply.body ?? ''));
  session = await launch({ stage, prepare: listen });
  await session.inExtension(() => {
    const messages: string[] = [];
    Object.assign(globalThis, { messages });
    (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener((message: unknown) => {
      messages.push(JSON.stringify(message));
      return undefined;
    });
  });
  const audit = await walk(session, home, async (_, page) => {
    const heard = await page.evaluate(() => (globalThis as { heardEvents?: string[] }).heardEvents);
    events.push(...(heard ?? []));
  });
  exported = JSON.stringify(audit);
}, 120_000);
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

test('every planted value was sent to a page', () => {
  const all = sent.join('\n');
  expect(Object.values(PLANTED).filter((value) => !all.includes(value))).toEqual([]);
});

test('no message of a content script holds one', async () => {
  const messages = await session.inExtension(() => (globalThis as unknown as { messages: string[] }).messages);
  const readings = messages.filter((message) => message.includes('page:reading'));
  expect(readings.join()).toContain(known);
  expect(messages.filter((message) => message.includes(MARK))).toEqual([]);
});

test('no event that a page can hear holds one', () => {
  expect(events.some((event) => event.startsWith('"load"'))).toBe(true);
  expect(events.filter((event) => event.includes(MARK))).toEqual([]);
});

test('nothing that is stored holds one, or an id as the vendor writes it', async () => {
  const stored = await session.inExtension(async () => {
    const { local, session: memory } = (globalThis.browser ?? globalThis.chrome).storage;
    return JSON.stringify([await local.get(null), await memory.get(null)]);
  });
  expect(stored).toContain(known);
  expect(leaksIn(stored)).toEqual([]);
});

test('no screen shows one', async () => {
  const popup = await session.extensionPage('src/views/popup/index.html');
  await popup.waitForFunction((name) => document.documentElement.textContent?.includes(name), {}, known);
  expect(leaksIn(await popup.evaluate(() => document.documentElement.outerHTML))).toEqual([]);
});

test('an export holds none, and the console neither', () => {
  expect(exported).toContain(known);
  expect(leaksIn(exported)).toEqual([]);
  expect(leaksIn(session.console.join('\n'))).toEqual([]);
});

function leaksIn(text: string): string[] {
  return [MARK, ...rawIds(home)].filter((mark) => text.includes(mark));
}
