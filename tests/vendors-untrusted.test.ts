import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Read } from '../src/core/reading';
import { TEXT_LIMIT } from '../src/core/reading';
import { listReading } from '../src/messaging/rows';
import { type Fixture, fixturesOf, folders, readBy, readersOf } from './vendor-fixtures';

// What a page sends is untrusted, and vendors change their answers without notice. Whatever comes, a reader answers with
// rows that fit the contract or with a reason, and never turns "could not read" into "nothing there".

const answering = folders.filter((folder) => Object.keys(readersOf(folder).responseReaders).length > 0);

describe.each(answering)('%s', (folder) => {
  const endpoints = Object.keys(readersOf(folder).responseReaders);
  const fixtures = fixturesOf(folder).flatMap((fixture) => {
    const { endpoint, body, status } = fixture;
    return endpoint !== undefined && status === undefined && isJson(body) ? [{ ...fixture, endpoint }] : [];
  });
  const [first] = fixtures;
  if (!first) throw new Error(`${folder} has no fixture in JSON`);

  it('takes nothing from text that is no JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), fc.string({ unit: 'binary' }), (endpoint, body) => {
        fc.pre(!isJson(body));
        const read = readBy(endpoint, first, body);
        expect(read.readings.filter(({ state }) => state !== 'unreadable')).toEqual([]);
        expect(read.account).toBeUndefined();
      }),
    );
  });

  it('takes nothing from JSON that is something else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), fc.json({ maxDepth: 6 }), (endpoint, body) => {
        expect(readBy(endpoint, first, body).readings.filter(({ state }) => state !== 'unreadable')).toEqual([]);
      }),
    );
  });

  it('survives an answer that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.double({ min: 0, max: 1, noNaN: true }), (fixture, share) => {
        const whole = fixture.body.trimEnd();
        const read = readBy(fixture.endpoint, fixture, whole.slice(0, Math.floor(share * (whole.length - 1))));
        expect(read.readings.filter(({ state }) => state !== 'unreadable')).toEqual([]);
      }),
    );
  });

  it('keeps to the contract when any field changes its type or is gone, and says none only for an empty list', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(), fc.constantFrom(...CHANGES), (fixture, pick, change) => {
        const { json, madeEmpty } = changed(fixture, pick, change);
        const read = readBy(fixture.endpoint, fixture, JSON.stringify(json));
        keepsToContract(read);
        // Where there were rows, none of these changes but an emptied list may end in "none".
        if (!madeEmpty && rowsOf(fixture.read).length > 0) expect(empties(read)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts long names, and no other thing with them', () => {
    const long = fixtures.filter(({ read }) => rowsOf(read).length > 0);
    for (const fixture of long) {
      const names = new Set(rowsOf(fixture.read).map(({ name }) => name));
      const stretched = JSON.parse(fixture.body, (_key, value) =>
        typeof value === 'string' && names.has(value) ? `${value}${'🔑'.repeat(5000)}` : value,
      );
      const rows = rowsOf(readBy(fixture.endpoint, fixture, JSON.stringify(stretched)));
      expect(
        rows.filter(({ name }) => name.length > TEXT_LIMIT || /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(name)),
      ).toEqual([]);
    }
  });
});

const CHANGES = [null, true, 0, -1, 1e300, '', ' ', '0', [], {}, [null], [[]], { a: 1 }, 'gone'] as const;

/** The fixture with one of its fields replaced or removed, and whether that made a list empty. */
function changed(fixture: Fixture, pick: number, change: (typeof CHANGES)[number]) {
  const json = JSON.parse(fixture.body);
  const places = fields(json);
  const place = places[pick % places.length];
  if (!place) return { json: change, madeEmpty: false };
  const { node, key } = place;
  const size = Object.keys(node).length;
  if (change === 'gone') delete node[key];
  else node[key] = change;
  const isEmpty = typeof change === 'object' && change !== null && Object.keys(change).length === 0;
  return { json, madeEmpty: isEmpty || (change === 'gone' && size === 1) };
}

type Node = Record<string, unknown>;

function fields(node: unknown): { node: Node; key: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = node as Node;
  return Object.keys(own).flatMap((key) => [{ node: own, key }, ...fields(own[key])]);
}

function keepsToContract(read: Read) {
  for (const reading of read.readings) {
    expect(v.safeParse(listReading, reading).issues).toBeUndefined();
    if (reading.state !== 'rows') continue;
    expect(reading.complete === true && (reading.skipped ?? 0) > 0).toBe(false);
    expect(reading.devices !== undefined).toBe(reading.list === 'devices');
  }
  const rows = rowsOf(read);
  expect(rows.filter(({ id, name }) => id.trim() === '' || name.trim() === '')).toEqual([]);
  for (const { list } of read.readings) {
    const ids = rowsOf({ readings: read.readings.filter((reading) => reading.list === list) }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
}

function rowsOf({ readings }: Read): { id: string; name: string }[] {
  return readings.flatMap((one) => (one.state === 'rows' ? [...(one.devices ?? []), ...(one.grants ?? [])] : []));
}

function empties({ readings }: Read): boolean {
  return readings.some(({ state }) => state === 'empty');
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
