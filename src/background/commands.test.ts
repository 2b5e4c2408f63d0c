import { describe, expect, it } from 'vitest';
import type { FakeBrowser } from '../../tests/fake/browser';
import { ask, camera, devicesReading, HOME, installed, look, report, startWorker } from '../../tests/fake/worker';

const DONE = { ok: true, value: null };
const LINK = { issuer: 'acme', holder: 'alexa', kind: 'linked-service', linkedAt: '2019-12-27' };

async function tell(fake: FakeBrowser, link: object): Promise<string> {
  const reply = (await ask(fake, 'own:tell', link)) as { ok: true; value: { id: string } };
  expect(reply).toEqual({ ok: true, value: { id: expect.any(String) } });
  return reply.value.id;
}

describe('a link that the user tells', () => {
  it('is in the view, and still after a restart', async () => {
    const fake = await installed();
    const id = await tell(fake, LINK);
    await startWorker(fake);
    const { grants } = (await look(fake)).audit;
    expect(grants).toMatchObject([
      { id, issuer: 'acme', holder: 'alexa', linkedAt: '2019-12-27', how: 'told', seenFrom: [] },
    ]);
  });

  it('is changed under its id, with what was said of it', async () => {
    const fake = await installed();
    const id = await tell(fake, LINK);
    expect(
      await tell(fake, { ...LINK, id, linkedAt: '2020', relinkedAt: '2020-05', decision: 'keep', note: 'ours' }),
    ).toBe(id);
    const { grants, answers } = (await look(fake)).audit;
    expect(grants).toMatchObject([{ id, linkedAt: '2020' }]);
    expect(answers).toMatchObject([
      { subject: { type: 'grant', id }, relinkedAt: '2020-05', decision: 'keep', note: 'ours' },
    ]);
  });

  it('has an answer that can be taken back, field by field and whole', async () => {
    const fake = await installed();
    const id = await tell(fake, { ...LINK, relinkedAt: '2020-05', note: 'planted-note' });
    const subject = { type: 'grant', id };
    expect(await ask(fake, 'own:unanswer', { subject, fields: ['relinkedAt'] })).toEqual(DONE);
    expect((await look(fake)).audit.answers).toEqual([{ subject, note: 'planted-note' }]);
    expect(await ask(fake, 'own:unanswer', { subject })).toEqual(DONE);
    expect((await look(fake)).audit.answers).toEqual([]);
    expect(JSON.stringify(fake.local.peek())).not.toContain('planted-note');
    const unknown = await ask(fake, 'own:unanswer', { subject, fields: ['subject'] });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'bad-body' } });
  });

  it('goes when it is taken back, with its answers', async () => {
    const fake = await installed();
    const id = await tell(fake, { ...LINK, note: 'gone soon' });
    expect(await ask(fake, 'own:untell', { id })).toEqual(DONE);
    expect((await look(fake)).audit).toMatchObject({ grants: [], answers: [] });
    expect(JSON.stringify(fake.local.peek())).not.toContain('gone soon');
  });

  it.each([
    ['an issuer that is no id', { ...LINK, issuer: 'Acme Inc.' }],
    ['no holder', { issuer: 'acme', kind: 'linked-service' }],
    ['an unknown kind', { ...LINK, kind: 'friendship' }],
    ['a date that is none', { ...LINK, linkedAt: 'last summer' }],
    ['an endless note', { ...LINK, note: 'x'.repeat(5000) }],
  ])('is refused with %s', async (_, link) => {
    const fake = await installed();
    expect(await ask(fake, 'own:tell', link)).toMatchObject({ ok: false, error: { code: 'bad-body' } });
  });
});

describe('own:add-account', () => {
  it('shows a vendor that was picked, read or not', async () => {
    const fake = await installed();
    expect(await ask(fake, 'own:add-account', { vendor: 'bolt' })).toEqual(DONE);
    expect((await look(fake)).audit.accounts).toMatchObject([{ vendor: 'bolt', account: 'default' }]);
  });

  it('refuses a vendor that nobody knows', async () => {
    const fake = await installed();
    const reply = await ask(fake, 'own:add-account', { vendor: 'nobody' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-body' } });
  });
});

describe('own:forget', () => {
  it('forgets one vendor and leaves the other', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)], { account: 'one' }));
    await ask(fake, 'own:add-account', { vendor: 'bolt' });
    expect(await ask(fake, 'own:forget', { vendor: 'acme' })).toEqual(DONE);
    const { audit } = await look(fake);
    expect(audit.accounts.map(({ vendor }) => vendor)).toEqual(['bolt']);
    expect(audit.devices).toEqual([]);
    expect(JSON.stringify([fake.local.peek(), fake.session.peek().visits])).not.toContain('acme');
  });
});

describe('own:erase', () => {
  it('leaves nothing but a new salt', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    const { salt } = fake.local.peek();
    expect(await ask(fake, 'own:erase', null)).toEqual(DONE);
    const left = fake.local.peek();
    expect(Object.keys(left).sort()).toEqual(['meta', 'salt', 'summary']);
    expect(left.salt).not.toBe(salt);
    expect((await look(fake)).audit.devices).toEqual([]);
  });

  it('leaves nothing under the old salt of a reading that came in at the same time', async () => {
    const fake = await installed();
    const reading = devicesReading([camera(1)], { account: 'one' });
    const first = report(fake, reading);
    // The reading has passed the door; the queue has not come to it yet.
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, ask(fake, 'own:erase', null)]);
    const lists = () => Object.keys(fake.local.peek()).filter((key) => key.startsWith('list/'));
    const left = lists();
    await report(fake, reading);
    expect(lists()).toHaveLength(1);
    expect(lists()).toEqual(expect.arrayContaining(left));
  });

  it('is followed by readings as on the first day', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1), camera(2)]));
    await ask(fake, 'own:erase', null);
    await report(fake, devicesReading([camera(3)]));
    expect((await look(fake)).audit.devices.map(({ name }) => name)).toEqual(['Camera 3']);
  });
});

describe('own:read-now', () => {
  const readNow = async (fake: FakeBrowser) => ask(fake, 'own:read-now', { tabId: 1 });
  const state = (what: string) => ({ ok: true, value: { state: what, asked: [] } });

  it('has the page’s own script read, and says what it asked for', async () => {
    const fake = await installed();
    fake.tabs.push({ id: 1, url: `${HOME}/` });
    fake.inTab.set(1, (message) => {
      expect(message).toEqual({ name: 'tab:read-now', body: null });
      return { ok: true, value: { asked: ['cloud'] } };
    });
    expect(await readNow(fake)).toEqual({ ok: true, value: { state: 'asked', asked: ['cloud'] } });
  });

  it('says that a site is none of ours, also when the browser hides where the tab is', async () => {
    const fake = await installed();
    fake.tabs.push({ id: 1 });
    expect(await readNow(fake)).toEqual(state('not-a-vendor'));
  });

  it('says that the permission is missing', async () => {
    const fake = await installed();
    fake.tabs.push({ id: 1, url: 'https://home.acme-de.example/' });
    expect(await readNow(fake)).toEqual(state('no-access'));
  });

  it('says that the page has no script of ours', async () => {
    const fake = await installed();
    fake.tabs.push({ id: 1, url: `${HOME}/` });
    expect(await readNow(fake)).toEqual(state('no-reader'));
  });

  it('fails when the tab is gone', async () => {
    expect(await readNow(await installed())).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});

it('an own: message from a page does nothing', async () => {
  const fake = await installed();
  await report(fake, devicesReading([camera(1)]));
  const before = fake.local.peek();
  const page = fake.page(`${HOME}/`);
  for (const [name, body] of [
    ['own:erase', null],
    ['own:view', {}],
    ['own:tell', LINK],
    ['own:forget', { vendor: 'acme' }],
  ] as const) {
    expect(await ask(fake, name, body, page)).toMatchObject({ ok: false, error: { code: 'untrusted' } });
  }
  expect(fake.local.peek()).toEqual(before);
});
