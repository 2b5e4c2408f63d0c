import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../../tests/fake/browser';

let fake: FakeBrowser;
let open: typeof import('./open').openStorage;

beforeEach(async () => {
  fake = new FakeBrowser();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  open = (await import('./open')).openStorage;
});

describe('openStorage', () => {
  it('marks the version and makes a salt, in one set', async () => {
    await open();
    expect(fake.local.sets).toHaveLength(1);
    expect(fake.local.peek()).toEqual({ meta: { version: 1 }, salt: expect.stringMatching(/^[\w+/]{43}=$/) });
  });

  it('changes nothing the next time', async () => {
    await open();
    const before = fake.local.peek();
    await open();
    expect(fake.local.sets).toHaveLength(1);
    expect(fake.local.peek()).toEqual(before);
  });

  it('makes another salt for another profile', async () => {
    await open();
    const { salt } = fake.local.peek();
    await fake.local.clear();
    await open();
    expect(fake.local.peek().salt).not.toBe(salt);
  });

  it('shuts content scripts out of the storage', async () => {
    await open();
    expect(fake.local.accessLevel).toBe('TRUSTED_CONTEXTS');
  });

  it('works in a browser that cannot', async () => {
    Object.defineProperty(fake.local, 'setAccessLevel', { value: undefined });
    await open();
    expect(fake.local.peek().meta).toEqual({ version: 1 });
  });

  it('leaves a newer book exactly as it is', async () => {
    fake.local.plant({ meta: { version: 2 }, accounts: 'of another shape' });
    const before = fake.local.peek();
    await open();
    expect(fake.local.peek()).toEqual(before);
  });
});
