import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RECOGNISED } from '../src/core/book/recognised';
import { withHubs } from '../src/core/hubs';
import { matchEndpoints, matchPage } from '../src/core/match';
import { GRANT_KINDS } from '../src/core/model';
import { allOrigins, bindings, fill } from '../src/core/origins';
import type { Read } from '../src/core/reading';
import { REMEDIES } from '../src/core/steps';
import type { VendorDef } from '../src/core/vendor';
import { readers } from '../src/vendors/readers';
import { steps, vendors } from '../src/vendors/registry';
import { filesOf, fixturesOf, folders, json, readBy, readersOf, readOf } from './vendor-fixtures';
import { stepsSchema, vendorSchema } from './vendor-schema';

/** Where a hub is in its fixtures. */
const HUB = 'http://192.0.2.7:8080';

it('the registry has exactly the folders, by id', () => {
  expect(vendors.map(({ id }) => id)).toEqual(folders);
  expect([...steps.keys()].sort()).toEqual(folders);
  expect([...readers.keys()].filter((id) => !folders.includes(id))).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  const files = [
    { file: 'vendor.json', parsed: v.safeParse(vendorSchema, json(folder, 'vendor.json')) },
    { file: 'steps.json', parsed: v.safeParse(stepsSchema, json(folder, 'steps.json')) },
  ] as const;

  it.each(files)('$file is filled in', ({ parsed }) => {
    const problems = parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [];
    expect(problems).toEqual([]);
  });

  const [first, second] = files;
  if (!first.parsed.success || !second.parsed.success) return;
  const vendor = withHubs(first.parsed.output, [HUB]);
  const guide = second.parsed.output;
  const fixtures = fixturesOf(folder);
  const { responseReaders, pageReaders } = readersOf(folder);
  const hasExactReader = Object.keys({ ...responseReaders, ...pageReaders }).length > 0;

  it('has every file, and readers only where the web shows something', () => {
    const onTheWeb = vendor.lists.some(({ where }) => where === 'web');
    const needed = ['vendor.json', 'steps.json', ...(onTheWeb ? ['content.ts'] : [])];
    if (hasExactReader) needed.push('readers.ts');
    expect(
      filesOf(folder)
        .filter((file) => file !== 'fixtures' && file !== 'readers')
        .sort(),
    ).toEqual(needed.sort());
    expect(filesOf(folder).includes('fixtures')).toBe(hasExactReader);
    expect([vendor.id, guide.vendor]).toEqual([folder, folder]);
  });

  it('opens, overhears and asks only at its own domains', () => {
    const addresses = [
      ...vendor.origins,
      ...vendor.pages.flatMap(({ url, match }) => [url, match ?? url]),
      ...vendor.endpoints.flatMap(({ url, from }) => [url, ...from]),
      ...vendor.asks.map(({ on }) => on),
      ...(vendor.signedOut ?? []),
      ...guide.steps.flatMap(({ link }) => link ?? []),
    ];
    expect(addresses.flatMap((address) => foreign(vendor, address))).toEqual([]);
  });

  it('reads and asks only where a permission is asked for', () => {
    const own = new Set(allOrigins(vendor));
    const used = [...vendor.endpoints.flatMap(({ from }) => from), ...vendor.asks.map(({ on }) => on)];
    const filled = bindings(vendor).flatMap((binding) => used.map((origin) => fill(origin, binding)));
    expect(filled.filter((origin) => !own.has(origin))).toEqual([]);
    expect(own.size).toBe(vendor.origins.length * bindings(vendor).length);
  });

  it('asks for what a declared endpoint answers', () => {
    for (const ask of vendor.asks) {
      const endpoint = vendor.endpoints.find(({ id }) => id === ask.endpoint);
      expect(`${ask.on}${ask.path}`.split('?')[0]).toBe(endpoint?.url);
      expect(endpoint?.method).toBe('GET');
    }
  });

  it('gives commands only to a connection whose answers are overheard', () => {
    for (const { endpoint } of vendor.commands ?? [])
      expect(vendor.endpoints.find(({ id }) => id === endpoint)).toMatchObject({ method: 'WS', from: ['{hub}'] });
  });

  it('leaves to the recogniser exactly what it declares as unconfirmed', () => {
    const marked = [...vendor.pages, ...vendor.lists].filter(({ unconfirmed }) => unconfirmed);
    const filed = [...vendor.pages, ...vendor.lists].filter(({ source }) => source === RECOGNISED);
    expect(marked).toEqual(filed);
    for (const page of vendor.pages.filter(({ unconfirmed }) => unconfirmed)) {
      expect(page.match).toBeDefined();
      const lists = vendor.lists.filter(({ source }) => source === RECOGNISED).map((one) => one.list);
      expect(lists).toEqual(expect.arrayContaining(page.lists));
    }
  });

  it('gives every variable the same further names', () => {
    for (const [variable, values] of Object.entries(vendor.bound ?? {})) {
      expect(Object.keys(values).sort()).toEqual([...(vendor.variables?.[variable] ?? [])].sort());
      const names = new Set(Object.values(values).map((further) => Object.keys(further).sort().join()));
      expect([...names]).toHaveLength(1);
    }
  });

  it('says of every list once where it is, and how to get there', () => {
    const keys = vendor.lists.map(({ list, source }) => `${list}/${source}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { list, source, where, page } of vendor.lists) {
      const name = `${list}/${source}`;
      const shown = vendor.pages.find(({ id }) => id === page);
      expect(shown !== undefined, `${name}: page`).toBe(where !== 'app-only');
      const fed = [
        ...vendor.endpoints.filter((endpoint) => endpoint.from.length > 0 && endpoint.source === source),
        ...vendor.pages.filter((one) => one.source === source && pageReaders[one.id]),
        ...vendor.pages.filter(
          (one) => one.source === source && one.unconfirmed && one.match && one.lists.includes(list),
        ),
      ];
      expect(fed.length > 0, `${name}: read`).toBe(where === 'web');
    }
  });

  it('has a reader for every endpoint, and no other', () => {
    expect(Object.keys(responseReaders).sort()).toEqual(vendor.endpoints.map(({ id }) => id).sort());
    const pages = vendor.pages.filter(({ match }) => match !== undefined).map(({ id }) => id);
    expect(Object.keys(pageReaders).filter((id) => !pages.includes(id))).toEqual([]);
  });

  it('has a fixture with rows or an account for every endpoint and page that it reads', () => {
    const good = fixtures.filter(({ read }) => gives(read)).map(({ endpoint, page }) => endpoint ?? `page ${page}`);
    const read = [...Object.keys(responseReaders), ...Object.keys(pageReaders).map((id) => `page ${id}`)];
    expect([...new Set(good)].sort()).toEqual(read.sort());
  });

  it.each(fixtures)('reads $name', (fixture) => {
    expect(readOf(fixture)).toStrictEqual(fixture.read);
  });

  it.each(fixtures)('$name: the expectation names declared lists, the address is the declared one', (fixture) => {
    const endpoint = vendor.endpoints.find(({ id }) => id === fixture.endpoint);
    const page = vendor.pages.find(({ id }) => id === fixture.page);
    const source = endpoint?.source ?? page?.source;
    const declared = vendor.lists.filter((line) => line.source === source).map(({ list }) => list);
    expect(fixture.read.readings.map(({ list }) => list).filter((list) => !declared.includes(list))).toEqual([]);
    expect(fixture.method).toBe(endpoint?.method);
    const at = endpoint === undefined ? [matchPage([vendor], fixture.url)] : matchEndpoints([vendor], fixture.url);
    expect(at.map((match) => match?.def.id)).toContain(endpoint?.id ?? page?.id);
  });

  it.each(fixtures)('$name: no secret leaves the reader of any endpoint, or its own page', (fixture) => {
    expect(fixture.body).toContain('planted-');
    const reads = Object.keys(responseReaders).map((endpoint) => readBy(endpoint, fixture));
    expect(JSON.stringify([...reads, readOf(fixture)])).not.toMatch(/planted/i);
  });

  it.each(fixtures)('$name is taken by no other endpoint', (fixture) => {
    const own = responseReaders[fixture.endpoint ?? ''];
    const others = Object.keys(responseReaders).filter((id) => responseReaders[id] !== own);
    const taken = others.filter((id) => gives(readBy(id, fixture)));
    expect(taken).toEqual((fixture.alsoReadBy ?? []).filter((id) => others.includes(id)));
  });

  it('has a step for every list of grants', () => {
    const about = new Set(guide.steps.map((step) => step.about));
    const lists = vendor.lists.map(({ list }) => list).filter((list) => list !== 'devices');
    expect(lists.filter((list) => !about.has(list))).toEqual([]);
    expect(new Set(guide.steps.map(({ id }) => id)).size).toBe(guide.steps.length);
  });

  it('tells with every step where to do it', () => {
    expect(guide.steps.filter(({ link, app }) => !link && !app).map(({ id }) => id)).toEqual([]);
  });

  it('says of every remedy and kind whether one ends the other, and who says so', () => {
    const said = new Set(guide.cures.map(({ remedy, kind }) => `${remedy} ${kind}`));
    expect([...said].sort()).toEqual(REMEDIES.flatMap((r) => GRANT_KINDS.map((kind) => `${r} ${kind}`)).sort());
    expect(guide.cures.filter(({ ends, source }) => (ends === 'unknown') !== (source === undefined))).toEqual([]);
  });

  it('names each model code once', () => {
    const codes = Object.values(vendor.models ?? {}).flat();
    expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(codes.length);
  });
});

/** The written-out addresses that are not at one of the vendor's domains. */
function foreign(vendor: VendorDef, template: string): string[] {
  return bindings(vendor)
    .map((binding) => fill(template, binding))
    .filter((address) => !(vendor.selfHosted && /^(http|ws):\/\/192\.0\.2\.7:8080(\/|$)/.test(address)))
    .filter((address) => {
      const host = new URL(address.replaceAll('*', 'x')).hostname;
      return !vendor.domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
    });
}

/** Whether something was read: a list, or whose account it is. */
function gives(read: Read): boolean {
  return read.account !== undefined || read.readings.some(({ state }) => state !== 'unreadable');
}
