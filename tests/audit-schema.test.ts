import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidents, parties } from '../src/catalogue';
import { evidence } from '../src/core/book/evidence';
import { exportAudit } from '../src/core/exchange/export';
import { ACCOUNT, ANSWER, COVERAGE, DEVICE, GRANT } from '../src/core/exchange/fields';
import { LIST_NAMES } from '../src/core/model';
import { judge } from '../src/core/verdicts/engine';
import type { Audit } from '../src/core/verdicts/types';
import { hour, knowledge } from './fake/book';
import { books } from './fake/books';
import { faults, type Schema } from './json-schema';

const schema: Schema = JSON.parse(readFileSync(join(import.meta.dirname, 'audit.schema.json'), 'utf8'));
const ON = '2026-11-01';

/** The vendors of the fakes under the names of real ones, so that incidents touch them. */
function judged(facts: ReturnType<typeof evidence>): Audit {
  const named = JSON.parse(JSON.stringify(facts).replaceAll('"cam"', '"wyze"').replaceAll('"speaker"', '"alexa"'));
  const { verdicts, findings } = judge(named, incidents, { parties, vendors: [] }, ON);
  return { ...named, verdicts, findings };
}

describe('the published schema', () => {
  it('is what every export fits, with names and without', async () => {
    let verdicts = 0;
    await fc.assert(
      fc.asyncProperty(books, fc.boolean(), async (make, names) => {
        const audit = judged(evidence(await make(), { ...knowledge, now: hour(1000) }));
        verdicts += audit.verdicts.length;
        expect(faults(schema, JSON.parse(JSON.stringify(exportAudit(audit, { names, notes: true }))))).toEqual([]);
      }),
    );
    expect(verdicts).toBeGreaterThan(0);
  });

  it.each([
    ['account', ACCOUNT],
    ['device', DEVICE],
    ['grant', GRANT],
    ['answer', ANSWER],
    ['coverage', COVERAGE],
  ])('has of a %s the fields that a restore takes, and needs the same', (name, fields) => {
    const row = schema.$defs?.[name];
    expect(Object.keys(row?.properties ?? {})).toEqual(Object.keys(fields));
    const needed = Object.entries(fields).filter(([, field]) => field.needed);
    expect(row?.required).toEqual(needed.map(([field]) => field));
  });

  it('has the lists of the model', () => {
    expect(schema.$defs?.coverage?.properties?.list?.enum).toEqual(LIST_NAMES);
  });

  const whole = { schema: 'latchkey-audit/1', generatedAt: '2026-11-01T00:00:00Z' };
  const empty = { accounts: [], devices: [], grants: [], answers: [], coverage: [], verdicts: [], findings: [] };
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['another version', { schema: 'latchkey-audit/2' }, ['$.schema: is not latchkey-audit/1']],
    ['a field of nobody', { salt: 'planted-salt' }, ['$.salt: is not in the format']],
    [
      'an address',
      { accounts: [{ vendor: 'acme', account: 'a', at: 'x' }] },
      ['$.accounts[0].at: is not in the format'],
    ],
    ['a row without an owner', { accounts: [{ vendor: 'acme' }] }, ['$.accounts[0].account: is missing']],
    [
      'a date in words',
      { accounts: [{ vendor: 'acme', account: 'a', createdAt: 'May' }] },
      ['$.accounts[0].createdAt: has another form'],
    ],
  ])('refuses %s', (_, more, what) => {
    expect(faults(schema, { ...whole, ...empty, ...more })).toEqual(what);
  });
});
