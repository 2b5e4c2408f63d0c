import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { HOME, rowsSite } from '../stage/rows/site';
import { openStage, type Stage } from '../stage/server';
import { card, press } from './card';
import { launch, type Session } from './launch';
import { type OwnRoot, ownRootAt, type SeenMark } from './own-root';
import { AUDIT, ownTabs } from './own-tabs';
import { rowsTwin } from './rows-twin';
import { linesOf, untilAudit, view } from './views';

let twin: Awaited<ReturnType<typeof rowsTwin>>;
let stage: Stage;
let session: Session;
let page: Page;

beforeAll(async () => {
  twin = await rowsTwin();
  stage = await openStage([rowsSite]);
  session = await launch({ stage, dist: twin.dist, grants: [HOME] });
  page = await session.open('about:blank');
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
  twin?.remove();
});

beforeEach(async () => {
  await session.inExtension(() => (globalThis.browser ?? globalThis.chrome).storage.local.remove('dismissals'));
  await session.ask<Settings>('own:settings', { banners: true, quietHosts: [] });
});
afterEach(async () => {
  await session.inExtension(async (audit) => {
    const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
    const open = (await tabs.query({})).filter(({ url }) => url?.startsWith(runtime.getURL(audit)));
    await tabs.remove(open.flatMap(({ id }) => id ?? []));
  }, AUDIT);
});

const own = async (): Promise<OwnRoot> => (await ownRootAt(session, page.url())) ?? { marks: [] };
const names = (found: readonly SeenMark[]) => found.map(({ name }) => /Camera \d+/.exec(name)?.[0]);
const marks = async () => names((await own()).marks);
const opened = () => ownTabs(session, AUDIT);

/** Opens a page of the stage, and waits until it has been read. */
async function visit(path: string): Promise<void> {
  const since = new Date().toISOString();
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(HOME + path);
  await untilAudit(session, path, (audit) =>
    linesOf(audit, 'wyze', 'devices', 'cameras').some(({ readAt = '' }) => readAt > since),
  );
}

/** Of each mark that is there: how far its middle is below that of its row, and whether it overlaps text or a button. */
function fits(found: readonly SeenMark[]): Promise<{ row: string; off: number; overlaps: string[] }[]> {
  return page.evaluate((all) => {
    const places: ParentNode[] = [document];
    for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) places.push(shadowRoot);
    return all.map(({ name, left, top, width, height }) => {
      const id = /Camera (\d+)/.exec(name)?.[1];
      const row = places.map((one) => one.querySelector(`[data-camera="${id}"]`)).find(Boolean);
      if (!row) return { row: 'none', off: Number.NaN, overlaps: [] };
      const box = row.getBoundingClientRect();
      const hits = [...row.querySelectorAll('b,span,button,i')].filter((thing) => {
        const range = document.createRange();
        range.selectNodeContents(thing);
        const rect = thing.matches('b,span') ? range.getBoundingClientRect() : thing.getBoundingClientRect();
        return rect.left < left + width && rect.right > left && rect.top < top + height && rect.bottom > top;
      });
      const off = Math.abs(Math.round(top + height / 2 - (box.top + box.height / 2)));
      return { row: `Camera ${id}`, off, overlaps: hits.map(({ localName }) => localName) };
    });
  }, found as SeenMark[]);
}

/** Waits until the marks are these, each in the middle of its row and over nothing of it. */
async function untilMarked(...wanted: string[]): Promise<SeenMark[]> {
  await expect
    .poll(async () => (await fits((await own()).marks)).sort((a, b) => (a.row < b.row ? -1 : 1)))
    .toEqual(wanted.map((row) => ({ row, off: 0, overlaps: [] })));
  return (await own()).marks;
}

/** Clicks on a mark as a person does, until `done`: a click counts once the mark was in sight for a while. */
async function click(row: string, done: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      const mark = (await own()).marks.find(({ name }) => name.includes(row));
      if (mark) await page.mouse.click(mark.left + mark.width / 2, mark.top + mark.height / 2);
      return done();
    })
    .toBe(true);
}

test('a mark stands next to each flagged row and to no other, and opens the reason', async () => {
  await visit('/live');
  const found = await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
  expect(found.map(({ width, height, tone }) => [width, height, tone])).toEqual(
    Array.from({ length: 3 }, () => [28, 28, 'review']),
  );
  expect(found[0]?.name).toMatch(/^Latchkey: Review soon\. Why this row is marked: Camera 1/);
  await click('Camera 3', async () => (await opened()).length > 0);
  const device = (await view(session)).audit.devices.find(({ name }) => name === 'Camera 3');
  expect(decodeURIComponent((await opened())[0] ?? '')).toContain(`#alert=device ${device?.id} `);
});

describe('the page', () => {
  test('sees an empty element outside its body, and none of what is in it', async () => {
    await visit('/live');
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const rows = [...document.querySelectorAll('[data-camera]')].map((row) => row.outerHTML);
      return {
        root: host.shadowRoot,
        inBody: document.body.contains(host),
        empty: [host.childNodes.length, host.outerHTML],
        text: document.documentElement.outerHTML,
        rows: rows.map((html) => html.replace(/\d+|WYZEC1|HL_CAM4|[\d.]+/g, '')),
      };
    });
    expect(seen).toMatchObject({ root: null, inBody: false });
    expect(seen.empty[0]).toBe(0);
    expect(seen.text).not.toMatch(/Latchkey|Review soon|wyze-2022|alert/);
    expect(new Set(seen.rows).size).toBe(1);
  });

  test('cannot click, and what it covers or dims cannot be clicked', async () => {
    await visit('/live');
    const [mark] = await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    const [x, y] = [(mark?.left ?? 0) + 14, (mark?.top ?? 0) + 14];
    await page.evaluate(
      (left, top) => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        const at = document.elementFromPoint(left, top) as HTMLElement;
        if (at !== host) throw new Error('the mark is not on top');
        for (const target of [host, at]) {
          target.click();
          target.dispatchEvent(new MouseEvent('click', { clientX: left, clientY: top, bubbles: true, composed: true }));
          target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        }
        document.documentElement.style.opacity = '0.01';
      },
      x,
      y,
    );
    for (let n = 0; n < 10; n++) await page.mouse.click(x, y);
    await page.evaluate(() => {
      document.documentElement.style.removeProperty('opacity');
      const cover = document.createElement('dialog');
      cover.style.cssText = 'position:fixed;inset:0;margin:0;max-width:none;max-height:none;width:100%;height:100%';
      document.body.append(cover);
      cover.showModal();
    });
    for (let n = 0; n < 10; n++) await page.mouse.click(x, y);
    await expect.poll(marks).toEqual([]);
    expect(await opened()).toEqual([]);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await click('Camera 1', async () => (await opened()).length > 0);
  });
});

test('Tab leads through the marks, and Enter opens the reason', async () => {
  await visit('/live');
  await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
  await page.evaluate(() => [...document.querySelectorAll('button')].at(-1)?.focus());
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.documentElement.lastElementChild)).toBe(true);
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      return (await opened()).length;
    })
    .toBe(1);
});

describe('marks follow their rows', () => {
  test('through scrolling, under a header that stays, and back', async () => {
    await visit('/live?rows=60');
    await expect.poll(marks).toContain('Camera 1');
    await page.evaluate(() => scrollTo({ top: 140, behavior: 'instant' }));
    await expect.poll(async () => (await marks())[0]).toBe('Camera 3');
    for (const { off, overlaps } of await fits((await own()).marks))
      expect({ off, overlaps }).toEqual({ off: 0, overlaps: [] });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(async () => (await marks())[0]).toBe('Camera 1');
  });

  test('in a box of its own, only where the box shows them', async () => {
    await visit('/live?as=box&rows=20');
    await untilMarked('Camera 1', 'Camera 3');
    await page.evaluate(() => document.querySelector('.box')?.scrollTo({ top: 300, behavior: 'instant' }));
    await untilMarked('Camera 5', 'Camera 7');
  });

  test('when a row moves, is hidden, is drawn anew, or goes', async () => {
    await visit('/live');
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'main { transition: translate .3s; }';
      document.head.append(style);
      const main = document.querySelector('main') as HTMLElement;
      requestAnimationFrame(() => requestAnimationFrame(() => main.style.setProperty('translate', '90px 60px')));
    });
    await expect.poll(async () => (await own()).marks[0]?.left).toBeGreaterThan(580);
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await page.evaluate(() => {
      const [first, third, fifth] = [1, 3, 5].map((n) => document.querySelector<HTMLElement>(`[data-camera="${n}"]`));
      first?.style.setProperty('visibility', 'hidden');
      third?.replaceWith(third.cloneNode(true));
      fifth?.remove();
    });
    await untilMarked('Camera 3');
  });

  test.each(['/live?dir=rtl', '/live?as=shadow', '/live?as=table'])('at %s', async (path) => {
    await visit(path);
    const [first] = await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    if (path.endsWith('rtl')) expect(first?.left).toBeLessThan(700);
  });

  test('on a page that is zoomed', async () => {
    await visit('/live');
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5'));
    await expect.poll(async () => (await own()).marks[0]?.width).toBe(42);
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
  });

  test('of two thousand flagged rows those in sight alone are drawn', async () => {
    await visit('/live?rows=4000');
    await expect.poll(marks).toContain('Camera 1');
    const found = await marks();
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThan(12);
    await page.evaluate(() => document.querySelector('[data-camera="2001"]')?.scrollIntoView({ block: 'center' }));
    await expect.poll(marks).toContain('Camera 2001');
    expect((await marks()).length).toBeLessThan(12);
  });
});

describe('there are no marks', () => {
  test('of a warning that is answered, here or elsewhere', async () => {
    await session.inExtension(async () => {
      const { storage } = globalThis.browser ?? globalThis.chrome;
      await Promise.all([storage.local.remove('cards-shown'), storage.session.remove('card-visits')]);
    });
    await visit('/live');
    const { text } = await card(session, page);
    const named = /Camera \d/.exec(text)?.[0] ?? '';
    const all = ['Camera 1', 'Camera 3', 'Camera 5'];
    await untilMarked(...all);
    await press(session, page, 'ignore', async () => (await view(session)).dismissals.length === 1);
    const left = all.filter((row) => row !== named);
    await untilMarked(...left);
    const devices = (await view(session)).audit.devices;
    const other = devices.find(({ name }) => name === left[0]);
    for (const key of (await view(session)).alerts.filter((one) => one.includes(`${other?.id}`)))
      await session.ask('own:dismiss', { key, how: 'later' });
    await untilMarked(...left.slice(1));
  });

  test.each(['/login', '/door/unlock'])('at %s', async (path) => {
    await visit('/live');
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await page.evaluate((to) => history.pushState(null, '', to), path);
    await expect.poll(marks).toEqual([]);
    await page.evaluate(() => history.back());
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
  });

  test('beside a field for a password', async () => {
    await visit('/live');
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.type = 'password';
      document.body.append(field);
    });
    await expect.poll(marks).toEqual([]);
    await page.evaluate(() => document.querySelector('input')?.remove());
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
  });

  test('where the user wants no banners', async () => {
    await visit('/live');
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await session.ask('own:settings', { quietHosts: ['my.wyze.com'] });
    await expect.poll(marks).toEqual([]);
    await session.ask('own:settings', { quietHosts: [] });
    await untilMarked('Camera 1', 'Camera 3', 'Camera 5');
    await session.ask('own:settings', { banners: false });
    await expect.poll(marks).toEqual([]);
  });
});
