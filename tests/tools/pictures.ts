import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { inScheme, SCHEMES } from '../e2e/scheme';
import { type Screen, screens } from '../preview/screens';
import { openPreview, type Preview } from '../preview/server';
import { needBrowser } from './browsers';
import { ROOT } from './child';
import { bannerPictures, doorPictures } from './door-pictures';

const FOLDER = join(ROOT, 'dist/pictures');

/** As high as a popup gets, in CSS pixels; a page is taken in its full height. */
const HEIGHT = 560;

/**
 * `npm run pictures [-- NAME …]`: every screen in every state, light and dark, and those of the README anew; or only the
 * screens whose names begin so (`readme`: its own).
 */
export async function main(names: string[]): Promise<number> {
  const wanted = screens().filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
  const readme = names.length === 0 || names.includes('readme');
  if (wanted.length === 0 && !readme) {
    console.error(`pictures: no screen begins with ${names.join(' or ')}`);
    return 2;
  }
  if (names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const preview = await openPreview();
  const browser = await puppeteer.launch({ executablePath: await needBrowser('chromium'), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const screen of wanted) await take(page, preview, screen);
    if (readme) await doorPictures(page, preview);
  } finally {
    await browser.close();
    await preview.close();
  }
  if (readme) await bannerPictures();
  console.log(`Pictures: ${join('dist', 'pictures')}${readme ? ', and .pictures for the README' : ''}`);
  return 0;
}

async function take(page: Page, preview: Preview, { name, path, widths, ready }: Screen): Promise<void> {
  for (const width of widths) {
    await page.setViewport({ width, height: HEIGHT });
    // A fragment alone would not load the page again.
    await page.goto('about:blank');
    await page.goto(preview.at(path));
    await page.waitForSelector(ready);
    for (const scheme of SCHEMES) {
      await inScheme({ browser: 'chromium', raw: page.browser() }, page, scheme);
      const file = { path: join(FOLDER, `${name}-${width}-${scheme}.png`) as `${string}.png` };
      const popup = await page.$('.popup');
      await (popup ? popup.screenshot(file) : page.screenshot({ ...file, fullPage: true }));
    }
  }
}
