import { describe, expect, test } from 'vitest';
import { AMAZON, exampleView, NOW, untouchedView, WYZE } from '../../../tests/preview/example';
import { STATES, viewWith } from '../../../tests/preview/example-states';
import { accountsOf } from './accounts';
import { countCoverage, sourceLines } from './coverage';
import { askFor, hereOf } from './here';
import { lookup } from './lookup';
import { openItems } from './todo';
import { readTypedDate } from './typed-date';

describe('what the popup says first', () => {
  // What reading by its looks comes to has names of its own: popup/Looks.test.tsx.
  const named = Object.entries(STATES).filter(([name]) => !name.startsWith('looks-'));
  test.each(named)('%s', (name, make) => {
    const expected = name.replace(/-many$|^act-now$|^many$|^full$|^elsewhere$|^quiet-asked$/, '') || 'todo';
    expect(hereOf(lookup(make().view)).state).toBe(expected);
  });

  test('is never an all-clear while verdicts are missing', () => {
    const { view } = STATES.quiet?.() ?? {};
    const notices = [{ code: 'judge-failed' as const }];
    expect(hereOf(lookup({ ...(view ?? exampleView()), notices })).state).toBe('not-judged');
  });

  test('asks for the sites of the marketplace in the tab, or for all of the vendor when no tab fits', () => {
    const german = { vendor: 'amazon', origin: 'https://www.amazon.de', granted: false, registered: false };
    const view = viewWith({}, { here: german });
    expect(askFor(view, 'amazon').sort()).toEqual([
      'https://alexa.amazon.de',
      'https://skills-store.amazon.de',
      'https://www.amazon.de',
    ]);
    expect(askFor(untouchedView(), 'amazon')).toEqual(AMAZON.origins);
    expect(askFor(exampleView(), 'amazon')).not.toContain('https://www.amazon.com');
  });

  test('counts a link at both its ends, and leaves out what the user keeps', () => {
    const here = (vendor: string) => openItems(lookup(exampleView()), vendor).map((item) => item.subject.id);
    expect(here('wyze')).toEqual([...['g1', 'd1', 'wyze/w1/linked-services', 'wyze/w1/sessions', 'wyze/w1', 'd2']]);
    expect(here('amazon')).toEqual(['g1', 'amazon/a1', 'amazon/devices']);
    const keep = { subject: { type: 'device', id: 'd1' }, decision: 'keep' } as const;
    const kept = (answeredAt: Record<string, string>) =>
      openItems(lookup(viewWith({ answers: [keep] }, { answeredAt }))).map((item) => item.subject.id);
    expect(kept({})).not.toContain('d1');
    // It became public after the user had said so.
    expect(kept({ 'device d1': '2010-01-01T00:00:00Z' })).toContain('d1');
  });
});

describe('coverage', () => {
  test('has a line for every list of the vendor, read or not', () => {
    const lines = sourceLines(WYZE, []);
    expect(lines.map(({ source, state }) => [source, state])).toEqual([
      ['cameras', 'not-read'],
      ['app', 'app-only'],
      ['app', 'app-only'],
      ['app', 'app-only'],
      ['app', 'app-only'],
      ['developer-console', 'not-read'],
    ]);
  });

  test('keeps a line that the folder does not name', () => {
    const stray = { vendor: 'wyze', list: 'sessions', source: 'from-last-year', state: 'rows' } as const;
    expect(sourceLines(WYZE, [stray]).at(-1)).toMatchObject(stray);
  });

  test.each([
    [{ state: 'rows', complete: true, how: 'overheard' }, true],
    [{ state: 'empty', how: 'seen' }, true],
    [{ state: 'empty', complete: false, how: 'asked' }, false],
    [{ state: 'rows', how: 'overheard' }, false],
    [{ state: 'rows', complete: false, how: 'asked' }, false],
    [{ state: 'empty', complete: true, how: 'recognised' }, false],
    [{ state: 'rows', complete: true, how: 'told' }, false],
    [{ state: 'unreadable' }, false],
    [{ state: 'not-read' }, false],
  ] as const)('%j counts as read: %s', (line, read) => {
    const list = { vendor: 'wyze', list: 'devices', where: 'web' } as const;
    expect(countCoverage([{ ...list, ...line }]).read).toBe(read ? 1 : 0);
  });

  test('counts lists, and one with an unread source is not read', () => {
    const web = { vendor: 'amazon', list: 'devices', where: 'web', how: 'overheard' } as const;
    const lines = [
      { ...web, source: 'a', state: 'rows', complete: true },
      { ...web, source: 'b', state: 'unreadable' },
    ] as const;
    expect(countCoverage(lines)).toEqual({ lists: 1, read: 0, part: 0, unreadable: 1, app: 0, byHand: 0 });
    expect(countCoverage(lines.slice(0, 1))).toMatchObject({ lists: 1, read: 1 });
  });

  test('puts what has no account under the only one, and apart when there are more', () => {
    const told = exampleView().audit.grants.filter(({ how }) => how === 'told');
    const one = lookup(viewWith({ grants: told }));
    expect(accountsOf(one, WYZE).map(({ account, links }) => [account, links.length])).toEqual([['w1', 1]]);
    const accounts = [...exampleView().audit.accounts, { vendor: 'wyze', account: 'w2' }];
    const two = lookup(viewWith({ grants: told, accounts }));
    expect(accountsOf(two, WYZE).map(({ account, links }) => [account, links.length])).toEqual([
      ['w1', 0],
      ['w2', 0],
      [undefined, 1],
    ]);
  });
});

describe('a typed date', () => {
  test.each([
    ['2019-12-27', '2019-12-27'],
    [' 2019-2-7 ', '2019-02-07'],
    ['2019-12', '2019-12'],
    ['2019', '2019'],
    ['27.12.2019', '2019-12-27'],
    ['7. 2. 2019', '2019-02-07'],
    ['12.2019', '2019-12'],
  ])('%j is %s', (text, date) => {
    expect(readTypedDate(text, NOW)).toEqual({ date });
  });

  test.each([
    ['', 'no-date'],
    ['3/4/2020', 'bad-date'],
    ['2022-02-31', 'bad-date'],
    ['last year', 'bad-date'],
    ['2019-12-04/2019-12-26', 'bad-date'],
    ['2026-12-24', 'future-date'],
    ['2031', 'future-date'],
  ])('%j is refused: %s', (text, trouble) => {
    expect(readTypedDate(text, NOW)).toEqual({ trouble });
  });

  test('may be today where the reader is, although it is still yesterday in UTC', () => {
    expect(readTypedDate('2026-11-25', NOW)).toEqual({ date: '2026-11-25' });
  });
});
