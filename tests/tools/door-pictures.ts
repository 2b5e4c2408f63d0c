import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { card } from '../e2e/card';
import { launch } from '../e2e/launch';
import { inScheme, SCHEMES } from '../e2e/scheme';
import { signIn } from '../e2e/sign-in';
import type { Preview } from '../preview/server';
import { demoHome } from '../stage/demo-home';
import { openStage } from '../stage/server';
import { build } from './build';
import { ROOT } from './child';

/** The README shows these. */
export const README_PICTURES = join(ROOT, '.pictures');

const SMART_HOME = 'https://alexa.amazon.com/spa/index.html#smart-home';
const SIZE = { width: 1100, height: 720 };

/** One picture of each door for the README: popup, audit and Welcome of the invented household. */
export async function doorPictures(page: Page, preview: Preview): Promise<void> {
  mkdirSync(README_PICTURES, { recursive: true });
  const doors = [
    { name: 'popup', path: 'popup.html?state=door', ready: '.hero', size: { width: 380, height: 560 }, sharp: 2 },
    { name: 'audit', path: 'audit.html?state=door#overview', ready: 'main h2', size: SIZE, sharp: 1 },
    { name: 'welcome', path: 'welcome.html?state=picked', ready: '.allow', size: SIZE, sharp: 1 },
  ];
  for (const { name, path, ready, size, sharp } of doors) {
    await page.setViewport({ ...size, deviceScaleFactor: sharp });
    await page.goto('about:blank');
    await page.goto(preview.at(path));
    await page.waitForSelector(ready);
    await inBothSchemes(page, name);
  }
}

/** The card on a page of the demo home, in the extension as it is built. */
export async function bannerPictures(): Promise<void> {
  const stage = await openStage(demoHome());
  const grants = ['https://alexa.amazon.com'];
  const session = await launch({ browser: 'chromium', dist: await build('chromium'), stage, grants, headless: true });
  try {
    const page = await signIn(session, 'amazon.com');
    await page.setViewport(SIZE);
    await inScheme(session, page, 'light');
    await page.goto(SMART_HOME);
    await card(session, page);
    await inBothSchemes(page, 'banner');
  } finally {
    await session.close();
    await stage.close();
  }
}

async function inBothSchemes(page: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await inScheme({ browser: 'chromium', raw: page.browser() }, page, scheme);
    await page.screenshot({ path: join(README_PICTURES, `${name}-${scheme}.png`) });
  }
}
