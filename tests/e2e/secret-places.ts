import type { Page } from 'puppeteer-core';
import { HEARD, HELLO, OFFER } from '../../src/content/wire';
import { demoHome } from '../stage/demo-home';
import type { Household } from '../stage/household';
import type { StageReply, StageRequest } from '../stage/http';
import { openStage } from '../stage/server';
import { chromeWindow } from './firefox-window';
import { launch, type Session } from './launch';
import { audit } from './views';
import { WITNESS, witnessTwin } from './witness-twin';

declare global {
  /** In a page: every event that can be heard there. */
  var heardEvents: string[] | undefined;
  /** In a page of the extension: every message, and what the background said. */
  var heardMessages: string[];
  var backgroundSaid: string[];
}

/** Each place that a secret could come to, and what was found there. */
export interface Found {
  messages: string;
  events: string;
  storage: string;
  screens: string;
  consoles: string;
  export: string;
}

/** The demo home with an ear in each of these places. */
export interface SecretPlaces {
  session: Session;
  /** Everything that the stage sent. */
  sent: { request: StageRequest; reply: StageReply }[];
  /** Takes down what can be seen of one tab now: its events, and the popup over it. To be called before the tab goes on. */
  look(page: Page): Promise<void>;
  found(): Promise<Found>;
  close(): Promise<void>;
}

export async function secretPlaces(home: Household): Promise<SecretPlaces> {
  const sent: SecretPlaces['sent'] = [];
  const consoles: string[] = [];
  const events: string[] = [];
  const screens: string[] = [];
  const twin = witnessTwin();
  const stage = await openStage(demoHome(home), (request, reply) => sent.push({ request, reply }));
  const session = await launch({
    stage,
    dist: twin.dist,
    prepare: async (page) => {
      page.on('console', (message) => consoles.push(message.text()));
      page.on('pageerror', (error) => consoles.push(String(error)));
      await hearEvents(page);
    },
  });
  await hearMessages(session);
  return {
    session,
    sent,
    look: async (page) => {
      events.push(...((await page.evaluate(() => globalThis.heardEvents)) ?? []));
      const popup = await session.popup(page);
      await popup.waitFor('footer');
      screens.push(await popup.evaluate<string>('document.documentElement.outerHTML'));
      await popup.close();
    },
    found: async () => {
      const messages = await session.inExtension(() => globalThis.heardMessages);
      const seen = messages.filter((message) => message.includes(WITNESS));
      return {
        messages: messages.filter((message) => !message.includes(WITNESS)).join('\n'),
        events: [...events, ...seen].join('\n'),
        storage: await stored(session),
        screens: screens.join('\n'),
        consoles: [...consoles, ...session.console, ...(await browserSaid(session))].join('\n'),
        export: JSON.stringify(await audit(session)),
      };
    },
    close: async () => {
      await session.close();
      await stage.close();
      twin.remove();
    },
  };
}

/** Listens, before any script of the page, for every event that has a name of its own, and for those of the channel. */
async function hearEvents(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(
    (names: string[]) => {
      const heard: string[] = [];
      globalThis.heardEvents = heard;
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
              const parts = ['heard', event.type, data, origin, lastEventId, detail];
              heard.push(parts.map((part) => JSON.stringify(part)).join(' '));
            },
            true,
          );
    },
    [HEARD, HELLO, OFFER],
  );
}

/** What any page of the extension can hear, and in Firefox the console of the background, which shares its process. */
async function hearMessages(session: Session): Promise<void> {
  await session.inExtension(async (isFirefox) => {
    globalThis.heardMessages = [];
    globalThis.backgroundSaid = [];
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    runtime.onMessage.addListener((message: unknown) => {
      globalThis.heardMessages.push(JSON.stringify(message));
      return undefined;
    });
    if (!isFirefox) return;
    const background = await runtime.getBackgroundPage();
    const { console } = background as unknown as { console: Record<string, unknown> };
    for (const level of ['debug', 'log', 'info', 'warn', 'error', 'dir', 'table', 'trace'])
      console[level] = (...said: unknown[]) => globalThis.backgroundSaid.push(said.map(String).join(' '));
  }, session.browser === 'firefox');
}

/** Firefox: what the background and the browser's own console have. Chromium's worker is in `session.console`. */
async function browserSaid(session: Session): Promise<string[]> {
  if (session.browser !== 'firefox') return [];
  const chrome = await chromeWindow(session.raw);
  return [
    ...(await session.inExtension(() => globalThis.backgroundSaid)),
    await chrome(`Services.console.getMessageArray().map(String).join('\\n')`),
  ];
}

function stored(session: Session): Promise<string> {
  return session.inExtension(async () => {
    const { local, session: memory, sync } = (globalThis.browser ?? globalThis.chrome).storage;
    const areas = await Promise.all([local, memory, sync].map((area) => area.get(null)));
    return JSON.stringify([...areas, { ...localStorage }]);
  });
}
