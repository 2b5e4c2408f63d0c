import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindings, fill } from '../../src/core/origins';
import type { VendorSteps } from '../../src/core/steps';
import type { Ability, ListDef, Revocability, VendorDef } from '../../src/core/vendor';
import { readers } from '../../src/vendors/readers';
import { steps, vendors } from '../../src/vendors/registry';

const root = join(import.meta.dirname, '../..');
export const README = join(root, 'README.md');

/** The table of vendors as it stands in the README. `seen` says which of a vendor's pages have a reader. */
export function vendorTable(all: readonly VendorDef[], seen: (vendor: string) => string[]): string {
  const rows = all.map((vendor) => {
    const at = (where: ListDef['where']) => vendor.lists.filter((list) => list.where === where);
    const read = new Set(at('web').map((list) => list.list));
    return [
      vendor.name,
      words([...read].map(plain)),
      words(at('web').flatMap((list) => ways(vendor, list, seen(vendor.id)))),
      words(at('app-only').map((list) => (read.has(list.list) ? `other ${plain(list.list)}` : plain(list.list)))),
      words(linksOf(vendor, at('link'))),
      vendor.selfHosted
        ? 'its own address'
        : words(vendor.origins.map((origin) => `\`${origin.replace('https://', '')}\``)),
    ];
  });
  return table(['vendor', 'read on the web', 'how', 'app only', 'links', 'hosts that are asked for'], rows);
}

/** What each vendor lets its users see and take back, by its own word or by that of others. */
export function revocabilityTable(all: readonly VendorDef[], guides: ReadonlyMap<string, VendorSteps>): string {
  const rows = all.map(({ id, name, revocability }) => {
    const { listLinks, removeLink, lastUse, signOutEverywhere, bothEnds } = revocability;
    const known = [listLinks, removeLink, lastUse, signOutEverywhere].map(said);
    return [name, ...known, passwordCuts(guides.get(id)), said(bothEnds)];
  });
  const isUnknown = ([, ...cells]: string[]) => cells.every((cell) => cell === 'unknown' || cell === NOTHING);
  const head = ['vendor', 'list of links', 'remove one', 'last use', 'sign out everywhere'];
  const some = table(
    [...head, 'new password ends links', 'gone at both ends'],
    rows.filter((row) => !isUnknown(row)),
  );
  const others = rows.filter(isUnknown).map(([name]) => name);
  return others.length === 0 ? some : `${some}\n\nAll of it is unknown at ${others.join(', ')}.`;
}

function said(fact: Ability | Revocability['bothEnds']): string {
  return fact.is === 'unknown' ? 'unknown' : `[${fact.is}](${fact.source.url})`;
}

function passwordCuts(guide: VendorSteps | undefined): string {
  const cures = (guide?.cures ?? []).filter(
    ({ remedy, kind }) => remedy === 'password-change' && kind === 'linked-service',
  );
  const answers = cures.map(({ ends, holders, source }) => {
    const word = ends === 'unknown' ? 'unknown' : ends ? 'yes' : 'no';
    const answer = source === undefined ? word : `[${word}](${source.url})`;
    return holders === undefined ? answer : `${answer} (${holders.join(', ')})`;
  });
  return words(answers);
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The README with a table in its place, between the marks of that name. Throws when the place is not there. */
export function withTable(readme: string, name: 'vendors' | 'revocability', table: string): string {
  const [first, last] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = readme.indexOf(first);
  const end = readme.indexOf(last);
  if (start < 0 || end < start) throw new Error(`README.md has no ${first} … ${last}`);
  return `${readme.slice(0, start + first.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

/** The README as the vendor folders want it. */
export function upToDate(readme: string): string {
  const withVendors = withTable(readme, 'vendors', vendorTable(vendors, pagesWithReader));
  return withTable(withVendors, 'revocability', revocabilityTable(vendors, steps));
}

/** In a cell that has nothing to say. */
const NOTHING = '–';

function words(items: string[]): string {
  return items.length === 0 ? NOTHING : [...new Set(items)].join(', ');
}

function plain(list: string): string {
  return list === 'api-tokens' ? 'API tokens' : list.replace('-', ' ');
}

/** How a source is read. */
function ways(vendor: VendorDef, { source, unconfirmed }: ListDef, pages: string[]): string[] {
  if (unconfirmed) return ['recognised (unconfirmed)'];
  if (source === 'recognised') return ['recognised'];
  const answers = vendor.endpoints.filter((endpoint) => endpoint.source === source);
  const asked = [...vendor.asks, ...(vendor.commands ?? [])].some((ask) =>
    answers.some((endpoint) => endpoint.id === ask.endpoint),
  );
  const seen = vendor.pages.some((page) => page.source === source && pages.includes(page.id));
  return [
    ...(answers.some((endpoint) => endpoint.from.length > 0) ? ['overheard'] : []),
    ...(asked ? ['asked'] : []),
    ...(seen ? ['seen'] : []),
  ];
}

/** The pages that are only linked to, each once with all that is on it. */
function linksOf(vendor: VendorDef, lists: ListDef[]): string[] {
  const onPage = new Map<string, string[]>();
  for (const list of lists) {
    const page = vendor.pages.find((candidate) => candidate.id === list.page);
    if (page === undefined) throw new Error(`${vendor.id}: the list ${list.list} names no page to open`);
    const what = list.name === undefined ? plain(list.list) : `${plain(list.list)}: ${list.name}`;
    onPage.set(page.url, [...(onPage.get(page.url) ?? []), what]);
  }
  return [...onPage].map(([url, what]) => {
    // Where a hub stands its user alone knows.
    if (url.startsWith('{hub}')) return `${what.join(', ')} (\`${url.replace('{hub}', '')}\`)`;
    return `[${what.join(', ')}](${fill(url, bindings(vendor)[0] ?? {})})`;
  });
}

/** Ids of a vendor's pages that have a reader. */
export function pagesWithReader(vendor: string): string[] {
  return Object.keys(readers.get(vendor)?.pageReaders ?? {});
}

/** `npm run readme`: puts the tables of vendors into the README. */
export async function main(): Promise<number> {
  writeFileSync(README, upToDate(readFileSync(README, 'utf8')));
  return 0;
}
