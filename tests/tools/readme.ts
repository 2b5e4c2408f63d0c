import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindings, fill } from '../../src/core/origins';
import type { ListDef, VendorDef } from '../../src/core/vendor';
import { readers } from '../../src/vendors/readers';
import { vendors } from '../../src/vendors/registry';

const root = join(import.meta.dirname, '../..');
export const README = join(root, 'README.md');

const START = '<!-- vendors:start -->';
const END = '<!-- vendors:end -->';

/** The table of vendors as it stands in the README. `seen` says which of a vendor's pages have a reader. */
export function vendorTable(all: readonly VendorDef[], seen: (vendor: string) => string[]): string {
  const rows = all.map((vendor) => {
    const at = (where: ListDef['where']) => vendor.lists.filter((list) => list.where === where);
    const read = new Set(at('web').map((list) => list.list));
    return [
      vendor.name,
      words([...read].map(plain)),
      words(at('web').flatMap((list) => ways(vendor, list.source, seen(vendor.id)))),
      words(at('app-only').map((list) => (read.has(list.list) ? `other ${plain(list.list)}` : plain(list.list)))),
      words(at('link').map((list) => linkTo(vendor, list))),
    ];
  });
  const head = ['vendor', 'read on the web', 'how', 'app only', 'links'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** The README with that table in its place. Throws when the place is not there. */
export function withTable(readme: string, table: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md has no ${START} … ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

function words(items: string[]): string {
  return items.length === 0 ? '–' : [...new Set(items)].join(', ');
}

function plain(list: string): string {
  return list === 'api-tokens' ? 'API tokens' : list.replace('-', ' ');
}

/** How a source is read. */
function ways(vendor: VendorDef, source: string, pages: string[]): string[] {
  const answers = vendor.endpoints.filter((endpoint) => endpoint.source === source);
  const asked = vendor.asks.some((ask) => answers.some((endpoint) => endpoint.id === ask.endpoint));
  const seen = vendor.pages.some((page) => page.source === source && pages.includes(page.id));
  return [
    ...(answers.some((endpoint) => endpoint.from.length > 0) ? ['overheard'] : []),
    ...(asked ? ['asked'] : []),
    ...(seen ? ['seen'] : []),
  ];
}

function linkTo(vendor: VendorDef, list: ListDef): string {
  const page = vendor.pages.find((candidate) => candidate.id === list.page);
  if (page === undefined) throw new Error(`${vendor.id}: the list ${list.list} names no page to open`);
  return `[${plain(list.list)}](${fill(page.url, bindings(vendor)[0] ?? {})})`;
}

/** Ids of a vendor's pages that have a reader. */
export function pagesWithReader(vendor: string): string[] {
  return Object.keys(readers.get(vendor)?.pageReaders ?? {});
}

/** `npm run readme`: puts the table of vendors into the README. */
export async function main(): Promise<number> {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(README, withTable(readme, vendorTable(vendors, pagesWithReader)));
  return 0;
}
