import type { Page } from 'puppeteer-core';
import type { ListName } from '../../src/core/model';
import type { Audit } from '../../src/core/verdicts/types';
import type { AmazonAccount } from '../stage/accounts/amazon';
import type { Household } from '../stage/household';
import { HUB } from '../stage/sites/zigbee2mqtt';
import type { Session } from './launch';
import { type Door, signIn } from './sign-in';
import { audit, linesOf, untilAudit } from './views';

/** Links that no page lists, as the visitor types them into the form: issuer, holder, and what is known of the days. */
export const TOLD = [
  { issuer: 'wyze', holder: 'google-home', linkedAt: '2019-12-27' },
  { issuer: 'wyze', holder: 'ifttt', relinkedAt: '2020-05' },
];

interface Visit {
  /** Also the vendor. */
  door: Door;
  /** List and source of what is read there without a further click. */
  reads: [list: ListName, source: string][];
  /** Whether the page is also asked. */
  asked?: true;
  what: string;
}

/** Pages that show it all at one address. */
export const VISITS: Visit[] = [
  { door: 'wyze', reads: [['devices', 'cameras']], what: 'Wyze, live view: overheard' },
  { door: 'google', reads: [['linked-services', 'connections']], what: 'Google, connections: data in the page' },
  {
    door: 'smartthings',
    reads: [
      ['devices', 'advanced'],
      ['held-services', 'advanced'],
      ['linked-services', 'advanced'],
    ],
    asked: true,
    what: 'SmartThings, advanced web app: overheard, then asked',
  },
  { door: 'adt-pulse', reads: [['devices', 'system']], what: 'ADT Pulse, system: rows of the page' },
  {
    door: 'arlo',
    reads: [
      ['devices', 'devices'],
      ['shared-users', 'friends'],
      ['sessions', 'factors'],
    ],
    what: 'Arlo, my devices: overheard',
  },
];

/** Called after each step, with the tab that it ended in. */
export type OnStep = (what: string, page: Page) => Promise<void>;

/** Walks through the demo home as the people of the household would, and gives the audit that comes of it. */
export async function walk(session: Session, home: Household, onStep: OnStep): Promise<Audit> {
  for (const visit of VISITS) await walkIn(session, visit, onStep);
  await walkHub(session, onStep);
  for (const [index, account] of home.amazon.entries()) await walkAmazon(session, account, index + 1, onStep);

  const popup = await session.extensionPage('src/views/popup/index.html');
  await popup.setViewport({ width: 380, height: 560 });
  for (const link of TOLD) await tell(session, popup, link);
  await onStep('Two links told in the checklist', popup);
  await unfold(popup, false);
  await popup.evaluate(() => document.querySelector('.hero')?.scrollIntoView());
  await onStep('What it comes to', popup);
  await popup.close();
  return audit(session);
}

async function walkIn(session: Session, { door, reads, asked, what }: Visit, onStep: OnStep): Promise<void> {
  const page = await signIn(session, door);
  await allow(session, page);
  for (const [list, source] of reads) await read(session, door, list, source, 1);
  if (asked) {
    await readNow(session, page);
    for (const [list, source] of reads) await read(session, door, list, source, 1, 'asked');
  }
  await onStep(what, page);
  await page.close();
}

/** The hub of the house: known by what its page is, it is opened to the extension at its one address. */
async function walkHub(session: Session, onStep: OnStep): Promise<void> {
  const page = await session.open(HUB);
  const popup = await session.popup(page);
  await popup.click('[data-hub=zigbee2mqtt] [data-do=allow-hub]');
  await popup.waitFor('#vendor-zigbee2mqtt');
  await popup.close();
  await page.bringToFront();
  await page.reload();
  await read(session, 'zigbee2mqtt', 'devices', 'bridge', 1);
  await onStep('Zigbee2MQTT, hub at home: overheard on its socket', page);
  await page.close();
}

/** The three sites of one marketplace in one tab. `nth`: how many accounts have been read when this one has. */
async function walkAmazon(session: Session, { tld }: AmazonAccount, nth: number, onStep: OnStep): Promise<void> {
  const page = await signIn(session, `amazon.${tld}`);
  await page.goto(`https://alexa.amazon.${tld}/`);
  await allow(session, page);
  await read(session, 'amazon', 'devices', 'echo', nth);
  await page.click('a[href="#smart-home"]');
  await read(session, 'amazon', 'held-services', 'smart-home', nth);
  await readNow(session, page);
  await read(session, 'amazon', 'held-services', 'smart-home', nth, 'asked');
  await onStep(`Alexa on amazon.${tld}: overheard, then asked`, page);

  await page.goto(`https://www.amazon.${tld}/hz/mycd/digital-console/devicedetails?deviceFamily=ALEXA_APP`);
  await read(session, 'amazon', 'devices', 'registered', nth);
  await onStep(`Registered devices on amazon.${tld}: overheard`, page);

  await page.goto(`https://skills-store.amazon.${tld}/app/secure/your-skills-page`);
  await readNow(session, page);
  await read(session, 'amazon', 'held-services', 'skills', nth, 'asked');
  await onStep(`Skills on amazon.${tld}: asked`, page);
  await page.close();
}

/** Gives access to the site in the tab, in the popup, and loads the page again, as the popup then says. */
export async function allow(session: Session, page: Page): Promise<void> {
  const popup = await session.popup(page);
  await popup.click('footer [data-do=allow]');
  await Promise.all([page.waitForNavigation(), popup.click('footer [data-do=reload]')]);
  await popup.close();
}

/** "Read now", in the popup. */
export async function readNow(session: Session, page: Page): Promise<void> {
  const popup = await session.popup(page);
  await popup.click('footer [data-do=read], footer [data-do=read-again]');
  // Closed earlier, the popup would take its request with it.
  await popup.waitFor('footer [role=status]:not(:empty)');
  await popup.close();
}

async function read(
  session: Session,
  vendor: string,
  list: ListName,
  source: string,
  accounts: number,
  how?: 'asked',
): Promise<void> {
  await untilAudit(session, `${list} of ${vendor} from ${source}`, (now) => {
    const lines = linesOf(now, vendor, list, source).filter(({ state }) => state === 'rows');
    return lines.filter((line) => how === undefined || line.how === how).length >= accounts;
  });
}

/** By no click: the popup moves what is in it until all of it is there, and a click by place would miss. */
async function unfold(popup: Page, open: boolean): Promise<void> {
  await popup.waitForSelector('#tell');
  await popup.$eval('#tell', (fold, open) => fold.toggleAttribute('open', open), open);
}

async function tell(session: Session, popup: Page, link: (typeof TOLD)[number]): Promise<void> {
  const before = (await audit(session)).grants.length;
  await unfold(popup, true);
  // The form is a script of its own.
  await popup.waitForSelector('#tell [type=submit]', { visible: true });
  await popup.select('#tell [name=issuer]', link.issuer);
  await popup.select('#tell [name=holder]', link.holder);
  for (const field of ['linkedAt', 'relinkedAt'] as const) {
    const typed = link[field];
    if (typed !== undefined) await popup.type(`#tell [name=${field}]`, typed);
  }
  await popup.click('#tell [type=submit]');
  await untilAudit(session, `the told link to ${link.holder}`, (now) => now.grants.length > before);
}
