import type { Page } from 'puppeteer-core';
import { chromeWindow } from './firefox-window';
import type { Session } from './launch';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What Firefox calls them in its preferences. */
const OVERRIDE: Record<Scheme, number> = { dark: 0, light: 1 };

/** Draws with the colours of a scheme, as the user's own setting makes it. Throws when that comes to nothing. */
export async function inScheme(
  { browser, raw }: Pick<Session, 'browser' | 'raw'>,
  page: Page,
  scheme: Scheme,
): Promise<void> {
  if (browser === 'chromium') {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Nothing is looked at half faded in.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  } else {
    const set = await chromeWindow(raw);
    await set(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${OVERRIDE[scheme]})`);
  }
  await page.waitForFunction(
    (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
    {},
    scheme === 'dark',
  );
}
