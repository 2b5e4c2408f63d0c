import { vi } from 'vitest';
import type { VendorDef } from '../../src/core/vendor';
import type { judge as realJudge } from '../../src/core/verdicts/engine';
import type { Notice, View } from '../../src/messaging/protocol';
import { FakeBrowser } from './browser';
import { acme, bolt } from './vendors';

export const HOME = 'https://home.acme-com.example';
export const HOME_PATTERN = `${HOME}/*`;

export interface Changes {
  /** Vendors besides the usual two. */
  more?: VendorDef[];
  /** Stands for the judge, to make it fail or to count its calls. */
  judge?: typeof realJudge;
}

/** Starts the background as a browser starts a worker: nothing in memory, everything stored as it was left. */
export async function startWorker(fake: FakeBrowser, { judge, more = [] }: Changes = {}): Promise<void> {
  fake.stopWorker();
  vi.resetModules();
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  vi.doMock('../../src/vendors/registry', () => ({ vendors: [acme, bolt, ...more], steps: new Map() }));
  vi.doMock('../../src/background/script-files', () => ({
    scriptFiles: {
      tap: 'tap.js',
      banner: 'banner.js',
      recogniser: 'recogniser.js',
      data: 'data.js',
      rows: 'rows.js',
      words: { en: 'en.js', de: 'de.js', fr: 'fr.js' },
      marks: 'marks.js',
      readers: Object.fromEntries([acme, bolt, ...more].map(({ id }) => [id, `${id}.js`])),
    },
  }));
  if (judge) vi.doMock('../../src/core/verdicts/engine', () => ({ judge }));
  else vi.doUnmock('../../src/core/verdicts/engine');
  await import('../../src/background/index');
}

/** A browser with a freshly installed extension that may read Acme's pages at home. */
export async function installed(changes?: Changes): Promise<FakeBrowser> {
  const fake = new FakeBrowser();
  fake.granted.add(HOME_PATTERN);
  await startWorker(fake, changes);
  await fake.onInstalled.emit({ reason: 'install' });
  return fake;
}

/** `{ok: true, value}` or `{ok: false, error}`, as a sender gets it. */
export function ask(fake: FakeBrowser, name: string, body: unknown, sender = fake.popup()): Promise<unknown> {
  return fake.send({ name, body }, sender);
}

/** What the popup sees. */
export async function look(fake: FakeBrowser, tabUrl = `${HOME}/`): Promise<View> {
  const reply = (await ask(fake, 'own:view', { tabUrl })) as { ok: true; value: View } | { ok: false; error: unknown };
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

export function codes(notices: readonly Notice[]): string[] {
  return notices.map(({ code }) => code);
}

/** A reading of Acme's device list, as its content script sends it. */
export function devicesReading(rows: unknown[], more: object = {}): object {
  return {
    vendor: 'acme',
    source: 'cloud',
    how: 'overheard',
    readAt: new Date().toISOString(),
    readings: [{ list: 'devices', state: 'rows', complete: true, devices: rows }],
    ...more,
  };
}

export function camera(n: number): { id: string; name: string } {
  return { id: `raw-${n}`, name: `Camera ${n}` };
}

/** Sends a reading from a page of Acme. */
export function report(fake: FakeBrowser, reading: object, sender = fake.page(`${HOME}/`)): Promise<unknown> {
  return ask(fake, 'page:reading', reading, sender);
}
