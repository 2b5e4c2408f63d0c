import { describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../../tests/fake/browser';
import {
  ask,
  camera,
  devicesReading,
  HOME,
  HOME_PATTERN,
  installed,
  look,
  report,
  startWorker,
} from '../../tests/fake/worker';
import type { Label, Verdict } from '../core/verdicts/types';

const judged = () => vi.fn(() => ({ verdicts: [], findings: [], problems: [] }));

function verdict(id: string, label: Label): Verdict {
  return {
    subject: { type: 'device', id },
    incident: 'x',
    verdict: 'affected',
    label,
    basis: [],
    sources: [],
  };
}

describe('own:view', () => {
  it('works before anything was read or granted', async () => {
    const fake = new FakeBrowser();
    await startWorker(fake);
    const view = await look(fake);
    expect(view.here).toEqual({ vendor: 'acme', origin: HOME, granted: false, registered: false });
    expect(view.audit).toMatchObject({ accounts: [], devices: [], grants: [] });
    expect(view.notices).toEqual([]);
  });

  it('says where the tab is, once the permission is there', async () => {
    const fake = await installed();
    expect((await look(fake)).here).toEqual({ vendor: 'acme', origin: HOME, granted: true, registered: true });
  });

  it.each(['about:blank', 'nonsense', 'https://example.com/', 'http://home.acme-com.example/'])(
    'says nothing of a tab at %s',
    async (url) => {
      expect(await look(await installed(), url)).not.toHaveProperty('here');
    },
  );

  it('shows each vendor with its sites, place by place, and links for the place in the tab', async () => {
    const fake = await installed();
    const [acme, bolt] = (await look(fake, 'https://home.acme-de.example/')).vendors;
    expect(acme).toMatchObject({
      id: 'acme',
      granted: [HOME],
      groups: [
        [HOME, 'https://www.acme-com.example'],
        ['https://home.acme-de.example', 'https://www.acme-de.example'],
      ],
    });
    expect(acme?.lists).toContainEqual({
      list: 'held-services',
      source: 'skills',
      where: 'web',
      url: 'https://www.acme-de.example/skills?all=1',
    });
    expect(acme?.lists).toContainEqual({
      list: 'sessions',
      source: 'app',
      where: 'app-only',
      app: 'Account → Devices',
    });
    expect(bolt).not.toHaveProperty('groups');
  });

  it('links to a place that is granted when the tab is elsewhere', async () => {
    const fake = new FakeBrowser();
    fake.granted.add('https://www.acme-de.example/*');
    await startWorker(fake);
    const urls = (await look(fake, 'https://example.com/')).vendors[0]?.lists.map(({ url }) => url);
    expect(urls).toContain('https://home.acme-de.example/');
  });

  it('names the tabs that were open before their site was, where a reload helps', async () => {
    const fake = await installed();
    fake.granted.add('https://www.acme-com.example/*');
    fake.tabs.push({ id: 3, url: `${HOME}/a` }, { id: 4, url: `${HOME}/b` }, { id: 5, url: 'https://example.com/' });
    fake.tabs.push({ id: 6, url: 'https://www.acme-com.example/shop' });
    fake.inTab.set(4, () => undefined);
    expect((await look(fake)).reloadTabs).toEqual([3]);
  });

  it('judges again only after a change, in this life of the worker and in the next', async () => {
    const judge = judged();
    const fake = await installed({ judge });
    await report(fake, devicesReading([camera(1)]));
    judge.mockClear();
    await look(fake);
    await startWorker(fake, { judge });
    await look(fake);
    expect(judge).not.toHaveBeenCalled();
    await report(fake, devicesReading([camera(1), camera(2)]));
    await look(fake);
    expect(judge).toHaveBeenCalledTimes(1);
  });

  it('judges again on another day', async () => {
    const judge = judged();
    const fake = await installed({ judge });
    await report(fake, devicesReading([camera(1)]));
    judge.mockClear();
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    try {
      await look(fake);
    } finally {
      vi.useRealTimers();
    }
    expect(judge).toHaveBeenCalledTimes(1);
    expect(fake.local.peek().summary).toMatchObject({
      day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    });
  });

  it('changes nothing that is stored while nothing has changed', async () => {
    const judge = () => ({ verdicts: [verdict('a', 'Tidy up'), verdict('b', 'Act now')], findings: [], problems: [] });
    const fake = await installed({ judge });
    await report(fake, devicesReading([camera(1)]));
    const { sets } = fake.local;
    const before = sets.length;
    await look(fake);
    await look(fake);
    expect(sets).toHaveLength(before);
  });

  it('does without the memory of verdicts when they are too many for it', async () => {
    const fake = await installed();
    fake.session.quota = 20;
    fake.session.plant({ judged: { rev: 0, day: '2000-01-01', verdicts: [], findings: [] } });
    await startWorker(fake);
    const view = await ask(fake, 'own:view', {});
    expect(view).toMatchObject({ ok: true });
    expect(fake.session.peek()).not.toHaveProperty('judged');
  });

  it('gives all of a home with 10,000 devices', async () => {
    const fake = await installed();
    await report(fake, devicesReading(Array.from({ length: 10_000 }, (_, n) => camera(n))));
    expect((await look(fake)).audit.devices).toHaveLength(10_000);
  });
});

describe('the stored summary', () => {
  it('is there for the first paint, small whatever the size of the home', async () => {
    const fake = await installed();
    await report(fake, devicesReading(Array.from({ length: 2000 }, (_, n) => camera(n))));
    const { summary } = fake.local.peek();
    expect(summary).toMatchObject({ vendors: [{ id: 'acme', devices: 2000, links: 0 }] });
    expect(JSON.stringify(summary).length).toBeLessThan(1000);
  });

  it('and the icon count the subjects that ask for something soon, each once', async () => {
    const verdicts = [
      verdict('a', 'Tidy up'),
      verdict('a', 'Act now'),
      verdict('b', 'Review soon'),
      verdict('c', 'Tidy up'),
    ];
    const judge = () => ({ verdicts, findings: [], problems: [] });
    const fake = await installed({ judge });
    await report(fake, devicesReading([camera(1)]));
    expect(fake.badge).toBe('2');
    expect(fake.local.peek().summary).toMatchObject({
      attention: 2,
      labels: { 'Act now': 1, 'Review soon': 1, 'Tidy up': 1 },
    });
    await ask(fake, 'own:answer', { subject: { type: 'device', id: 'a' }, decision: 'keep' });
    expect(fake.badge).toBe('1');
  });

  it('are made anew once a day, because a reading grows old', async () => {
    const fake = await installed();
    expect([...fake.alarms.values()]).toEqual([24 * 60]);
    await report(fake, devicesReading([camera(1)]));
    expect(fake.local.peek().summary).not.toMatchObject({ labels: { 'Could not check': expect.anything() } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 200 * 24 * 60 * 60 * 1000 });
    try {
      await fake.onAlarm.emit({ name: 'day' });
    } finally {
      vi.useRealTimers();
    }
    expect(fake.local.peek().summary).toMatchObject({ labels: { 'Could not check': 1 } });
  });

  it('shows no number for nothing', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    expect(fake.badge).toBe('');
  });
});

it('a permission that covers more than was asked for is one, too', async () => {
  const fake = new FakeBrowser();
  fake.granted.add('https://*.acme-com.example/*');
  await startWorker(fake);
  const [acme] = (await look(fake)).vendors;
  expect(acme?.granted).toEqual([HOME, 'https://www.acme-com.example']);
  expect(acme?.granted.map((origin) => `${origin}/*`)).toContain(HOME_PATTERN);
});
