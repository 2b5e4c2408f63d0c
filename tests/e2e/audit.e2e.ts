import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListName } from '../../src/core/model';
import type { Audit } from '../../src/core/verdicts/types';
import { demoHome } from '../stage/demo-home';
import { openStage, type Stage } from '../stage/server';
import { catchFiles, caughtFile, giveFile } from './files';
import { launch, type Session } from './launch';
import { signIn } from './sign-in';
import { audit, linesOf, untilAudit, view } from './views';

const AUDIT = 'src/views/audit/index.html';
const ALEXA = 'https://alexa.amazon.com';

let stage: Stage;
let session: Session;
let tab: Page;
let exported: Audit;

beforeAll(async () => {
  stage = await openStage(demoHome());
  session = await launch({ stage, grants: [ALEXA, 'https://my.wyze.com'] });
  await readList(await signIn(session, 'wyze'), 'wyze', 'devices', 'cameras');
  await (await signIn(session, 'amazon.com')).close();
  await readList(await session.open(`${ALEXA}/spa/index.html#smart-home`), 'amazon', 'held-services', 'smart-home');
});
afterAll(async () => {
  await session?.close();
  await stage?.close();
});

async function readList(page: Page, vendor: string, list: ListName, source: string): Promise<void> {
  await untilAudit(session, `${list} of ${vendor}`, (now) =>
    linesOf(now, vendor, list, source).some(({ state }) => state === 'rows'),
  );
  await page.close();
}

const text = (selector: string) => tab.$eval(selector, (element) => element.textContent ?? '');
const gone = (selector: string) => tab.waitForFunction((one) => !document.querySelector(one), {}, selector);

/** Follows a link of the navigation, as a person does, and waits for the view. */
async function go(name: string): Promise<void> {
  await tab.click(`nav a[href="#${name}"]`);
  await tab.waitForSelector(`nav a[href="#${name}"][aria-current]`);
}

/** The one link between Alexa and Wyze. */
async function wyzeLink(): Promise<string> {
  const found = (await audit(session)).grants.find(({ issuer, holder }) => issuer === 'wyze' && holder === 'alexa');
  if (!found) throw new Error('the household has no such link');
  return found.id;
}

test('the address of a warning leads to its reason, its sources and the steps at both ends', async () => {
  const link = await wyzeLink();
  const key = (await view(session)).alerts.find((one) => one.includes(link));
  tab = await session.extensionPage(`${AUDIT}#alert=${encodeURIComponent(key ?? '')}`);
  await tab.waitForSelector('.open-row .evidence');
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/Amazon Alexa to Wyze$/);
  expect(await text('.ev-why')).toMatch(/Wyze ended or renewed every such link.*Remove it at both ends/);
  const hosts = await tab.$$eval('.ev-sources .host', (all) => all.map((one) => one.textContent));
  expect(hosts).toContain('forums.wyze.com');
  const ends = await tab.$$eval('.ev-do .steps > li', (all) => all.map((one) => (one as HTMLElement).dataset.at));
  expect(new Set(ends)).toEqual(new Set(['amazon', 'wyze']));
  expect(await text('.ev-do')).toContain('skills-store.amazon.com');
});

test('the answer "removed and linked again on" takes the finding away', async () => {
  const link = await wyzeLink();
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.ev-do .dated')) fold.open = true;
  });
  await tab.type('.ev-do [name=relinkedAt]', '2020-05-01');
  await tab.click('.ev-do .dated [type=submit]');
  await untilAudit(session, 'the finding to be gone', (now) =>
    now.verdicts.some(({ subject, verdict }) => subject.id === link && verdict === 'made-after'),
  );
  await tab.waitForFunction(() => !document.querySelector('.open-row')?.textContent?.includes('Review soon'));
  expect((await view(session)).alerts.filter((one) => one.includes(link))).toEqual([]);
  expect(await text('.ev-do')).toMatch(/You said: removed and linked again on [^.]*2020\./);
});

test('a decision and a note in the checklist are kept', async () => {
  await go('checklist');
  await tab.click('.crow .decide button[value=later]');
  await untilAudit(session, 'the decision', (now) => now.answers.some(({ decision }) => decision === 'later'));
  await tab.waitForSelector('.crow[data-state=later]');
  await tab.click('.crow[data-state=later] .decide button[value=later]');
  await untilAudit(session, 'the decision to be gone', (now) => now.answers.every((one) => one.decision !== 'later'));
  await tab.waitForFunction(() => !document.querySelector('.crow[data-state=later]'));
});

test('an account gets a name, and it stands in every view', async () => {
  await go('settings');
  await tab.type('[data-account^="wyze/"] input', 'Dana’s Wyze');
  await tab.click('[data-account^="wyze/"] form [type=submit]');
  await untilAudit(session, 'the name', (now) => now.accounts.some(({ name }) => name === 'Dana’s Wyze'));
  await go('devices');
  await tab.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Dana’s Wyze'));
});

test('the export holds what was shown, as a file and as a table', async () => {
  await go('export');
  const said = await text('.inventory');
  await catchFiles(tab);
  await tab.click('[data-do=save-json]');
  const json = await caughtFile(tab, 'json');
  exported = JSON.parse(json.text) as Audit;
  const now = await audit(session);
  expect(exported.grants.map(({ id }) => id).sort()).toEqual(now.grants.map(({ id }) => id).sort());
  expect(said).toContain(`${exported.grants.length} link`);
  expect(said).toContain(`${exported.devices.length} device`);

  await tab.click('[data-do=save-csv]');
  const csv = await caughtFile(tab, 'csv');
  expect(csv.text.startsWith('\uFEFF')).toBe(true);
  for (const { name } of exported.devices) expect(csv.text).toContain(name);
  for (const cell of csv.text.split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?[=+@]/);
});

test('beside a book that has something, the file is only shown', async () => {
  const before = await audit(session);
  await giveFile(tab, 'mine.json', JSON.stringify(exported));
  await tab.waitForSelector('.apart');
  expect(await text('#restore')).toContain('mine.json was not restored');
  expect((await audit(session)).grants).toEqual(before.grants);
});

test('an account is forgotten after a yes', async () => {
  await go('settings');
  await tab.click('[data-account^="wyze/"] [data-do=ask]');
  await tab.click('[data-account^="wyze/"] [data-do=yes]');
  const left = await untilAudit(session, 'no Wyze account', (now) =>
    now.accounts.every(({ vendor }) => vendor !== 'wyze'),
  );
  expect(left.devices.every(({ vendor }) => vendor !== 'wyze')).toBe(true);
  await gone('[data-account^="wyze/"]');
});

test('everything is erased after a yes, and the file brings it back with its answers', async () => {
  await tab.click('#erase [data-do=ask]');
  await tab.click('#erase [data-do=yes]');
  await untilAudit(session, 'an empty book', (now) => now.accounts.length + now.coverage.length === 0);
  await go('overview');
  await tab.waitForFunction(() => document.querySelector('h1')?.textContent === 'Who holds a key to your home?');

  await go('export');
  await giveFile(tab, 'mine.json', JSON.stringify(exported));
  await tab.waitForFunction(() => document.querySelector('#restore')?.textContent?.includes('Restored:'));
  const back = await audit(session);
  expect(back.grants.map(({ id }) => id).sort()).toEqual(exported.grants.map(({ id }) => id).sort());
  expect(back.devices.map(({ name }) => name).sort()).toEqual(exported.devices.map(({ name }) => name).sort());
  expect(back.answers.map(({ relinkedAt }) => relinkedAt)).toContain('2020-05-01');
  expect(session.console.filter((line) => /error|violat/i.test(line))).toEqual([]);
});
