import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, grants, hour, knowledge, reading } from '../../../tests/fake/book';
import type { Grant } from '../model';
import type { GrantRow } from '../reading';
import { answer, tell, untell } from './edit';
import { evidence } from './evidence';
import { type Book, EMPTY_BOOK, type ToldRow } from './model';
import { links, mayBeSame, pair } from './pair';

const said = (book: Book) => evidence(book, { ...knowledge, now: hour(1000) });
const only = (book: Book): Grant => {
  const all = said(book).grants;
  if (all.length !== 1 || all[0] === undefined) throw new Error(`${all.length} links`);
  return all[0];
};

type Rows = (string | Partial<GrantRow>)[];
/** The issuer's page: who holds keys to the cameras. */
const atCam = (rows: Rows, at = 0, account = 'me') =>
  reading('cam', 'services', grants('linked-services', rows, true), { account, readAt: hour(at) });
/** The holder's page: to whom the speaker holds keys. */
const atHub = (rows: Rows, at = 0, account = 'me', source = 'skills') =>
  reading('hub', source, grants('held-services', rows, true), { account, readAt: hour(at) });

const toldRow: ToldRow = { id: 'told-1', issuer: 'cam', holder: 'speaker', kind: 'linked-service', toldAt: hour(0) };

describe('two sightings', () => {
  it('are one link, seen from both ends', async () => {
    const link = only(await bookOf([atCam(['Speaker']), atHub(['Cam'])]));
    expect(link).toMatchObject({ issuer: 'cam', holder: 'speaker', seenFrom: ['issuer', 'holder'] });
    expect(link.issuerAccount).not.toBe(link.holderAccount);
  });

  it('are one when the issuer names the vendor that runs the holder', async () => {
    expect(only(await bookOf([atCam(['Hub']), atHub(['Cam'])]))).toMatchObject({ holder: 'speaker' });
  });

  it('are one by the exact name, when both names stand at the issuer', async () => {
    const { grants: all } = said(await bookOf([atCam(['Hub', 'Speaker']), atHub(['Cam Cameras'])]));
    expect(all.map(({ holder, seenFrom }) => [holder, seenFrom.length])).toEqual([
      ['hub', 1],
      ['speaker', 2],
    ]);
  });

  it.each([
    ['two at the issuer', [atCam(['Speaker', { id: 'second', party: 'Speaker' }]), atHub(['Cam'])]],
    ['two at the holder', [atCam(['Speaker']), atHub(['Cam'], 0, 'me'), atHub(['Cam'], 0, 'you')]],
  ])('stay apart when nobody can tell which: %s', async (_, readings) => {
    const book = await bookOf(readings.toReversed());
    const ids = said(book).grants.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(mayBeSame(links(book, knowledge), knowledge).map((group) => group.sort())).toEqual([ids.sort()]);
  });

  it('stay apart when the kind or a party is another', async () => {
    const other = await bookOf([atCam(['Other']), atHub(['Cam'])]);
    expect(said(other).grants).toHaveLength(2);
    const token = await bookOf([atCam(['Speaker']), atHub([{ party: 'Cam', kind: 'api-token' }])]);
    expect(said(token).grants).toHaveLength(2);
  });

  it('that are paired stay so when another one comes', async () => {
    const one = await bookOf([atCam(['Speaker']), atHub(['Cam'])]);
    const two = await bookOf([atHub(['Cam'], 1, 'you')], one);
    expect(said(two).grants).toHaveLength(2);
    expect(said(two).grants).toContainEqual(only(one));
  });
});

describe('one link', () => {
  it('has the earlier date and the later use', async () => {
    const issuer = { party: 'Speaker', linkedAt: '2021', lastUsedAt: '2022-01-01', scopes: ['b'] };
    const holder = { party: 'Cam', linkedAt: '../2020-05-02', lastUsedAt: '2025-03-01', scopes: ['a', 'b'] };
    expect(only(await bookOf([atCam([issuer]), atHub([holder])]))).toMatchObject({
      linkedAt: '../2020-05-02',
      lastUsedAt: '2025-03-01',
      scopes: ['a', 'b'],
    });
  });

  it('is dated by the end that has a date', async () => {
    const link = only(
      await bookOf([atCam([{ party: 'Speaker', linkedAt: 'soon' }]), atHub([{ linkedAt: '2021-05' }])]),
    );
    expect(link.linkedAt).toBe('2021-05');
  });

  it('keeps the id by which it was known first, and its answers, whichever end is seen then', async () => {
    for (const [first, second] of [
      [atCam(['Speaker'], 0), atHub(['Cam'], 1)],
      [atHub(['Cam'], 0), atCam(['Speaker'], 1)],
    ] as const) {
      const before = await bookOf([first]);
      const { id } = only(before);
      const noted = answer(before, { subject: { type: 'grant', id }, decision: 'keep' }, hour(0));
      const after = await bookOf([second], noted);
      expect(only(after).id).toBe(id);
      expect(said(after).answers).toEqual([{ subject: { type: 'grant', id }, decision: 'keep' }]);
    }
  });

  it('keeps its id when the end goes by which it was known, and when it comes back', async () => {
    const before = await bookOf([atCam(['Speaker'], 0), atHub(['Cam'], 1)]);
    const gone = await bookOf([atCam([], 2)], before);
    expect(only(gone)).toMatchObject({ id: only(before).id, seenFrom: ['holder'] });
    expect(only(await bookOf([atCam(['Speaker'], 3)], gone))).toMatchObject({
      id: only(before).id,
      seenFrom: ['issuer', 'holder'],
    });
  });

  it('keeps its first id when an older sighting takes the place of the end that went', async () => {
    const before = await bookOf([atCam(['Speaker', { id: 'old', party: 'Hub' }], 0), atHub(['Cam'], 1)]);
    const first = said(before).grants.find(({ seenFrom }) => seenFrom.length === 2);
    const after = await bookOf([atCam([{ id: 'old', party: 'Hub' }], 2)], before);
    expect(only(after)).toMatchObject({ id: first?.id, seenFrom: ['issuer', 'holder'] });
  });

  it('takes over what was answered about an end that turns out to be younger', async () => {
    const before = await bookOf([atHub(['Cam'], 1)]);
    const noted = answer(before, { subject: { type: 'grant', id: only(before).id }, decision: 'keep' }, hour(1));
    const after = await bookOf([atCam(['Speaker'], 0)], noted);
    expect(only(after).id).not.toBe(only(before).id);
    expect(said(after).answers).toEqual([{ subject: { type: 'grant', id: only(after).id }, decision: 'keep' }]);
  });

  it('is one also when the party at the other end is another name of the vendor', async () => {
    expect(only(await bookOf([atCam(['Speaker']), atHub(['Cam app'])]))).toMatchObject({ issuer: 'cam' });
  });

  it('is gone when both ends are', async () => {
    const book = await bookOf([atCam(['Speaker']), atHub(['Cam']), atCam([], 1), atHub([], 1)]);
    expect(said(book).grants).toEqual([]);
    expect(book.pairs).toEqual([]);
  });

  it('has the name and the party of the source that vendor.json names first, if anybody knows them', async () => {
    const skill = { id: 'x', name: 'The Cam skill', party: 'Nobody Knows Inc' };
    const home = { id: 'x', name: 'Cam Cameras', party: 'Cam Cameras', linkedAt: '../2020' };
    const book = await bookOf([atHub([home], 0, 'me', 'home'), atHub([skill], 1)]);
    expect(only(book)).toMatchObject({ name: 'The Cam skill', issuer: 'cam', linkedAt: '../2020' });
  });
});

describe('a told link', () => {
  it('is a grant by word of the user, and changes no list', () => {
    const book = tell(EMPTY_BOOK, { ...toldRow, linkedAt: '2019-12-27' });
    expect(only(book)).toEqual({
      ...{ issuer: 'cam', issuerAccount: 'default', holder: 'speaker', kind: 'linked-service', id: 'told-1' },
      ...{ name: 'Speaker', scopes: [], linkedAt: '2019-12-27', seenFrom: [], how: 'told' },
    });
    expect(said(book).coverage.map(({ state }) => state)).toEqual(['not-read', 'not-read', 'not-read', 'app-only']);
  });

  it('becomes the link that is seen then, with its id and answers', async () => {
    const noted = answer(
      tell(EMPTY_BOOK, toldRow),
      { subject: { type: 'grant', id: 'told-1' }, relinkedAt: '2020-05' },
      hour(0),
    );
    const book = await bookOf([atHub(['Cam'], 1), atCam(['Speaker'], 2)], noted);
    expect(only(book)).toMatchObject({ id: 'told-1', seenFrom: ['issuer', 'holder'], how: 'overheard' });
    expect(said(book).answers).toEqual([{ subject: { type: 'grant', id: 'told-1' }, relinkedAt: '2020-05' }]);
  });

  it('stays one of its own when two could be meant', async () => {
    const book = await bookOf([atCam(['Speaker', { id: 'second', party: 'Speaker' }])]);
    expect(said(pair(tell(book, { ...toldRow, toldAt: hour(9) }), knowledge)).grants).toHaveLength(3);
  });

  it('for one account is none that was seen at another', async () => {
    const told = tell(await bookOf([atCam([], 0, 'you')]), { ...toldRow, toldAt: hour(1) });
    const [you] = said(told).accounts;
    const forYou = { ...told, told: [{ ...toldRow, issuerAccount: `${you?.account}` }] };
    expect(said(await bookOf([atCam(['Speaker'], 1, 'me')], forYou)).grants).toHaveLength(2);
    expect(said(await bookOf([atCam(['Speaker'], 1, 'you')], forYou)).grants).toHaveLength(1);
  });

  it('is never lost in another told one', async () => {
    const book = await bookOf([atCam(['Speaker'], 1)], tell(EMPTY_BOOK, toldRow));
    const holder = await bookOf([atHub(['Cam'], 1)], tell(EMPTY_BOOK, { ...toldRow, id: 'told-2' }));
    const both: Book = {
      ...book,
      lists: [...book.lists, ...holder.lists],
      told: [...book.told, ...holder.told],
      pairs: [...book.pairs, ...holder.pairs],
    };
    expect(
      said(both)
        .grants.map(({ id }) => id)
        .sort(),
    ).toEqual(['told-1', 'told-2']);
  });

  it('can be taken back, and what a page shows stays', async () => {
    const book = await bookOf([atCam(['Speaker'], 1)], tell(EMPTY_BOOK, toldRow));
    const back = pair(untell(book, 'told-1'), knowledge);
    expect(only(back)).toMatchObject({ id: 'told-1', how: 'overheard' });
    expect(said(untell(tell(EMPTY_BOOK, toldRow), 'told-1')).grants).toEqual([]);
  });
});

describe('whatever stands at both ends', () => {
  const rows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
  const side = (party: string) => (ids: string[]) => ids.map((id) => ({ id, party }));

  it('the order of the two readings does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (left, right) => {
        const ends = [atCam(side('Speaker')(left)), atHub(side('Cam')(right))];
        expect(said(await bookOf(ends))).toEqual(said(await bookOf(ends.toReversed())));
      }),
    );
  });

  it('each sighting is in exactly one link', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, async (left, right, again) => {
        const book = await bookOf([
          atCam(side('Speaker')(left)),
          atHub(side('Cam')(right)),
          atHub(side('Cam')(again), 1),
        ]);
        const ends = said(book).grants.flatMap(({ seenFrom }) => seenFrom);
        expect(ends.filter((end) => end === 'issuer')).toHaveLength(left.length);
        expect(ends.filter((end) => end === 'holder')).toHaveLength(again.length);
        expect(pair(book, knowledge)).toBe(book);
      }),
    );
  });
});
