import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { line, type Scripts, TapSession } from './tap-session';

let tap: TapSession;

beforeAll(async () => {
  tap = await TapSession.start();
});
afterAll(() => tap?.close());

const DEVICES = '{"devices":["lamp — ü 💡"]}';
const HEARD = `GET https://home.example/api/devices → ${DEVICES}`;

/** The body of a declared call that the hostile page makes while it watches. */
async function call(page: Page, how: 'call' | 'callXhr'): Promise<string | undefined> {
  await page.evaluate((name) => globalThis.caught[name](), how);
  return vi.waitFor(async () => {
    const body = await page.evaluate(() => globalThis.caught.body);
    expect(body).toBeDefined();
    return body;
  });
}

async function caught(page: Page): Promise<{ seen: string[]; stolen: string[]; taken: string[] }> {
  return page.evaluate(() => {
    const { seen, stolen, taken } = globalThis.caught;
    return { seen: [...new Set(seen)], stolen, taken };
  });
}

const ORDERS: { scripts: Scripts }[] = [{ scripts: ['tap', 'content'] }, { scripts: ['content', 'tap'] }];

describe.each(ORDERS)('on a hostile page, scripts in the order $scripts', ({ scripts }) => {
  beforeEach(() => tap.register(scripts));

  test('nothing is seen, stolen or forged, and the answers are heard', async () => {
    const page = await tap.open('/hostile');
    expect(await call(page, 'call')).toBe(DEVICES);
    expect(await call(page, 'callXhr')).toBe(DEVICES);
    expect((await tap.heard(2)).map(line)).toEqual([HEARD, HEARD]);
    expect(await caught(page)).toEqual({ seen: [], stolen: [], taken: [] });
    // What the page forged came before these two.
    expect(await tap.readings()).toHaveLength(2);
  });
});

describe.each(['tap', 'content'] as const)('on a hostile page with the %s alone', (half) => {
  beforeEach(() => tap.register([half]));

  test('the page cannot play the other half', async () => {
    const page = await tap.open('/hostile');
    expect(await call(page, 'call')).toBe(DEVICES);
    expect(await page.evaluate(() => fetch('/api/other').then((response) => response.status))).toBe(200);
    expect(await caught(page)).toEqual({ seen: [], stolen: [], taken: [] });
    // Without a partner nothing of the page is wrapped.
    expect(await page.evaluate(() => `${fetch}`)).toMatch(/function fetch\(\) \{\s*\[native code\]/);
    await tap.register(['tap', 'content']);
    expect(await tap.settled(await tap.session.open('https://home.example/plain'))).toEqual([]);
  });
});

describe('where it holds', () => {
  beforeEach(() => tap.register(['tap', 'content']));

  test('under a strict content security policy with trusted types', async () => {
    const page = await tap.open('/strict-self');
    expect(await tap.settled(page)).toEqual([]);
  });

  test('after document.open, and for hundreds of answers', async () => {
    const page = await tap.open('/plain');
    await page.evaluate(async () => {
      document.open();
      document.write('<!doctype html><p>written');
      document.close();
      for (let i = 0; i < 10; i++) await Promise.all(Array.from({ length: 25 }, () => fetch('/api/devices')));
    });
    expect(await tap.settled(page)).toHaveLength(250);
  });

  test('after a way back through the browser’s cache', async () => {
    const page = await tap.open('/list/back');
    await tap.heard(1, 'seen');
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto('https://api.example/elsewhere');
    await tap.forget();
    // The driver waits for a load event, which a page out of the cache does not have.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await vi.waitFor(async () => expect(await page.evaluate(() => location.pathname)).toBe('/list/back'), 10_000);
    expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    expect(await tap.settled(page)).toEqual([]);
    expect((await tap.heard(1, 'seen')).map(line)).toEqual(['one → /list/back\ntwo → /list/back']);
  });
});

describe('what is seen and asked', () => {
  beforeEach(() => tap.register(['tap', 'content']));

  test('a page is read at rest, again when its list changes, and again at another address', async () => {
    const page = await tap.open('/list/a');
    expect((await tap.heard(1, 'seen')).map(line)).toEqual(['one → /list/a\ntwo → /list/a']);
    await page.evaluate(() => document.querySelector('#list li')?.remove());
    expect((await tap.heard(2, 'seen')).map(line)[1]).toBe('two → /list/a');
    await page.evaluate(() => history.pushState(null, '', '/list/b'));
    const read = await tap.heard(3, 'seen');
    expect(line(read[2])).toBe('two → /list/b');
    expect(read[2]?.readings[0]).toMatchObject({ list: 'devices', state: 'rows', complete: true });
  });

  test('an address at which one signs in says so for every list of the origin', async () => {
    await tap.open('/login');
    const read = await tap.heard(2, 'seen');
    expect(read.map((reading) => `${reading.source} ${line(reading)}`)).toEqual([
      'heard unreadable: signed-out',
      'seen unreadable: signed-out',
    ]);
  });

  test('"Read now" asks with the session of the page and reads the page again', async () => {
    const page = await tap.open('/list/ask');
    await tap.heard(1, 'seen');
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the page's own session, as a site sets it.
      document.cookie = 'session=planted-session; path=/; secure; samesite=strict';
    });
    expect(await tap.readNow(page)).toEqual({ ok: true, value: { asked: ['heard', 'seen'] } });
    expect((await tap.heard(2, 'asked')).map(line)).toEqual([
      `GET https://home.example/api/devices?asked=1 → ${DEVICES}`,
      'unreadable: signed-out (HTTP 200)',
    ]);
    const asked = tap.stage.requests.find(({ line: request }) => request === 'GET /api/devices?asked=1');
    expect(asked?.headers).toMatchObject({ 'x-asked': 'yes', cookie: 'session=planted-session' });
    expect(await tap.heard(2, 'seen')).toHaveLength(2);
    // Our own requests are not the page's.
    expect((await tap.readings()).filter(({ how }) => how === 'overheard')).toEqual([]);
  });

  test('where the page may connect to nothing, an ask is answered or reported, never silent', async () => {
    const page = await tap.open('/strict');
    await tap.readNow(page);
    const lines = (await tap.heard(2, 'asked')).map(line);
    // Firefox holds content scripts to the page's own connect-src, Chromium does not.
    expect(lines[0]).toBe(
      tap.session.browser === 'firefox'
        ? 'unreadable: failed (no answer)'
        : `GET https://home.example/api/devices?asked=1 → ${DEVICES}`,
    );
  });
});
