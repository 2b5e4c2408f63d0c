import { describe, expect, it } from 'vitest';
import { FakeBrowser } from '../../tests/fake/browser';
import { HOME, HOME_PATTERN, installed, startWorker } from '../../tests/fake/worker';

const WWW_PATTERN = 'https://www.acme-com.example/*';
const BOLT_PATTERN = 'https://my.bolt.example/*';

async function registered(fake: FakeBrowser) {
  return fake.scripting.getRegisteredContentScripts();
}

async function matches(fake: FakeBrowser): Promise<Record<string, string[]>> {
  return Object.fromEntries((await registered(fake)).map(({ id, matches = [] }) => [id, matches]));
}

describe('registered scripts', () => {
  it('are the tap and the reader of what is granted, in this order by id and by call, in the top frame only', async () => {
    const fake = await installed();
    const common = { runAt: 'document_start', allFrames: false, persistAcrossSessions: true, matches: [HOME_PATTERN] };
    expect(await registered(fake)).toEqual([
      { ...common, id: 'acme-1-tap', world: 'MAIN', js: ['tap.js'] },
      { ...common, id: 'acme-2-reader', world: 'ISOLATED', js: ['acme.js'] },
    ]);
    expect(fake.scripting.order).toEqual(['acme-1-tap', 'acme-2-reader']);
  });

  it('are none without a permission', async () => {
    const fake = new FakeBrowser();
    await startWorker(fake);
    await fake.onInstalled.emit({ reason: 'install' });
    expect(await registered(fake)).toEqual([]);
  });

  it('follow what is given and taken away', async () => {
    const fake = await installed();
    await fake.grant(BOLT_PATTERN);
    expect(Object.keys(await matches(fake))).toEqual(['acme-1-tap', 'acme-2-reader', 'bolt-1-tap', 'bolt-2-reader']);
    await fake.revoke(HOME_PATTERN);
    expect(Object.keys(await matches(fake))).toEqual(['bolt-1-tap', 'bolt-2-reader']);
    await fake.revoke(BOLT_PATTERN);
    expect(await registered(fake)).toEqual([]);
  });

  it('carry no port, and on a site that is no single-page application the paths of its pages', async () => {
    const fake = await installed();
    await fake.grant(BOLT_PATTERN, WWW_PATTERN);
    const pages = ['https://www.acme-com.example/apps*', 'https://www.acme-com.example/skills*'];
    expect(await matches(fake)).toEqual({
      'acme-1-tap': [HOME_PATTERN, ...pages],
      'acme-2-reader': [HOME_PATTERN, pages[0], 'https://www.acme-com.example/signin*', pages[1]],
      'bolt-1-tap': [BOLT_PATTERN],
      'bolt-2-reader': [BOLT_PATTERN],
    });
  });

  it('change both at once, so that the tap stays the first', async () => {
    const fake = await installed();
    await fake.grant('https://home.acme-de.example/*');
    expect(fake.scripting.order).toEqual(['acme-1-tap', 'acme-2-reader', 'acme-1-tap', 'acme-2-reader']);
  });

  it('are left alone when they are right', async () => {
    const fake = await installed();
    const { changes } = fake.scripting;
    await fake.onStartup.emit();
    await startWorker(fake);
    await fake.onInstalled.emit({ reason: 'update' });
    expect(fake.scripting.changes).toBe(changes);
  });

  it('are there again after an update has cleared them', async () => {
    const fake = await installed();
    const before = await registered(fake);
    fake.scripting.forget();
    await startWorker(fake);
    await fake.onInstalled.emit({ reason: 'update' });
    expect(await registered(fake)).toEqual(before);
  });

  it('of an older version give way to those that are wanted now', async () => {
    const fake = await installed();
    await fake.scripting.unregisterContentScripts();
    const old = { runAt: 'document_start' as const, matches: [HOME_PATTERN] };
    await fake.scripting.registerContentScripts([
      { ...old, id: 'acme-2-reader', js: ['acme-old.js'] },
      { ...old, id: 'gone', js: ['gone.js'] },
    ]);
    await fake.onInstalled.emit({ reason: 'update' });
    expect((await registered(fake)).map(({ js }) => js)).toEqual([['tap.js'], ['acme.js']]);
  });

  it('come out right when permissions change faster than they are registered', async () => {
    const fake = await installed();
    await Promise.all([
      fake.grant(BOLT_PATTERN),
      fake.revoke(BOLT_PATTERN),
      fake.grant(WWW_PATTERN),
      fake.grant(BOLT_PATTERN),
    ]);
    expect(Object.keys(await matches(fake))).toEqual(['acme-1-tap', 'acme-2-reader', 'bolt-1-tap', 'bolt-2-reader']);
  });

  it('cover only known sites when the user has given all', async () => {
    const fake = new FakeBrowser();
    fake.granted.add('<all_urls>');
    await startWorker(fake);
    await fake.onInstalled.emit({ reason: 'install' });
    const all = Object.values(await matches(fake)).flat();
    expect(all).toContain(`${HOME}/*`);
    expect(all.every((match) => /acme-(com|de)\.example|my\.bolt\.example/.test(match))).toBe(true);
  });
});
