// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ListReading } from '../../core/reading';
import type { PageTree } from '../../core/recognise/page-node';
import type { Looking, Recognition, Sliced } from '../../core/recognise/recognition';
import type { Parts, Recognised } from '../../core/recognise/run';
import { LIMIT, look } from './look';

const turn = setImmediate;
const sight = { isClosed: (element: Element) => element.localName === 'x-closed', isBig: () => false };

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>Hallway</p>';
  document.documentElement.lang = 'de';
});
afterEach(() => {
  heard = [];
  vi.useRealTimers();
});

let heard: { url: string; body: string }[] = [];

type Recogniser = (tree: PageTree, looking: Looking) => Recognition | undefined;

/** Lets time pass until it is over. `each` is done every tenth of a second. */
async function outcome(
  recogniser: Recogniser,
  each: (ms: number) => void = () => undefined,
  signal = new AbortController().signal,
) {
  let end: { value: Recognised } | { error: unknown } | undefined;
  function* recognise(tree: PageTree, looking: Looking): Sliced<Recognition> {
    for (let found = recogniser(tree, looking); ; found = recogniser(tree, looking)) {
      if (found) return found;
      // A step that takes its time.
      vi.advanceTimersByTime(5);
      yield;
    }
  }
  function* json(value: unknown): Sliced<Recognition> {
    yield;
    return found({ ...rows, devices: (value as { id: string; name: string }[]).map((row) => row) } as ListReading, 0.9);
  }
  look(
    { run: 'run-1', lists: ['devices'] },
    { ready: async ({ lang }: Parts) => lang === '', page: recognise, json, heard: () => heard },
    sight,
    signal,
  ).then(
    (value) => {
      end = { value };
    },
    (error: unknown) => {
      end = { error };
    },
  );
  for (let ms = 0; end === undefined && ms <= 2 * LIMIT; ms += 100) {
    each(ms);
    await vi.advanceTimersByTimeAsync(100);
    await new Promise<void>((resolve) => void turn(resolve));
  }
  return end;
}

const rows: ListReading = { list: 'devices', state: 'rows', devices: [{ id: 'a', name: 'Hallway', confidence: 0.8 }] };
const found = (reading: ListReading, confidence = 0.8): Recognition => ({
  lists: [{ reading, confidence, structure: 'ul>li' }],
});
const busy = () => document.body.append(document.createElement('hr'));

test('a page at rest is recognised under the name of the run, in its language', async () => {
  const seen: [PageTree, Looking][] = [];
  const end = await outcome((...given) => {
    seen.push(given);
    return found(rows);
  });
  expect(end).toMatchObject({
    value: { run: 'run-1', lists: [{ reading: rows, confidence: 0.8, structure: 'ul>li' }], cost: { parsing: 0 } },
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]?.[1]).toMatchObject({ url: location.href, lang: 'de', lists: ['devices'] });
});

test('a page that says nothing in its own language is looked at again with the words of all', async () => {
  let looks = 0;
  const end = await outcome(() => (++looks > 1 ? found(rows) : { lists: [] }));
  expect(looks).toBe(2);
  expect(end).toMatchObject({ value: { lists: [{ reading: rows }] } });
});

test('a list that is still loading is looked at again when the page has changed', async () => {
  const end = await outcome(
    () =>
      document.querySelector('hr') ? found(rows) : { lists: [], trouble: { reason: 'layout', detail: 'loading' } },
    (ms) => {
      if (ms === 5000) busy();
    },
  );
  expect(end).toMatchObject({ value: { lists: [{ reading: rows }] } });
});

test('one that goes on loading is said to be', async () => {
  const trouble = { reason: 'layout' as const, detail: 'loading' };
  expect(await outcome(() => ({ lists: [], trouble }))).toMatchObject({ value: { lists: [], trouble } });
});

test.each([
  ['rows are a part of', rows, { ...rows, complete: false }],
  [
    '"none" is not none on',
    { list: 'devices', state: 'empty' },
    { list: 'devices', state: 'unreadable', reason: 'timed-out' },
  ],
] as [string, ListReading, ListReading][])('%s a page that never rests', async (_, given, told) => {
  const end = await outcome(() => found(given), busy);
  expect(end).toMatchObject({ value: { lists: [{ reading: told }] } });
});

test.each([[{ lists: [] }], [{ lists: [], trouble: { reason: 'layout' as const } }]])(
  'behind a closed door nothing is not "none": %j',
  async (nothing) => {
    document.body.innerHTML = '<x-closed></x-closed>';
    expect(await outcome(() => nothing)).toMatchObject({ value: { lists: [], trouble: { reason: 'refused' } } });
  },
);

test('an error is told by its kind, not by its words', async () => {
  const end = await outcome(() => {
    throw new RangeError('planted words of the page');
  });
  expect(end).toMatchObject({ value: { lists: [], trouble: { reason: 'layout', detail: 'RangeError' } } });
});

test('what takes too long is given up', async () => {
  const end = await outcome(() => undefined);
  expect(end).toMatchObject({ value: { lists: [], trouble: { reason: 'timed-out' } } });
});

test('a page that is left is not told of', async () => {
  const left = new AbortController();
  const end = await outcome(
    () => undefined,
    (ms) => {
      if (ms === 1000) left.abort(new Error('left'));
    },
    left.signal,
  );
  expect(end).toEqual({ error: new Error('left') });
});

test('what the page was answered is read beside what it shows, and the fuller one counts', async () => {
  heard = [
    { url: 'https://a.example/x', body: `)]}'\n[{"id":"a","name":"Hallway"},{"id":"b","name":"Door"}]` },
    { url: 'https://a.example/y', body: '{"broken' },
  ];
  const end = await outcome(() => found(rows));
  expect(end).toMatchObject({
    value: { lists: [{ reading: { devices: [{ name: 'Hallway' }, { name: 'Door' }] }, confidence: 0.9 }] },
  });
});

test('only known fields leave the page, within their bounds', async () => {
  const odd = { id: 'a', name: 'x'.repeat(1000), secret: 'planted-secret' };
  const end = await outcome(() => found({ list: 'devices', state: 'rows', devices: [odd] }));
  const text = JSON.stringify(end);
  expect(text).not.toContain('planted');
  expect(text.length).toBeLessThan(700);
});
