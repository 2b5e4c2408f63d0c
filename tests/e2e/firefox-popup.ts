import type { Browser, Page } from 'puppeteer-core';
import type { Desk } from './desk';
import type { Popup } from './popup';

export async function openFirefoxPopup(_raw: Browser, _geckoId: string, _desk: Desk, _page: Page): Promise<Popup> {
  throw new Error('not yet');
}
