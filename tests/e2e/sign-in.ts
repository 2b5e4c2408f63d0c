import type { Page } from 'puppeteer-core';
import type { Session } from './launch';

/** Who lives on the stage, by where they sign in. */
const DOORS = {
  wyze: 'https://my.wyze.com/login',
  'amazon.com': 'https://www.amazon.com/ap/signin',
  'amazon.de': 'https://www.amazon.de/ap/signin',
  google: 'https://accounts.google.com/v3/signin/identifier',
  smartthings: 'https://account.samsung.com/accounts/v1/ST/signInGate',
  'adt-pulse': 'https://portal.adtpulse.com/myhome/27.0.0-140/access/signin.jsp',
  arlo: 'https://my.arlo.com/',
  'philips-hue': 'https://account.meethue.com/login',
} as const;

export type Door = keyof typeof DOORS;

/** Signs in as a visitor does, on the vendor's page, and gives the tab that this ends in. */
export async function signIn(session: Session, door: Door): Promise<Page> {
  const page = await session.open(DOORS[door]);
  await Promise.all([page.waitForNavigation(), page.click('button[name=account]')]);
  return page;
}
