import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GRANT_KINDS } from '../../src/core/model';
import { REMEDIES } from '../../src/core/steps';

const FOLDERS = join(import.meta.dirname, '../../src/vendors');

const USAGE = 'npm run new:vendor -- ID [--app-only]   (ID: kebab-case, such as "philips-hue")';

/**
 * `npm run new:vendor -- ID`: a folder with every file that the contract wants, for a vendor with one answer to overhear;
 * with `--app-only`, for one that shows everything in its app alone. `npm test` says what is still to be filled in.
 */
export async function main(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { 'app-only': { type: 'boolean' } },
  });
  const [id = '', ...more] = positionals;
  if (more.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    console.error(`new:vendor: ${USAGE}`);
    return 2;
  }
  const folder = join(FOLDERS, id);
  if (existsSync(folder)) {
    console.error(`new:vendor: src/vendors/${id} is there already`);
    return 2;
  }
  const files = newVendor(id, values['app-only'] ?? false, new Date().toISOString().slice(0, 10));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
    console.log(`src/vendors/${id}/${path}`);
  }
  console.log('Fill in what is empty; then npm run format, npx vitest run tests/vendors, npm run readme.');
  return 0;
}

/** The files of a new folder by their path in it. Empty texts and lists are what must be filled in. */
export function newVendor(id: string, appOnly: boolean, today: string): Record<string, string> {
  const always = {
    'vendor.json': file(appOnly ? appVendor(id, today) : webVendor(id, today)),
    'steps.json': file(guide(id, today)),
  };
  if (appOnly) return always;
  return {
    ...always,
    'readers.ts': READERS,
    'content.ts': CONTENT,
    'fixtures/devices.json': file({ secret: 'planted-secret', devices: [{ id: 'd1', name: 'Lamp' }] }),
    'fixtures/devices.expect.json': file({
      endpoint: 'devices',
      url: `https://my.${id}.example/api/devices`,
      method: 'GET',
      read: { readings: [{ list: 'devices', state: 'rows', devices: [{ id: 'd1', name: 'Lamp' }] }] },
    }),
  };
}

function file(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function unknowns(today: string) {
  const unknown = { is: 'unknown', checked: today };
  return {
    listLinks: unknown,
    removeLink: unknown,
    lastUse: unknown,
    signOutEverywhere: unknown,
    bothEnds: unknown,
  };
}

function webVendor(id: string, today: string) {
  const origin = `https://my.${id}.example`;
  return {
    id,
    name: '',
    domains: [`${id}.example`],
    origins: [origin],
    pages: [{ id: 'home', url: `${origin}/`, match: `${origin}/*`, lists: ['devices'], source: 'home' }],
    endpoints: [{ id: 'devices', url: `${origin}/api/devices`, method: 'GET', from: [origin], source: 'home' }],
    asks: [],
    lists: [{ list: 'devices', source: 'home', where: 'web', page: 'home' }],
    revocability: unknowns(today),
    sources: [],
  };
}

function appVendor(id: string, today: string) {
  return {
    id,
    name: '',
    domains: [`${id}.example`],
    origins: [],
    pages: [],
    endpoints: [],
    asks: [],
    lists: [{ list: 'linked-services', source: 'app', where: 'app-only', app: '' }],
    revocability: unknowns(today),
    sources: [],
  };
}

function guide(id: string, today: string) {
  const cures = REMEDIES.flatMap((remedy) =>
    GRANT_KINDS.map((kind) => ({ remedy, kind, ends: 'unknown', checked: today })),
  );
  return { vendor: id, steps: [], cures };
}

const CONTENT = `import { run } from '../../content/run';
import { pageReaders, responseReaders } from './readers';
import { asks, endpoints, id, lists, origins, pages } from './vendor.json';

run({ id, origins, endpoints, asks, pages, lists }, responseReaders, pageReaders);
`;

const READERS = `import { openJson, unreadable } from '../../core/answer';
import { at, list, rawId, text } from '../../core/json';
import type { DeviceRow, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

/** An answer that is the sign-in page instead. */
const SIGN_IN = /type="password"/;

function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const name = text(at(raw, 'name'));
  return id && name ? { id, name } : undefined;
}

const deviceList: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const rows = list(at(opened.json, 'devices'));
  if (!rows) return unreadable(['devices'], 'layout');
  if (rows.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(rows, device)) };
};

export const responseReaders: Record<string, ResponseReader> = { devices: deviceList };

export const pageReaders: Record<string, PageReader> = {};
`;
