import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../../tests/fake/browser';
import { acme, nook } from '../../tests/fake/vendors';
import { ask, camera, devicesReading, look, report, startWorker } from '../../tests/fake/worker';

const ONE = 'http://192.0.2.9:8123';
/** Another hub at the same host: a permission covers both, because it has no port. */
const OTHER = 'http://192.0.2.9:8581';
const HOST = 'http://192.0.2.9/*';
const cove = { ...nook, id: 'cove', name: 'Cove', selfHosted: { marks: ['cove-app'] } };
const KEPT = { ok: true, value: { kept: true } };

async function started(fake = new FakeBrowser()): Promise<FakeBrowser> {
  await startWorker(fake, { more: [nook, cove] });
  await fake.onInstalled.emit({ reason: 'install' });
  return fake;
}

/** A page in tab 7. */
function opened(fake: FakeBrowser, url: string, tags: string[], title: string): void {
  fake.tabs.push({ id: 7, url });
  vi.stubGlobal('document', { title, querySelector: (tag: string) => (tags.includes(tag) ? {} : null) });
}

const identify = (fake: FakeBrowser) => ask(fake, 'own:identify-hub', { tabId: 7 });
const add = (fake: FakeBrowser, vendor: string, address: string) => ask(fake, 'own:add-hub', { vendor, address });
const readingOf = (vendor: string) => devicesReading([camera(1)], { vendor, source: 'devices' });
const from = (fake: FakeBrowser, vendor: string, origin: string) =>
  report(fake, readingOf(vendor), fake.page(`${origin}/`));

async function addresses(fake: FakeBrowser): Promise<Record<string, string[]>> {
  const { vendors } = await look(fake);
  return Object.fromEntries(vendors.filter((card) => card.selfHosted).map(({ id, origins }) => [id, origins]));
}

async function matches(fake: FakeBrowser): Promise<string[]> {
  const scripts = await fake.scripting.getRegisteredContentScripts();
  return scripts.flatMap((script) => script.matches ?? []);
}

afterEach(() => vi.unstubAllGlobals());

describe('a hub whose page is in the tab', () => {
  it('is known by what the page is, and read once access to it is given, by its address without the port', async () => {
    const fake = await started();
    opened(fake, `${ONE}/lovelace`, ['nook-app'], 'Nook – home');
    expect(await identify(fake)).toEqual({ ok: true, value: { vendor: 'nook', origin: ONE } });
    expect(await addresses(fake)).toEqual({ cove: [], nook: [] });
    await fake.grant(HOST);
    expect(await addresses(fake)).toEqual({ cove: [], nook: [ONE] });
    expect(await matches(fake)).toEqual([HOST, HOST]);
    expect(await from(fake, 'nook', ONE)).toEqual(KEPT);
  });

  it.each([
    ['the mark alone', ['nook-app'], 'Something else'],
    ['the title alone', [], 'Nook'],
    ['neither', [], ''],
  ])('is none by %s', async (_, tags, title) => {
    const fake = await started();
    opened(fake, `${ONE}/`, tags, title);
    expect(await identify(fake)).toEqual({ ok: true, value: null });
    await fake.grant(HOST);
    expect(await addresses(fake)).toEqual({ cove: [], nook: [] });
  });

  it('is not taken when access was given to another host', async () => {
    const fake = await started();
    opened(fake, `${ONE}/`, ['nook-app'], 'Nook');
    await identify(fake);
    await fake.grant('http://192.0.2.10/*');
    expect(await addresses(fake)).toEqual({ cove: [], nook: [] });
  });
});

describe('a hub that was typed', () => {
  it('is taken once access to it was given, and is there again after the worker was stopped', async () => {
    const fake = await started();
    expect(await add(fake, 'nook', ONE)).toMatchObject({ ok: false });
    await fake.grant(HOST);
    expect(await add(fake, 'nook', '192.0.2.9:8123/lovelace')).toEqual({ ok: true, value: null });
    await startWorker(fake, { more: [nook, cove] });
    expect(await addresses(fake)).toEqual({ cove: [], nook: [ONE] });
    expect(await from(fake, 'nook', ONE)).toEqual(KEPT);
  });

  it.each([
    ['a vendor with addresses of its own', acme.id, ONE],
    ['an unknown one', 'nobody', ONE],
    ['no address', 'nook', 'two words'],
  ])('is refused for %s', async (_, vendor, address) => {
    const fake = await started();
    await fake.grant(HOST);
    expect(await add(fake, vendor, address)).toMatchObject({ ok: false, error: { code: 'bad-body' } });
  });
});

it('of two hubs at one host each is read at its own port alone', async () => {
  const fake = await started();
  await fake.grant(HOST);
  await add(fake, 'nook', ONE);
  await add(fake, 'cove', OTHER);
  expect(await from(fake, 'nook', ONE)).toEqual(KEPT);
  expect(await from(fake, 'cove', OTHER)).toEqual(KEPT);
  const refused = { ok: true, value: { kept: false, why: 'not-this-vendor' } };
  expect(await from(fake, 'nook', OTHER)).toEqual(refused);
  expect(await from(fake, 'cove', ONE)).toEqual(refused);
});

it('a hub that is removed is read no more, and what was read there stays', async () => {
  const fake = await started();
  await fake.grant(HOST);
  await add(fake, 'nook', ONE);
  await from(fake, 'nook', ONE);
  await ask(fake, 'own:forget-hub', { vendor: 'nook', address: ONE });
  expect(await from(fake, 'nook', ONE)).toEqual({ ok: true, value: { kept: false, why: 'not-this-vendor' } });
  expect(await matches(fake)).toEqual([]);
  expect((await look(fake)).audit.devices.map(({ vendor }) => vendor)).toEqual(['nook']);
});

describe('"Read now" on a hub', () => {
  async function readNow(sendMessagePromise: (message: { type: string }) => Promise<unknown>) {
    const fake = await started();
    await fake.grant(HOST);
    await add(fake, 'nook', ONE);
    fake.tabs.push({ id: 7, url: `${ONE}/` });
    fake.inTab.set(7, () => ({ ok: true, value: { asked: [] } }));
    vi.stubGlobal('hassConnection', Promise.resolve({ conn: { sendMessagePromise } }));
    return ask(fake, 'own:read-now', { tabId: 7 });
  }

  it("gives its commands to the page's own connection", async () => {
    const sent: unknown[] = [];
    const reply = await readNow(async (message) => void sent.push(message));
    expect(sent).toEqual([{ type: 'devices/list' }, { type: 'tokens/list' }]);
    expect(reply).toEqual({ ok: true, value: { state: 'asked', asked: ['devices', 'tokens'] } });
  });

  it('does not say of a command that was refused that it was asked', async () => {
    const reply = await readNow(async ({ type }) => {
      if (type === 'tokens/list') throw { code: 'unauthorized' };
    });
    expect(reply).toEqual({ ok: true, value: { state: 'asked', asked: ['devices'] } });
  });
});
