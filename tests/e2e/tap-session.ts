import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { PageReading } from '../../src/core/reading';
import { GECKO_ID, type TestExtension, testExtension } from '../stage/hostile/extension';
import { type HostileStage, openHostileStage } from '../stage/hostile/server';
import { HOME } from '../stage/hostile/vendor';
import { launch, type Session } from './launch';

/** The order in which a browser runs the two scripts, or one of them alone. */
export type Scripts = ('tap' | 'content')[];

declare global {
  var readings: PageReading[];
}

/** The tap and a content script of the test's own, in a real browser, on a stage that misbehaves. */
export class TapSession {
  #page: Page | undefined;

  private constructor(
    readonly stage: HostileStage,
    readonly session: Session,
    private readonly extension: TestExtension,
  ) {}

  static async start(): Promise<TapSession> {
    const extension = await testExtension();
    const stage = await openHostileStage();
    const session = await launch({ stage, dist: extension.dist, grants: [HOME] });
    const all = new TapSession(stage, session, extension);
    await session.inExtension(() => {
      globalThis.readings = [];
      (globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener((message: unknown) => {
        globalThis.readings.push((message as { body: PageReading }).body);
        return undefined;
      });
    });
    await all.register(['tap', 'content']);
    return all;
  }

  /** Replaces what is registered. Chromium runs scripts by id, Firefox in the order of the call. */
  async register(scripts: Scripts): Promise<void> {
    await this.session.inExtension(
      async (order, origin) => {
        const { scripting } = globalThis.browser ?? globalThis.chrome;
        await scripting.unregisterContentScripts();
        await scripting.registerContentScripts(
          order.map((name, index) => ({
            id: `${index}-${name}`,
            js: [`/${name}.js`],
            matches: [`${origin}/*`],
            runAt: 'document_start',
            world: name === 'tap' ? 'MAIN' : 'ISOLATED',
          })) as Parameters<typeof scripting.registerContentScripts>[0],
        );
      },
      scripts,
      HOME,
    );
  }

  /** A page with nothing heard so far. The one before it is closed: its calls and sockets would still be heard. */
  async open(path: string): Promise<Page> {
    await this.#page?.close();
    await this.forget();
    this.#page = await this.session.open(HOME + path);
    return this.#page;
  }

  async forget(): Promise<void> {
    await this.session.inExtension(() => {
      globalThis.readings = [];
    });
  }

  readings(): Promise<PageReading[]> {
    return this.session.inExtension(() => globalThis.readings);
  }

  /** Waits until there are that many readings of this kind, and gives them. */
  async heard(count: number, how: PageReading['how'] = 'overheard'): Promise<PageReading[]> {
    return vi.waitFor(
      async () => {
        const found = (await this.readings()).filter((reading) => reading.how === how);
        expect(found.length, JSON.stringify(found).slice(0, 2000)).toBeGreaterThanOrEqual(count);
        return found;
      },
      { timeout: 25_000, interval: 50 },
    );
  }

  /**
   * Everything that was overheard up to now: makes one more declared call, and waits for it. Answers are read in the order
   * in which they came.
   */
  async settled(page: Page): Promise<PageReading[]> {
    const mark = `/api/devices?mark=${crypto.randomUUID()}`;
    await page.evaluate((path) => fetch(path).then((response) => response.text()), mark);
    return vi.waitFor(
      async () => {
        const found = (await this.readings()).filter(({ how }) => how === 'overheard');
        const last = found.findIndex((reading) => JSON.stringify(reading).includes(mark));
        expect(last).toBeGreaterThanOrEqual(0);
        return found.slice(0, last);
      },
      { timeout: 10_000, interval: 50 },
    );
  }

  /** What the content script of the page answers to "Read now". */
  async readNow(page: Page): Promise<unknown> {
    return this.session.inExtension(async (url) => {
      const { tabs } = globalThis.browser ?? globalThis.chrome;
      const [tab] = await tabs.query({ url });
      return tabs.sendMessage(tab?.id ?? -1, { name: 'tab:read-now', body: null });
    }, page.url());
  }

  /** As when it is updated or removed while pages are open. Nothing of the extension answers after this. */
  async removeExtension(): Promise<void> {
    if (this.session.browser === 'firefox') return this.session.raw.uninstallExtension(GECKO_ID);
    // Chromium does not remove what its command line loaded, but loads it anew. The page that asks for it is closed.
    const [desk] = (await this.session.raw.pages()).filter((page) => page.url().startsWith('chrome-extension:'));
    const closed = new Promise((resolve) => desk?.once('close', resolve));
    this.session.inExtension(() => chrome.runtime.reload()).catch(() => undefined);
    await closed;
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.stage.close();
    this.extension.remove();
  }
}

/** A reading in one line, as the echo of the test vendor makes it: call, body; or why it could not be read. */
export function line(reading: PageReading | undefined): string {
  const [list] = reading?.readings ?? [];
  if (list === undefined) return 'nothing';
  if (list.state === 'unreadable') return `${list.state}: ${list.reason}${list.detail ? ` (${list.detail})` : ''}`;
  if (list.state === 'empty') return 'empty';
  return (list.devices ?? []).map(({ id, name }) => `${id} → ${name}`).join('\n');
}
