import { describe, expect, it } from 'vitest';
import type { FakeBrowser } from '../../tests/fake/browser';
import {
  ask,
  camera,
  codes,
  devicesReading,
  HOME,
  installed,
  look,
  report,
  startWorker,
} from '../../tests/fake/worker';

const KEPT = { ok: true, value: { kept: true } };
const failed = (code: string) => ({ ok: false, error: { code, what: expect.any(String) } });

async function names(fake: FakeBrowser): Promise<string[]> {
  return (await look(fake)).audit.devices.map(({ name }) => name).sort();
}

function listKey(fake: FakeBrowser): string {
  const key = Object.keys(fake.local.peek()).find((one) => one.startsWith('list/'));
  if (key === undefined) throw new Error('no list is stored');
  return key;
}

describe('a full disk', () => {
  it.each([
    ['Chromium', new Error('Resource::kQuotaBytes quota exceeded')],
    ['Chromium, on a full disk', new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (WritableFileAppend::8)')],
    ['LevelDB', new Error('IO error: .../000003.log: No space left on device')],
    ['Firefox', new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.')],
  ])('leaves the book as it was and says so (%s)', async (_, error) => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    const before = fake.local.peek();
    fake.local.failing = error;
    expect(await report(fake, devicesReading([camera(2)]))).toEqual(failed('storage-full'));
    expect(fake.local.peek()).toEqual(before);
    expect(await names(fake)).toEqual(['Camera 1']);
    expect(codes((await look(fake)).notices)).toEqual(['storage-full']);

    fake.local.failing = undefined;
    expect(await report(fake, devicesReading([camera(2)]))).toEqual(KEPT);
    expect(codes((await look(fake)).notices)).toEqual([]);
  });

  it('half-way through a reading keeps nothing of it', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    const before = fake.local.peek();
    fake.local.quota = JSON.stringify(before).length + 100;
    const many = Array.from({ length: 50 }, (_, n) => camera(n));
    expect(await report(fake, devicesReading(many))).toEqual(failed('storage-full'));
    expect(fake.local.peek()).toEqual(before);
  });

  it('before the salt could be stored refuses readings, and takes them once there is room', async () => {
    const fake = await installed();
    await fake.local.clear();
    await startWorker(fake);
    fake.local.failing = new Error('QUOTA_BYTES quota exceeded');
    expect(await report(fake, devicesReading([camera(1)]))).toEqual(failed('storage-full'));
    expect(codes((await look(fake)).notices)).toEqual(['storage-full']);
    fake.local.failing = undefined;
    expect(await report(fake, devicesReading([camera(1)]))).toEqual(KEPT);
  });

  it('is told apart from other trouble with the disk', async () => {
    const fake = await installed();
    fake.local.failing = new Error('IO error: corrupted');
    expect(await report(fake, devicesReading([camera(1)]))).toEqual(failed('failed'));
    expect(codes((await look(fake)).notices)).toEqual([]);
  });
});

describe('a book of a newer version', () => {
  it.each([{ version: 2 }, { version: 'two' }, 'nonsense'])('is left alone (%j)', async (meta) => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    fake.local.plant({ meta });
    await startWorker(fake);
    await fake.onStartup.emit();
    const before = fake.local.peek();
    expect(await report(fake, devicesReading([camera(2)]))).toEqual(failed('newer-book'));
    const told = { issuer: 'acme', holder: 'alexa', kind: 'linked-service' };
    expect(await ask(fake, 'own:tell', told)).toEqual(failed('newer-book'));
    expect(fake.local.peek()).toEqual(before);
    expect(codes((await look(fake)).notices)).toEqual(['newer-book']);
  });

  it('can be erased by the user', async () => {
    const fake = await installed();
    fake.local.plant({ meta: { version: 9 }, 'list/new/shape': [1, 2] });
    expect(await ask(fake, 'own:erase', null)).toEqual({ ok: true, value: null });
    expect(await report(fake, devicesReading([camera(1)]))).toEqual(KEPT);
    expect(codes((await look(fake)).notices)).toEqual([]);
  });
});

describe('a stored value that does not fit', () => {
  it('is said at once, and set aside whole by the next change', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    await ask(fake, 'own:answer', { subject: { type: 'account', id: 'acme/x' }, note: 'mine' });
    const key = listKey(fake);
    fake.local.plant({ [key]: { devices: 'gone wrong' } });
    const seen = await look(fake);
    expect(seen.notices).toEqual([{ code: 'repaired', detail: key }]);
    expect(seen.audit.answers).toHaveLength(1);

    fake.granted.add('https://home.acme-de.example/*');
    await report(fake, devicesReading([camera(2)]), fake.page('https://home.acme-de.example/'));
    const stored = fake.local.peek();
    const aside = Object.entries(stored).filter(([name]) => name.startsWith('broken/'));
    expect(aside).toEqual([
      [expect.stringContaining(key), { value: { devices: 'gone wrong' }, why: expect.any(String) }],
    ]);
    expect(stored).not.toHaveProperty([key]);
    expect((await look(fake)).notices).toEqual([{ code: 'repaired', detail: key }]);
  });

  it('does not hide that its list was never read', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    fake.local.plant({ [listKey(fake)]: null });
    const line = (await look(fake)).audit.coverage.find(({ list, vendor }) => vendor === 'acme' && list === 'devices');
    expect(line?.state).toBe('not-read');
  });

  it('is replaced when it is the salt, and kept aside', async () => {
    const fake = await installed();
    fake.local.plant({ salt: 'short' });
    await startWorker(fake);
    expect(await report(fake, devicesReading([camera(1)]))).toEqual(KEPT);
    expect((await look(fake)).notices).toEqual([{ code: 'repaired', detail: 'salt' }]);
  });
});

describe('a judge that fails', () => {
  it('costs no reading and is said', async () => {
    const fake = await installed({
      judge: () => {
        throw new Error('cannot judge');
      },
    });
    expect(await report(fake, devicesReading([camera(1)]))).toEqual(KEPT);
    const { audit, notices } = await look(fake);
    expect(audit.devices.map(({ name }) => name)).toEqual(['Camera 1']);
    expect(audit.verdicts).toEqual([]);
    expect(notices).toEqual([{ code: 'judge-failed', detail: 'cannot judge' }]);
  });
});

describe('a worker that is killed', () => {
  it('between two messages loses nothing', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)], { account: 'one' }));
    await startWorker(fake);
    expect(await names(fake)).toEqual(['Camera 1']);
    await report(fake, devicesReading([camera(1), camera(2)], { account: 'one' }));
    await startWorker(fake);
    const { audit } = await look(fake);
    expect(audit.devices.map(({ name }) => name).sort()).toEqual(['Camera 1', 'Camera 2']);
    expect(audit.accounts).toHaveLength(1);
  });

  it('before it judged is caught up with by the next look', async () => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    const summary = fake.local.peek().summary;
    await report(fake, devicesReading([camera(1), camera(2)]));
    fake.local.plant({ summary });
    await startWorker(fake);
    await fake.onStartup.emit();
    expect(fake.local.peek().summary).toMatchObject({ vendors: [{ id: 'acme', devices: 2 }] });
  });
});

describe('50,000 rows', () => {
  it('are cut, counted and never called all', async () => {
    const fake = await installed();
    const rows = Array.from({ length: 50_000 }, (_, n) => camera(n));
    expect(await report(fake, devicesReading(rows))).toEqual(KEPT);
    const { audit } = await look(fake);
    expect(audit.devices).toHaveLength(20_000);
    const line = audit.coverage.find(({ list, vendor }) => vendor === 'acme' && list === 'devices');
    expect(line).toMatchObject({ state: 'rows', complete: false });
  });
});

describe('a reading that does not fit', () => {
  it.each([
    ['wrong types', { readings: [{ list: 'devices', state: 'rows', devices: 'many' }] }],
    ['nulls', { readings: null }],
    ['no rows and no word', { readings: [{ list: 'devices' }] }],
  ])('changes nothing (%s)', async (_, more) => {
    const fake = await installed();
    await report(fake, devicesReading([camera(1)]));
    const before = fake.local.peek();
    expect(await report(fake, devicesReading([], more))).toEqual(failed('bad-body'));
    expect(fake.local.peek()).toEqual(before);
  });

  it('comes from a frame and changes nothing', async () => {
    const fake = await installed();
    const before = fake.local.peek();
    const frame = fake.page(`${HOME}/`, 1, { frameId: 5 });
    expect(await report(fake, devicesReading([camera(1)]), frame)).toEqual(failed('untrusted'));
    expect(fake.local.peek()).toEqual(before);
  });
});
