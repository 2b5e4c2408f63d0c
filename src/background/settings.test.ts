import { describe, expect, it } from 'vitest';
import { EXTENSION, FakeBrowser } from '../../tests/fake/browser';
import { ask, camera, devicesReading, installed, look, report, startWorker } from '../../tests/fake/worker';
import type { Evidence } from '../core/model';
import { DEFAULT_SETTINGS } from '../core/settings';

const WELCOME = `${EXTENSION}src/views/welcome/index.html`;
const BAD = { ok: false, error: { code: 'bad-body' } };

/** Every device is flagged. */
const judge = (({ devices }: Evidence) => ({
  verdicts: devices.map(({ id }) => ({
    ...{ subject: { type: 'device', id }, incident: 'acme-2020', verdict: 'affected', label: 'Act now' },
    ...{ basis: [], sources: [] },
  })),
  findings: [],
  problems: [],
})) as never;

async function flagged(): Promise<FakeBrowser> {
  const fake = await installed({ judge });
  await report(fake, devicesReading([camera(1), camera(2)]));
  return fake;
}

describe('own:settings', () => {
  it('changes what it is given, keeps the rest, and answers with all', async () => {
    const fake = await installed();
    const welcomed = { ...DEFAULT_SETTINGS, welcomed: true };
    expect(await ask(fake, 'own:settings', {})).toEqual({ ok: true, value: welcomed });
    const changed = { ...welcomed, brands: ['acme'], places: { acme: ['de'] } };
    expect(await ask(fake, 'own:settings', { brands: ['acme'], places: { acme: ['de'] } })).toMatchObject({
      value: changed,
    });
    await startWorker(fake);
    expect((await look(fake)).settings).toEqual(changed);
  });

  it.each([
    ['a setting that there is not', { colour: 'red' }],
    ['a wrong kind', { badge: 'yes' }],
    ['what is no host', { quietHosts: ['https://home.acme-com.example/'] }],
    ['what is no brand', { brands: ['Acme Inc.'] }],
  ])('refuses %s and changes nothing', async (_, change) => {
    const fake = await installed();
    expect(await ask(fake, 'own:settings', change)).toMatchObject(BAD);
    expect((await look(fake)).settings).toEqual({ ...DEFAULT_SETTINGS, welcomed: true });
  });

  it('one stored value that does not fit is its default, and the others stay', async () => {
    const fake = await installed();
    fake.local.plant({ settings: { badge: 7, banners: false, brands: ['acme'] } });
    expect((await look(fake)).settings).toEqual({ ...DEFAULT_SETTINGS, banners: false, brands: ['acme'] });
  });

  it('is only read beside a newer book', async () => {
    const fake = new FakeBrowser();
    fake.local.plant({ meta: { version: 99 }, settings: { badge: false } });
    await startWorker(fake);
    expect(await ask(fake, 'own:settings', {})).toMatchObject({ value: { badge: false } });
    expect(await ask(fake, 'own:settings', { badge: true })).toMatchObject({ error: { code: 'newer-book' } });
    expect(fake.local.peek().settings).toEqual({ badge: false });
  });
});

describe('the number on the icon', () => {
  it('is the number of open warnings, with words in its tooltip, and can be switched off', async () => {
    const fake = await flagged();
    expect(fake.badge).toBe(String((await look(fake)).alerts.length));
    expect(fake.badge).toBe('2');
    expect(fake.title).toBe('Latchkey: 2 things to look at');
    await ask(fake, 'own:settings', { badge: false });
    expect([fake.badge, fake.title]).toEqual(['', 'Latchkey']);
    expect((await look(fake)).alerts).toHaveLength(2);
  });
});

describe('own:dismiss', () => {
  it('takes one warning from the list and the icon; undo brings it back', async () => {
    const fake = await flagged();
    const [first = '', second = ''] = (await look(fake)).alerts;
    await ask(fake, 'own:dismiss', { key: first, how: 'ignore' });
    expect(await look(fake)).toMatchObject({ alerts: [second], dismissals: [{ key: first, how: 'ignore' }] });
    expect(fake.badge).toBe('1');
    expect(fake.local.peek().summary).toMatchObject({ attention: 1 });
    await ask(fake, 'own:undismiss', { key: first });
    expect(await look(fake)).toMatchObject({ alerts: [first, second], dismissals: [] });
    expect(fake.badge).toBe('2');
  });

  it('refuses what nobody is warned of, and what is no key', async () => {
    const fake = await flagged();
    for (const key of ['device nobody acme-2020', 'nonsense']) {
      expect(await ask(fake, 'own:dismiss', { key, how: 'later' })).toMatchObject(BAD);
    }
    expect((await look(fake)).dismissals).toEqual([]);
  });

  it('is forgotten with its vendor', async () => {
    const fake = await flagged();
    const [key = ''] = (await look(fake)).alerts;
    await ask(fake, 'own:dismiss', { key, how: 'ignore' });
    await ask(fake, 'own:forget', { vendor: 'acme' });
    expect(fake.local.peek().dismissals).toEqual([]);
  });
});

describe('Welcome', () => {
  it('opens after the installation, and never again', async () => {
    const fake = await installed();
    expect(fake.opened).toEqual([WELCOME]);
    await fake.onInstalled.emit({ reason: 'install' });
    await fake.onInstalled.emit({ reason: 'update' });
    await fake.onStartup.emit();
    expect(fake.opened).toEqual([WELCOME]);
  });

  it('does not open after an update from a version without it', async () => {
    const fake = new FakeBrowser();
    await startWorker(fake);
    await fake.onInstalled.emit({ reason: 'update' });
    expect(fake.opened).toEqual([]);
  });
});

it('a full view has the steps of every vendor and every incident; another one only what it shows', async () => {
  const fake = await flagged();
  const full = (await ask(fake, 'own:view', { full: true })) as { value: { steps: object; incidents: unknown[] } };
  expect(full.value.steps).toHaveProperty('google-home.steps');
  expect(full.value.incidents.length).toBeGreaterThan(10);
  expect((await look(fake)).steps).toBeUndefined();
  expect((await look(fake)).incidents).toEqual([]);
});
