import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXTENSION, type FakeBrowser } from '../../tests/fake/browser';
import { ask, camera, devicesReading, HOME, installed, look, report, startWorker } from '../../tests/fake/worker';
import type { BannerCard } from '../core/alerts/banner-card';
import type { Evidence } from '../core/model';
import type { Judgement, Verdict } from '../core/verdicts/types';

const DAY = 24 * 60 * 60 * 1000;
const NOTHING = { ok: true, value: null };

/** Every device is flagged, for this reason. */
let reason = '1.0';
const judge = ({ devices }: Evidence): Judgement => ({
  verdicts: devices.map(
    ({ id }): Verdict => ({
      ...{ subject: { type: 'device', id }, incident: 'acme-2020', verdict: 'affected', label: 'Act now', sources: [] },
      basis: [{ fact: 'firmware', value: reason }],
    }),
  ),
  findings: [],
  problems: [],
});

afterEach(() => {
  vi.useRealTimers();
  reason = '1.0';
});

/** A profile with one camera that is flagged, read on the page in tab 1. */
async function flagged(): Promise<FakeBrowser> {
  const fake = await installed({ judge: judge as never });
  fake.tabs.push({ id: 1, url: `${HOME}/` });
  await read(fake);
  return fake;
}

const read = (fake: FakeBrowser, at = new Date()) =>
  report(fake, devicesReading([camera(1)], { readAt: at.toISOString() }));

async function cardOn(fake: FakeBrowser, url = `${HOME}/`, tabId = 1): Promise<BannerCard | null> {
  const reply = (await ask(fake, 'page:banner', null, fake.page(url, tabId))) as { ok: true; value: BannerCard | null };
  expect(reply.ok).toBe(true);
  return reply.value;
}

const act = (fake: FakeBrowser, key: string, name: string, url = `${HOME}/`) =>
  ask(fake, 'page:banner-act', { key, act: name }, fake.page(url));

/** Some time later, in another visit. */
async function later(fake: FakeBrowser, days: number): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY });
  fake.scripting.ran.length = 0;
  await read(fake, new Date(Date.now()));
}

async function shown(fake: FakeBrowser): Promise<BannerCard> {
  const card = await cardOn(fake);
  if (card === null) throw new Error('no card is due');
  return card;
}

describe('a card', () => {
  it('is put into the page after the reading, and says what is flagged there', async () => {
    const fake = await flagged();
    expect(fake.scripting.ran).toEqual([{ tabId: 1, files: ['banner.js'] }]);
    expect(await shown(fake)).toMatchObject({
      ...{ lang: 'en-GB', dir: 'ltr', label: 'Act now', tone: 'act', title: 'Camera 1' },
      ...{ fact: expect.stringContaining('weakness'), action: 'Update the firmware.' },
    });
  });

  it('is in the language of the browser', async () => {
    const fake = await flagged();
    vi.stubGlobal('navigator', { languages: ['de-AT', 'en'] });
    expect(await shown(fake)).toMatchObject({ lang: 'de-AT', label: 'Jetzt handeln' });
  });

  it('is shown once, however often the page asks and is read', async () => {
    const fake = await flagged();
    await shown(fake);
    expect(await cardOn(fake)).toBeNull();
    fake.scripting.ran.length = 0;
    await read(fake, new Date(Date.now() + 1000));
    await later(fake, 3);
    expect(fake.scripting.ran).toEqual([]);
    expect(await cardOn(fake)).toBeNull();
  });

  it('is given to one of two that ask at once', async () => {
    const fake = await flagged();
    const cards = await Promise.all([cardOn(fake), cardOn(fake)]);
    expect(cards.filter((card) => card !== null)).toHaveLength(1);
  });

  it('comes again with other evidence', async () => {
    const fake = await flagged();
    const { key } = await shown(fake);
    await act(fake, key, 'ignore');
    reason = '2.0';
    await report(fake, devicesReading([camera(1), camera(2)], { readAt: new Date(Date.now() + 1000).toISOString() }));
    expect(await cardOn(fake)).toBeNull();
    await later(fake, 1);
    expect((await shown(fake)).key).toBe(key);
  });

  it.each([
    ['in a tab whose page was not read', 'about another visit', 2, `${HOME}/`],
    ['at an origin that is not open to us', '', 1, 'https://home.acme-de.example/'],
    ['at a site of nobody', '', 1, 'https://evil.example/'],
  ])('is not due %s', async (_, _why, tabId, url) => {
    const fake = await flagged();
    if (tabId === 2) fake.tabs.push({ id: 2, url });
    expect(await cardOn(fake, url, tabId)).toBeNull();
  });

  it('is not due at a vendor whose pages were read in another tab alone', async () => {
    const fake = await flagged();
    const locks = 'https://my.bolt.example:8443/';
    fake.granted.add('https://my.bolt.example/*');
    const [tab] = fake.tabs;
    if (tab) tab.url = locks;
    fake.tabs.push({ id: 2, url: locks });
    await report(fake, devicesReading([camera(9)], { vendor: 'bolt', source: 'locks' }), fake.page(locks, 2));
    expect(await cardOn(fake, locks, 1)).toBeNull();
    expect(await cardOn(fake, locks, 2)).toMatchObject({ title: 'Camera 9' });
  });

  it('is not due once the tab has gone on to where a lock is worked', async () => {
    const fake = await flagged();
    const [tab] = fake.tabs;
    if (tab) tab.url = `${HOME}/front-door/unlock`;
    expect(await cardOn(fake)).toBeNull();
    if (tab) tab.url = `${HOME}/`;
    expect(await cardOn(fake)).not.toBeNull();
  });

  it('costs no reading when the tab is closed in between', async () => {
    const fake = await flagged();
    fake.tabs.length = 0;
    await later(fake, 1);
    expect(await report(fake, devicesReading([camera(1)]))).toEqual({ ok: true, value: { kept: true } });
  });

  it('is not asked for by a page that is not ours, nor by the popup', async () => {
    const fake = await flagged();
    expect(await ask(fake, 'page:banner', null)).toMatchObject({ ok: false, error: { code: 'untrusted' } });
  });
});

describe('a click on the card', () => {
  it('"Show me" opens the audit at the warning', async () => {
    const fake = await flagged();
    const { key } = await shown(fake);
    fake.opened.length = 0;
    expect(await act(fake, key, 'show')).toEqual(NOTHING);
    expect(fake.opened).toEqual([`${EXTENSION}src/views/audit/index.html#alert=${encodeURIComponent(key)}`]);
    expect((await look(fake)).dismissals).toEqual([]);
  });

  it('"Show me" goes to the audit that is open already', async () => {
    const fake = await flagged();
    const { key } = await shown(fake);
    fake.opened.length = 0;
    fake.tabs.push({ id: 5, url: `${EXTENSION}src/views/audit/index.html#links` });
    await act(fake, key, 'show');
    expect(fake.opened).toEqual([]);
    expect(fake.tabs.at(-1)?.url).toBe(`${EXTENSION}src/views/audit/index.html#alert=${encodeURIComponent(key)}`);
  });

  it('Later takes it off the icon for a week, and it comes once more', async () => {
    const fake = await flagged();
    const { key } = await shown(fake);
    expect(fake.badge).toBe('1');
    await act(fake, key, 'later');
    expect(fake.badge).toBe('');
    await later(fake, 6.9);
    expect([(await look(fake)).alerts, await cardOn(fake)]).toEqual([[], null]);
    await later(fake, 0.2);
    expect((await look(fake)).alerts).toEqual([key]);
    expect((await shown(fake)).key).toBe(key);
    await act(fake, key, 'later');
    await later(fake, 30);
    expect([(await look(fake)).alerts, await cardOn(fake)]).toEqual([[], null]);
  });

  it('"No banners" waits for a yes, and is Later until then', async () => {
    const fake = await flagged();
    const { key } = await shown(fake);
    await act(fake, key, 'quiet');
    const view = await look(fake);
    expect(view).toMatchObject({ quietAsked: ['home.acme-com.example'], dismissals: [{ key, how: 'later' }] });
    expect(view.settings.quietHosts).toEqual([]);
    await ask(fake, 'own:settings', { quietHosts: view.quietAsked });
    await later(fake, 8);
    expect((await look(fake)).quietAsked).toEqual([]);
    expect(await cardOn(fake)).toBeNull();
    await ask(fake, 'own:settings', { quietHosts: [] });
    expect(await cardOn(fake)).not.toBeNull();
  });

  it('a no in the popup takes the question away', async () => {
    const fake = await flagged();
    await act(fake, (await shown(fake)).key, 'quiet');
    await ask(fake, 'own:settings', { quietHosts: [] });
    expect(await look(fake)).toMatchObject({ quietAsked: [], settings: { quietHosts: [] } });
  });

  it.each(['later', 'ignore', 'quiet', 'show'])(
    '%s counts only for what was shown, and at its vendor',
    async (name) => {
      const fake = await flagged();
      const [key = ''] = (await look(fake)).alerts;
      fake.opened.length = 0;
      const nothingCame = async () => {
        const { dismissals, quietAsked } = await look(fake);
        expect({ dismissals, quietAsked, opened: fake.opened }).toEqual({ dismissals: [], quietAsked: [], opened: [] });
      };
      expect(await act(fake, key, name)).toEqual(NOTHING);
      await nothingCame();
      await shown(fake);
      fake.granted.add('https://my.bolt.example/*');
      expect(await act(fake, key, name, 'https://my.bolt.example:8443/')).toEqual(NOTHING);
      await nothingCame();
    },
  );
});

it('what was shown and answered outlives the worker', async () => {
  const fake = await flagged();
  await act(fake, (await shown(fake)).key, 'ignore');
  await startWorker(fake, { judge: judge as never });
  expect(await look(fake)).toMatchObject({ alerts: [], dismissals: [{ how: 'ignore' }] });
  expect(await cardOn(fake)).toBeNull();
});
