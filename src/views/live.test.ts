import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SUMMARY_KEY } from '../core/summary';
import { livePorts } from './live';

type Listener = (...details: unknown[]) => void;

const fake = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      fire: (...details: unknown[]) => {
        for (const listener of listeners) listener(...details);
      },
    };
  };
  return {
    calls: [] as unknown[],
    stored: {} as Record<string, unknown>,
    tabs: [] as { id: number; url?: string }[],
    answer: Promise.resolve(true) as Promise<boolean>,
    changed: event(),
    updated: event(),
    added: event(),
    removed: event(),
  };
});

vi.mock('../platform/browser', () => ({
  browser: {
    storage: { local: { get: async () => fake.stored }, onChanged: fake.changed },
    tabs: { query: async () => fake.tabs, onUpdated: fake.updated },
    permissions: {
      request: (what: unknown) => {
        fake.calls.push(what);
        return fake.answer;
      },
      onAdded: fake.added,
      onRemoved: fake.removed,
    },
    runtime: {
      sendMessage: async (message: unknown) => {
        fake.calls.push(message);
        return { ok: true, value: { reloadTabs: [7] } };
      },
    },
  },
}));

beforeEach(() => {
  fake.calls.length = 0;
});

describe('access', () => {
  test('is asked for at once, by host and without a port, and the answer is handed on', async () => {
    const answered = vi.fn();
    livePorts().access.request(['https://my.wyze.com', 'https://hub.example:8123'], answered);
    expect(fake.calls).toEqual([{ origins: ['https://my.wyze.com/*', 'https://hub.example/*'] }]);
    await vi.waitFor(() => expect(answered).toHaveBeenCalledWith('given'));
  });

  test('that cannot be asked for says why', async () => {
    const answered = vi.fn();
    fake.answer = Promise.reject(new Error('not from a click'));
    livePorts().access.request(['https://my.wyze.com'], answered);
    await vi.waitFor(() => expect(answered).toHaveBeenCalledWith(new Error('not from a click')));
  });
});

test('the address of the click stays when the browser takes it back, and goes with another tab', async () => {
  const ports = livePorts();
  const asked = async (tabs: typeof fake.tabs) => {
    fake.tabs = tabs;
    const { reload } = await ports.view();
    return [(fake.calls.at(-1) as { body: unknown }).body, reload];
  };
  expect(await asked([{ id: 7, url: 'https://my.wyze.com/live' }])).toEqual([
    { tabUrl: 'https://my.wyze.com/live', tabId: 7 },
    true,
  ]);
  expect(await asked([{ id: 7 }])).toEqual([{ tabUrl: 'https://my.wyze.com/live', tabId: 7 }, true]);
  expect(await asked([{ id: 8 }])).toEqual([{ tabId: 8 }, false]);
  expect(await asked([])).toEqual([{}, false]);
});

test.each([
  ['nothing', {}, undefined],
  ['counts', { [SUMMARY_KEY]: { labels: { 'Act now': 2 } } }, { labels: { 'Act now': 2 } }],
  ['something else', { [SUMMARY_KEY]: { labels: { 'Act now': 'many' } } }, undefined],
  ['a text', { [SUMMARY_KEY]: 'labels' }, undefined],
])('the first paint from %s', async (_what, stored, glance) => {
  fake.stored = stored;
  expect(await livePorts().glance()).toEqual(glance);
});

describe('a screen looks again', () => {
  test.each<[string, () => void, number]>([
    [
      'once after a burst of changes',
      () => ['a', 'b', 'c'].forEach((key) => void fake.changed.fire({ [key]: 1 }, 'local')),
      1,
    ],
    ['after access was given', () => fake.added.fire({}), 1],
    ['after access was taken', () => fake.removed.fire({}), 1],
    ['when the page in front was loaded', () => fake.updated.fire(7, { status: 'complete' }, { active: true }), 1],
    ['when the disk is full', () => fake.changed.fire({ full: true }, 'session'), 1],
    ['but not for what a look itself changes', () => fake.changed.fire({ [SUMMARY_KEY]: 1 }, 'local'), 0],
    ['nor for what is only kept in memory', () => fake.changed.fire({ judged: 1 }, 'session'), 0],
    ['nor for a page behind', () => fake.updated.fire(8, { status: 'complete' }, { active: false }), 0],
  ])('%s', (_when, happen, times) => {
    vi.useFakeTimers();
    const changed = vi.fn();
    const stop = livePorts().subscribe(changed);
    happen();
    vi.runAllTimers();
    expect(changed).toHaveBeenCalledTimes(times);
    stop();
    happen();
    vi.runAllTimers();
    expect(changed).toHaveBeenCalledTimes(times);
    vi.useRealTimers();
  });
});
