import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, grants, hour, knowledge, reading, visit } from '../../../tests/fake/book';
import { books } from '../../../tests/fake/books';
import { evidence } from '../book/evidence';
import type { Book } from '../book/model';
import { pair } from '../book/pair';
import type { Evidence } from '../model';
import { exportAudit } from './export';
import { restore } from './restore';

const now = hour(5000);
const said = (book: Book): Evidence => evidence(book, { ...knowledge, now });
const out = (book: Book) => exportAudit({ ...said(book), verdicts: [], findings: [] }, { names: true, notes: true });
const home = { ...knowledge, now };

function restored(audit: unknown): { book: Book; problems: string[] } {
  const result = restore(JSON.parse(JSON.stringify(audit)), home);
  if ('unusable' in result) throw new Error(result.unusable);
  return result;
}

describe('an exported audit', () => {
  it('restores a book that says the same, and goes on saying it', async () => {
    await fc.assert(
      fc.asyncProperty(books, async (make) => {
        const book = await make();
        const audit = said(book);
        if (audit.accounts.length === 0) return;
        const again = restored(out(book));
        expect(again.problems).toEqual([]);
        expect(said(again.book)).toEqual(audit);
        expect(said(pair(again.book, knowledge))).toEqual(audit);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('an audit that does not fit', () => {
  const link = {
    ...{ issuer: 'cam', issuerAccount: 'a1', holder: 'speaker', kind: 'linked-service', id: 'l1', name: 'Speaker' },
    ...{ scopes: [], seenFrom: ['issuer'], how: 'seen' },
  };
  const line = {
    vendor: 'cam',
    account: 'a1',
    list: 'linked-services',
    source: 'services',
    state: 'rows',
    readAt: now,
    how: 'seen',
  };
  const whole = {
    schema: 'latchkey-audit/1',
    generatedAt: now,
    accounts: [{ vendor: 'cam', account: 'a1' }],
    grants: [link],
    coverage: [line],
  };
  const problems = (more: object) => restored({ ...whole, ...more }).problems;

  it('is told from one that does', () => {
    expect(problems({})).toEqual([]);
    expect(said(restored(whole).book).grants).toEqual([link]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'audit: is not an object'],
    ['a list', [], 'audit: is not an object'],
    ['no schema', {}, 'schema: is missing, not latchkey-audit/1'],
    [
      'another version',
      { ...whole, schema: 'latchkey-audit/9' },
      'schema: is "latchkey-audit/9", not latchkey-audit/1',
    ],
    ['no row at all', { schema: 'latchkey-audit/1', generatedAt: now }, 'audit: has no row that fits'],
  ])('restores nothing: %s', (_, audit, what) => {
    expect(restore(audit, home)).toEqual({ unusable: what });
  });

  it.each<[object, string]>([
    [{ grants: [{ ...link, linkedAt: 'last summer' }] }, 'grants[0].linkedAt: is not a date'],
    [
      { grants: [{ ...link, kind: 'friendship' }] },
      'grants[0].kind: is none of linked-service, api-token, session, shared-user',
    ],
    [{ grants: [link, { ...link, id: undefined }] }, 'grants[1].id: is missing'],
    [{ grants: [link, link] }, 'grants[1]: is there twice'],
    [{ grants: [link, 7] }, 'grants[1]: is not an object'],
    [{ devices: {} }, 'devices: is not a list'],
    [{ generatedAt: 'today' }, 'generatedAt: is not a point in time'],
    [{ accounts: [] }, 'accounts: cam/a1 is named by a row and was added'],
    [{ coverage: [] }, 'cam/a1/linked-services: has rows, but no coverage line says that it was read'],
    [{ coverage: [{ ...line, readAt: undefined }, line] }, 'coverage[1]: is there twice'],
    [{ coverage: [line, { ...line, source: '__proto__' }] }, 'coverage[1].source: is not a name in small letters'],
    [{ accounts: [...whole.accounts, { vendor: 'cam', account: 'a/b' }] }, 'accounts[1].account: is not an account'],
  ])('says where: %j', (more, problem) => {
    expect(problems(more)).toContain(problem);
  });

  it('keeps the row when only a field does not fit', () => {
    const [grant] = said(restored({ ...whole, grants: [{ ...link, linkedAt: 'last summer', more: 1 }] }).book).grants;
    expect(grant).toEqual(link);
  });

  it('never passes for a list that was read to its end', () => {
    const [services] = said(restored({ ...whole, coverage: [] }).book).coverage.filter(
      ({ source }) => source === 'restored',
    );
    expect(services).toMatchObject({ state: 'rows', complete: false });
  });

  it('whatever is in it, it is restored or refused, and never throws', () => {
    const rows = fc.array(fc.oneof(fc.jsonValue(), fc.constant(link), fc.constant(line)), { maxLength: 4 });
    const lists = { accounts: rows, devices: rows, grants: rows, answers: rows, coverage: rows };
    fc.assert(
      fc.property(fc.record(lists, { requiredKeys: [] }), (some) => {
        const result = restore({ schema: 'latchkey-audit/1', generatedAt: now, ...some }, home);
        if ('book' in result) said(result.book);
      }),
    );
  });
});

describe('after a restore', () => {
  it('the next whole reading of a source takes the place of what was restored of it', async () => {
    const page = (name: string) =>
      reading('hub', 'skills', grants('held-services', [name], true), { readAt: hour(6000) });
    const before = await bookOf([page('Cam')]);
    const { book } = restored(out(before));
    const after = await bookOf([[page('Nobody'), visit('hub', { place: 'tld=com' })]], book);
    expect(said(after).grants.map(({ issuer }) => issuer)).toEqual(['x-nobody']);
  });
});
