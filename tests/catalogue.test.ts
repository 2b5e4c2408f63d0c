import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { incidents, parties } from '../src/catalogue';
import { format } from '../src/catalogue/format';
import { parse, parseParties } from '../src/catalogue/schema';
import { partyOf } from '../src/core/parties';
import { EXPOSED } from '../src/core/verdicts/incident';
import { readIncident } from '../src/core/verdicts/read-incident';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/catalogue/incidents');
const files = readdirSync(folder);
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

/** Vendors of incidents and parties that have no folder yet, each with the reason. */
const WITHOUT_FOLDER: Record<string, string> = {};

const hasFolder = (vendor: string) =>
  vendor in WITHOUT_FOLDER || existsSync(join(root, 'src/vendors', vendor, 'vendor.json'));

test('every file of the folder is in the catalogue, by id', () => {
  const ids = incidents.map((incident) => incident.id);
  expect(ids).toEqual(files.map((file) => file.replace(/\.json$/, '')).toSorted());
  expect(parties.map((party) => party.id)).toEqual(parties.map((party) => party.id).toSorted());
});

describe.each(files)('%s', (file) => {
  const json: unknown = JSON.parse(text(file));
  const incident = parse(json, file.replace(/\.json$/, ''));

  test('is written in the one way that the schema and the formatter give', () => {
    expect(format(incident)).toBe(text(file));
  });

  test('means the same to the engine, which reads more leniently', () => {
    expect(readIncident(json)).toEqual(incident);
  });

  test('has a vendor with a folder', () => {
    expect(hasFolder(incident.vendor)).toBe(true);
  });

  test('names only known parties', () => {
    const named = [...incident.grants.map((g) => g.holder), ...incident.resets.flatMap((r) => r.holders)];
    for (const holder of named.filter((id) => id !== '*')) expect(parties.map((party) => party.id)).toContain(holder);
  });

  test('says of every key that was not confirmed as exposed why it is listed', () => {
    for (const key of [...incident.grants, ...(incident.heldGrants ?? [])])
      if (key.certainty !== 'confirmed') expect(key.note).toMatch(/\w/);
  });
});

describe('a record is refused, with file, field and reason,', () => {
  const good = JSON.parse(text('wyze-2019-12.json'));
  const bad: [string, Record<string, unknown>, RegExp][] = [
    ['when a field is unknown', { regions: ['US'] }, /^wyze-2019-12\.json: regions: /],
    [
      'when its id is not the name of the file',
      { id: 'wyze-2019-11' },
      /: id: is "wyze-2019-11", not the file's name$/,
    ],
    ['when its id is not kebab-case', { id: 'Wyze_2019' }, /: id: is not kebab-case$/],
    ['when a word is not in the vocabulary', { exposed: ['email', 'everything'] }, /: exposed\.1: /],
    ['when the kind is the word of another list', { kind: 'data-exposure' }, /: kind: /],
    ['when a day is not in the calendar', { disclosed: '2019-02-30' }, /: disclosed: is not a date/],
    ['when a date is prose', { window: { to: 'December 2019' } }, /: window\.to: /],
    ['when an interval runs backwards', { window: { from: '2019-12-26/2019-12-04' } }, /: window\.from: is not a date/],
    ['when it has no source', { sources: [] }, /: sources: is empty$/],
    ['when a source is a copy', { sources: [{ url: 'https://example.org', title: 't', tier: 'copy' }] }, /\.tier: /],
    [
      'when a source is neither linked nor named',
      { sources: [{ title: 't', tier: 'press' }] },
      /: sources\.0: has neither an address nor a publisher$/,
    ],
    [
      'when a source is no web address',
      { sources: [{ url: 'javascript:alert(1)', title: 't', tier: 'press' }] },
      /: sources\.0\.url: is not a web address$/,
    ],
    [
      'when a device is both fixed and never fixed',
      { devices: [{ models: ['X1'], fixedIn: '1.0', noFix: true }] },
      /: devices\.0: is both fixed and never fixed$/,
    ],
    ['when the title is a sentence', { title: 'Everything leaked.' }, /: title: ends with a full stop$/],
    [
      'when it concerns nobody',
      { grants: [], accounts: undefined },
      /: record: concerns nothing: it has no accounts, devices, grants or heldGrants$/,
    ],
  ];
  test.each(bad)('%s', (_, change, message) => {
    expect(() => parse({ ...good, ...change }, 'wyze-2019-12')).toThrow(message);
  });
});

test('incidents of one event stand at different vendors', () => {
  const seen = incidents.filter((i) => i.event !== undefined).map((i) => `${i.event}/${i.vendor}`);
  expect(new Set(seen).size).toBe(seen.length);
});

test('every exposed class is in the vocabulary once', () => {
  expect(EXPOSED.toSorted()).toEqual([...new Set(EXPOSED)]);
});

describe('parties.json', () => {
  const source = readFileSync(join(root, 'src/catalogue/parties.json'), 'utf8');

  test('is written in the one way that the schema and the formatter give', () => {
    expect(format(parseParties(JSON.parse(source)))).toBe(source);
  });

  test('no two parties claim one name', () => {
    for (const party of parties)
      for (const name of [party.id, party.name, ...party.aliases]) expect(partyOf(name, parties), name).toBe(party.id);
  });

  test('whoever runs a party is a party, and a vendor has a folder', () => {
    const ids = parties.map((party) => party.id);
    for (const { runBy, vendor } of parties) {
      if (runBy !== undefined) expect(ids).toContain(runBy);
      if (vendor !== undefined) expect(hasFolder(vendor)).toBe(true);
    }
  });

  test('a field that nobody knows is refused', () => {
    expect(() => parseParties([{ id: 'alexa', name: 'Alexa', aliases: [], owner: 'amazon' }])).toThrow(
      /^parties\.json: 0\.owner: /,
    );
  });
});
