// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ListReading, Read } from '../core/reading';
import { follow, GIVE_UP } from './follow';
import { QUIET } from './settle';
import type { PageReader } from './watched';

let leave: AbortController;
let reports: Read[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  leave = new AbortController();
  reports = [];
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
});

/** One row an item, none when the list says so, and an error without a list. */
function reader({ root }: { root: Document }): Read {
  const list = root.querySelector('ul');
  if (list === null) throw new Error('planted-page-text');
  const devices = [...list.children].map(({ textContent }) => ({ id: textContent ?? '', name: textContent ?? '' }));
  const reading: ListReading = devices.length
    ? { list: 'devices', state: 'rows', complete: true, devices }
    : { list: 'devices', state: 'empty', complete: true };
  return { readings: [reading] };
}

const found = vi.fn();
const start = (read: PageReader = reader) =>
  follow({ lists: ['devices'], reader: read, found }, (one) => reports.push(one), leave.signal);
const show = (html: string) => {
  document.body.innerHTML = html;
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const states = () =>
  reports.flatMap(({ readings }) => readings.map((one) => ('reason' in one ? one.reason : one.state)));

test('a list that comes late is read when it is there, and nothing is said before', async () => {
  start();
  await pass(GIVE_UP / 2);
  expect(reports).toEqual([]);
  show('<ul><li>lamp</ul>');
  await pass(2 * QUIET);
  expect(reports).toEqual([
    { readings: [{ list: 'devices', state: 'rows', complete: true, devices: [{ id: 'lamp', name: 'lamp' }] }] },
  ]);
});

test('a page that shows no list is unreadable in the end, without a word of the page, and is let alone then', async () => {
  const tries = vi.fn(reader);
  start(tries);
  await pass(GIVE_UP + 2 * QUIET);
  expect(vi.getTimerCount()).toBe(0);
  tries.mockClear();
  await pass(2 * GIVE_UP);
  expect(tries).not.toHaveBeenCalled();
  expect(reports).toEqual([
    { readings: [{ list: 'devices', state: 'unreadable', reason: 'layout', detail: 'Error' }] },
  ]);
});

test('a reader that recognises nothing is not a page without devices', async () => {
  start(() => ({ readings: [] }));
  await pass(GIVE_UP + 2 * QUIET);
  expect(states()).toEqual(['layout']);
});

test.each([
  ['its rows are some of them', '<ul><li>lamp</ul><p></p>', { state: 'rows', complete: false }],
  ['its "none" means nothing', '<ul></ul><p></p>', { state: 'unreadable', reason: 'timed-out' }],
])('of a page that never comes to rest, %s', async (_, html, expected) => {
  show(html);
  start();
  const clock = document.querySelector('p') as HTMLElement;
  for (let ms = 0; ms < GIVE_UP + 1000; ms += 200) {
    clock.textContent = String(ms);
    await pass(200);
  }
  expect(reports[0]?.readings[0]).toMatchObject(expected);
});

test('it is read again when the list changes, not when something else does', async () => {
  show('<ul><li>lamp<li>lock</ul><p></p>');
  start();
  await pass(2 * QUIET);
  document.querySelector('p')?.append('other');
  await pass(2 * QUIET);
  expect(reports).toHaveLength(1);
  document.querySelector('li')?.remove();
  await pass(2 * QUIET);
  expect(reports).toHaveLength(2);
  expect(reports[1]?.readings[0]).toMatchObject({ devices: [{ id: 'lock' }] });
});

test('once read, a dialog in its place takes nothing back', async () => {
  show('<ul><li>lamp</ul>');
  start();
  await pass(2 * QUIET);
  show('<dialog>Sure?</dialog>');
  await pass(2 * GIVE_UP);
  expect(states()).toEqual(['rows']);
  show('<ul></ul>');
  await pass(2 * QUIET);
  expect(states()).toEqual(['rows', 'empty']);
});

test('leaving ends it: nothing more is said', async () => {
  const ended = start();
  leave.abort();
  await ended;
  show('<ul><li>lamp</ul>');
  await pass(GIVE_UP);
  expect(reports).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the elements of rows are handed on at each reading, and are in no report', async () => {
  const places: PageReader = (page) => ({
    ...reader(page),
    elements: [...page.root.querySelectorAll('li')].map((element) => ({ list: 'devices', id: 'lamp', element })),
  });
  const inPage = () =>
    [...document.querySelectorAll('li')].map((element) => ({ list: 'devices', id: 'lamp', element }));
  show('<ul><li>lamp</ul>');
  start(places);
  await pass(2 * QUIET);
  expect(found).toHaveBeenLastCalledWith(inPage());
  show('<ul><li>lamp</ul>');
  await pass(2 * QUIET);
  expect(found.mock.lastCall?.[0][0].element).toBe(document.querySelector('li'));
  expect(reports).toHaveLength(1);
  expect(Object.keys(reports[0] ?? {})).toEqual(['readings']);
});
