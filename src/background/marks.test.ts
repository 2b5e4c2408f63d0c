import { describe, expect, it } from 'vitest';
import { EXTENSION, type FakeBrowser } from '../../tests/fake/browser';
import { ask, camera, devicesReading, HOME, installed, look, report } from '../../tests/fake/worker';
import type { PageMarks } from '../core/alerts/row-marks';
import type { Evidence } from '../core/model';
import type { Judgement, Verdict } from '../core/verdicts/types';

/** Cameras 1 and 2 are flagged, the first one twice. */
const judge = ({ devices }: Evidence): Judgement => {
  const flag = (id: string, incident: string, label: Verdict['label']): Verdict => ({
    ...{ subject: { type: 'device', id }, incident, verdict: 'affected', label, basis: [], sources: [] },
  });
  const idOf = (name: string) => devices.filter((one) => one.name === name).map(({ id }) => id);
  return {
    verdicts: [
      ...idOf('Camera 1').flatMap((id) => [flag(id, 'acme-2019', 'Review soon'), flag(id, 'acme-2020', 'Act now')]),
      ...idOf('Camera 2').map((id) => flag(id, 'acme-2019', 'Review soon')),
    ],
    findings: [],
    problems: [],
  };
};

const SEEN = { how: 'seen' };
const row = (n: number) => ({ list: 'devices', id: `raw-${n}` });

/** A profile in which a page with three cameras was read in tab 1. */
async function flagged(): Promise<FakeBrowser> {
  const fake = await installed({ judge: judge as never });
  fake.tabs.push({ id: 1, url: `${HOME}/` });
  await report(fake, devicesReading([camera(1), camera(2), camera(3)], SEEN));
  return fake;
}

async function marks(fake: FakeBrowser, rows: object[], url = `${HOME}/`): Promise<PageMarks | null> {
  const reply = (await ask(fake, 'page:marks', { rows }, fake.page(url))) as { ok: true; value: PageMarks | null };
  expect(reply.ok).toBe(true);
  return reply.value;
}

const all = [row(1), row(2), row(3)];
const named = async (fake: FakeBrowser, url?: string) => (await marks(fake, all, url))?.marks.map(({ id }) => id) ?? [];
const files = (fake: FakeBrowser) => fake.scripting.ran.flatMap((one) => one.files);

describe('marks', () => {
  it('are put into a page that shows a flagged row, and into no other', async () => {
    const fake = await flagged();
    expect(files(fake)).toContain('marks.js');
    fake.scripting.ran.length = 0;
    await report(fake, devicesReading([camera(3)], { ...SEEN, readAt: new Date(Date.now() + 1000).toISOString() }));
    expect(files(fake)).not.toContain('marks.js');
  });

  it('are for pages that are seen: an answer has no rows on the screen', async () => {
    const fake = await installed({ judge: judge as never });
    fake.tabs.push({ id: 1, url: `${HOME}/` });
    await report(fake, devicesReading([camera(1)]));
    expect(files(fake)).toEqual(['banner.js']);
  });

  it('name the worst warning of each row that the page asked about, and nothing else', async () => {
    const fake = await flagged();
    const given = await marks(fake, [row(1), row(3), row(4)]);
    expect(given).toEqual({
      ...{ lang: 'en-GB', dir: 'ltr' },
      names: {
        act: 'Latchkey: Act now. Why this row is marked',
        review: 'Latchkey: Review soon. Why this row is marked',
      },
      marks: [{ ...row(1), key: expect.stringMatching(/^device \S+ acme-2020$/), tone: 'act' }],
    });
    expect((await marks(fake, [row(2)]))?.marks).toMatchObject([{ ...row(2), tone: 'review' }]);
  });

  it.each([
    ['at an origin that is not open to us', 'https://home.acme-de.example/'],
    ['at a site of nobody', 'https://evil.example/'],
  ])('are none %s', async (_, url) => {
    expect(await marks(await flagged(), all, url)).toBeNull();
  });

  it('are none where nothing of ours may be, and none of what is answered', async () => {
    const fake = await flagged();
    const [tab] = fake.tabs;
    if (tab) tab.url = `${HOME}/front-door/unlock`;
    expect(await named(fake)).toEqual([]);
    if (tab) tab.url = `${HOME}/`;
    expect(await named(fake)).toEqual(['raw-1', 'raw-2']);
    await ask(fake, 'own:settings', { quietHosts: ['home.acme-com.example'] });
    expect(await named(fake)).toEqual([]);
    await ask(fake, 'own:settings', { quietHosts: [] });
    for (const key of (await look(fake)).alerts.filter((one) => one.endsWith('acme-2019')))
      await ask(fake, 'own:dismiss', { key, how: 'ignore' });
    expect(await named(fake)).toEqual(['raw-1']);
  });

  it('are asked for anew in open pages once other warnings are open', async () => {
    const fake = await flagged();
    const heard: unknown[] = [];
    fake.inTab.set(1, (message) => {
      const { name } = message as { name: string };
      if (name === 'tab:marks') heard.push(name);
    });
    const [key = ''] = (await look(fake)).alerts;
    await ask(fake, 'own:settings', { badge: false });
    expect(heard).toEqual([]);
    await ask(fake, 'own:dismiss', { key, how: 'later' });
    expect(heard).toEqual(['tab:marks']);
  });

  it('open the audit at their warning, while that is open', async () => {
    const fake = await flagged();
    const [key = ''] = (await look(fake)).alerts;
    fake.opened.length = 0;
    const click = (url = `${HOME}/`) => ask(fake, 'page:mark-show', { key }, fake.page(url));
    fake.granted.add('https://my.bolt.example/*');
    await click('https://my.bolt.example:8443/');
    expect(fake.opened).toEqual([]);
    await click();
    expect(fake.opened).toEqual([`${EXTENSION}src/views/audit/index.html#alert=${encodeURIComponent(key)}`]);
    await ask(fake, 'own:dismiss', { key, how: 'ignore' });
    await click();
    expect(fake.opened).toHaveLength(1);
  });
});

it('whether an address is quiet is told to the vendor’s own pages alone', async () => {
  const fake = await flagged();
  const quiet = async (url: string) =>
    ((await ask(fake, 'page:quiet', { url }, fake.page(`${HOME}/`))) as { value: boolean }).value;
  expect(await quiet(`${HOME}/devices`)).toBe(false);
  expect(await quiet(`${HOME}/login`)).toBe(true);
  expect(await quiet('https://evil.example/')).toBe(true);
});
