import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from '../src/core/reading';
import { readers, type VendorReaders } from '../src/vendors/readers';
import { pageOf } from './tools/html';

const root = join(import.meta.dirname, '../src/vendors');

/** What `fixtures/<name>.expect.json` says about the capture beside it: an answer of an endpoint, or a page. */
interface Expectation {
  endpoint?: string;
  page?: string;
  url: string;
  /** Of an endpoint. */
  method?: string;
  /** 200 unless said. */
  status?: number;
  read: Read;
  /** Endpoints of the folder that rightly read the same answer. */
  alsoReadBy?: string[];
}

export interface Fixture extends Expectation {
  vendor: string;
  name: string;
  body: string;
}

/** Every vendor folder on disk, patterns for new ones left out. */
export const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name)
  .sort();

export function filesOf(vendor: string): string[] {
  return readdirSync(join(root, vendor));
}

export function json(vendor: string, file: string): unknown {
  return JSON.parse(readFileSync(join(root, vendor, file), 'utf8'));
}

/** Captures and expectations of one folder. Throws when one is without the other. */
export function fixturesOf(vendor: string): Fixture[] {
  if (!filesOf(vendor).includes('fixtures')) return [];
  const dir = join(root, vendor, 'fixtures');
  const files = readdirSync(dir);
  const captures = files.filter((file) => !file.endsWith('.expect.json'));
  const expected = files.length - captures.length;
  if (captures.length !== expected) throw new Error(`${dir}: ${captures.length} captures, ${expected} expectations`);
  return captures.map((file) => {
    const name = file.replace(/\.\w+$/, '');
    const expectation = json(vendor, `fixtures/${name}.expect.json`) as Expectation;
    return { ...expectation, vendor, name, body: readFileSync(join(dir, file), 'utf8') };
  });
}

/** None in a folder whose lists are all in the vendor's app, or are only linked to. */
export function readersOf(vendor: string): VendorReaders {
  return readers.get(vendor) ?? { responseReaders: {}, pageReaders: {} };
}

/** What the fixture's own reader makes of it. */
export function readOf(fixture: Fixture): Read {
  return fixture.page === undefined ? readBy(fixture.endpoint ?? '', fixture) : seenBy(fixture.page, fixture);
}

/** What an endpoint's reader makes of a fixture, or of another body in its place. */
export function readBy(endpoint: string, { vendor, url, method = 'GET', status = 200, body }: Fixture, other?: string) {
  const reader = readersOf(vendor).responseReaders[endpoint];
  if (!reader) throw new Error(`${vendor} has no reader for the endpoint ${endpoint}`);
  return reader({ url, method, status, body: other ?? body });
}

/** What a page's reader makes of a fixture, or of other markup in its place. */
export function seenBy(page: string, { vendor, url, body }: Fixture, other?: string): Read {
  const reader = readersOf(vendor).pageReaders[page];
  if (!reader) throw new Error(`${vendor} has no reader for the page ${page}`);
  const { account, readings } = reader({ url, root: pageOf(other ?? body, url) });
  return { ...(account === undefined ? {} : { account }), readings };
}
