import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_SCHEMA, type Device, type Grant } from '../model';
import type { Audit } from '../verdicts/types';
import { toCsv } from './csv';

const subject = { type: 'grant', id: 'l1' } as const;
const audit: Audit = {
  schema: AUDIT_SCHEMA,
  generatedAt: '2026-11-01T00:00:00Z',
  accounts: [{ vendor: 'acme', account: 'a1', name: 'Sam, at home' }],
  devices: [{ vendor: 'acme', account: 'a1', id: 'd1', name: 'Door "front"', model: 'M1', via: 'l1' }],
  grants: [
    {
      ...{ issuer: 'acme', issuerAccount: 'a1', holder: 'speaker', kind: 'linked-service', id: 'l1', name: 'Speaker' },
      ...{ scopes: [], linkedAt: '../2020-05-02', seenFrom: ['issuer', 'holder'] },
    } as Grant,
  ],
  answers: [{ subject, decision: 'keep', note: 'runs\r\nthe heating' }],
  coverage: [],
  verdicts: [
    { subject, incident: 'acme-2022-03', verdict: 'made-after', label: 'Nothing to do', basis: [], sources: [] },
    { subject, incident: 'acme-2019-12', verdict: 'cannot-tell', label: 'Review soon', basis: [], sources: [] },
  ],
  findings: [],
};

/** A reader of RFC 4180, as a spreadsheet is one. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let at = 0; at < csv.length; at = cells.lastIndex) {
    cells.lastIndex = at;
    const found = cells.exec(csv);
    if (!found) throw new Error(`not RFC 4180 at ${at}`);
    rows.at(-1)?.push((found[1] ?? found[2] ?? '').replaceAll('""', '"'));
    if (found[3] !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

function table(of: Audit): Record<string, string>[] {
  const csv = toCsv(of);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...rows] = read(csv.slice(1));
  expect(rows.every(({ length }) => length === head.length)).toBe(true);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const withName = (name: string): Audit => ({ ...audit, devices: audit.devices.map((d): Device => ({ ...d, name })) });

describe('the table', () => {
  it('has a row for each link and each device', () => {
    expect(table(audit)).toMatchObject([
      {
        ...{ what: 'link', vendor: 'acme', account: 'Sam, at home', holder: 'speaker', since: '../2020-05-02' },
        ...{ 'listed at': 'issuer holder', label: 'Review soon', decision: 'keep', note: 'runs\r\nthe heating' },
        'incidents and findings': 'acme-2022-03 acme-2019-12',
      },
      { what: 'device', id: 'd1', name: 'Door "front"', model: 'M1', label: '' },
    ]);
  });

  it('says of each row how it was read and, of one by its looks, how sure that is', () => {
    const [grant, ...others] = audit.grants;
    if (grant === undefined) throw new Error('the audit has a link');
    const rows = table({ ...audit, grants: [{ ...grant, how: 'recognised', confidence: 0.75 }, ...others] });
    expect(rows[0]).toMatchObject({ 'read how': 'recognised', confidence: '0.75' });
    expect(rows[1]).toMatchObject({ confidence: '' });
  });

  it.each([
    '=HYPERLINK("https://example.invalid")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '\u200B=1',
  ])('holds no cell that a spreadsheet runs: %j', (name) => {
    expect(table(withName(name))[1]?.name).toBe(`'${name}`);
  });

  it('leaves a plain name as it is', () => {
    for (const name of ['Door', "Sam's = door", 'Küche 🔴', '2 - 3', '']) {
      expect(table(withName(name))[1]?.name).toBe(name);
    }
  });

  it('gives every name back, whatever is in it, and none begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' ,"\r\n\t=+-@\'ab'), maxLength: 8 }), (name) => {
        const cell = table(withName(name))[1]?.name ?? '';
        expect(cell === name || cell === `'${name}`).toBe(true);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
