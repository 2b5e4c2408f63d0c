import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screens } from '../preview/screens';
import { openPreview, type Preview } from '../preview/server';
import { axe, unfold } from './axe';
import { launch, type Session } from './launch';
import { inScheme } from './scheme';

let preview: Preview;
let session: Session;
let page: Page;

beforeAll(async () => {
  preview = await openPreview();
  session = await launch({});
  page = await session.raw.newPage();
});
afterAll(async () => {
  await session?.close();
  await preview?.close();
});

test.each(screens())(
  '$name: axe finds nothing in either scheme, with every fold open',
  async ({ path, ready, widths }) => {
    await page.setViewport({ width: widths.at(-1) ?? 1280, height: 800 });
    await page.goto('about:blank');
    await page.goto(preview.at(path));
    await page.waitForSelector(ready);
    await inScheme(session, page, 'light');
    await unfold(page);
    expect(await axe(page)).toEqual([]);
    // Another scheme is other colours and nothing else.
    await inScheme(session, page, 'dark');
    expect(await axe(page, ['color-contrast'])).toEqual([]);
  },
);
