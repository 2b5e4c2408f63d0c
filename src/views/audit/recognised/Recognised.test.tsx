// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { exampleView } from '../../../../tests/preview/example';
import { STATES } from '../../../../tests/preview/example-states';

afterEach(closeAudit);

const open = (name: string, hash: string) => {
  const state = STATES[name]?.();
  if (!state) throw new Error(`no state ${name}`);
  return openAudit(state, hash);
};

const DEVICE = { vendor: 'x-my-hub-example', list: 'devices', structure: 'devices of a table' };

test('lists stand under their site, each row with how sure it is in words and, on request, why', async () => {
  const tab = await open('looks-found', '#recognised');
  expect(tab.one('h1').textContent).toBe('2 lists to check');
  expect(tab.one('.block h2').textContent).toBe('my.hub.example');
  const rows = tab.all('[data-row]').map((row) => row.textContent ?? '');
  expect(rows).toHaveLength(7);
  for (const row of rows) expect(row).toContain('read by its looks · please check');
  expect(rows.map((row) => /quite sure|fairly sure|not very sure/.exec(row)?.[0])).toEqual([
    ...['quite sure', 'quite sure', 'fairly sure', 'fairly sure', 'not very sure'],
    ...['quite sure', 'quite sure'],
  ]);
  expect(rows[0]).toContain('stands under a fitting heading');
  expect(tab.text()).not.toMatch(/0\.\d|%/);
});

test('a row is confirmed, stays marked, and that can be taken back', async () => {
  const tab = await open('looks-found', '#recognised');
  await tab.click('[data-row="h1"] [data-do="confirm"]');
  expect(tab.ports.calls.at(-1)).toEqual({
    name: 'judgeRecognised',
    with: { ...DEVICE, row: 'h1', said: 'confirmed' },
  });
  expect(tab.one('[data-row="h1"]').textContent).toContain('read by its looks · you confirmed it');
  await tab.click('[data-row="h1"] [data-do="take-back"]');
  expect(tab.one('[data-row="h1"]').textContent).toContain('please check');
});

test('a row and a list are thrown out, and that can be taken back', async () => {
  const tab = await open('looks-found', '#recognised');
  await tab.click('[data-row="h0"] [data-do="throw-out"]');
  expect(tab.all('[data-row="h0"]')).toEqual([]);
  await tab.click('[data-list$="/devices"] [data-do="throw-out"]');
  expect(tab.all('[data-list$="/devices"]')).toEqual([]);
  expect(tab.one('#thrown-out').textContent).toContain('Devices of my.hub.example');
  const before = tab.all('#thrown-out li').length;
  await tab.click('#thrown-out li:last-child [data-do="take-back"]');
  expect(tab.ports.calls.at(-1)).toEqual({ name: 'judgeRecognised', with: { ...DEVICE, said: null } });
  expect(tab.all('#thrown-out li')).toHaveLength(before - 1);
});

test('what was thrown out goes by its name', async () => {
  const tab = await open('looks-found', '#recognised');
  expect(tab.one('#thrown-out').textContent).toContain('Recipes, in Devices of my.hub.example');
});

test('that the page says there are none is to be checked', async () => {
  const tab = await open('looks-none', '#recognised');
  expect(tab.one('.looked').textContent).toContain('The page says there are none: please check.');
  await tab.go('#coverage');
  expect(tab.text()).toContain('The page says there are none: please check. Read');
  expect(tab.text()).not.toContain('The page itself says');
});

test('a site without a folder shows by its host in every view, and its rows are marked', async () => {
  const tab = await open('looks-found', '#devices');
  const block = tab.all('.block').find((one) => one.textContent?.includes('my.hub.example'));
  expect(block?.querySelectorAll('a.looks-mark')).toHaveLength(5);
  await tab.go('#links');
  expect(tab.all('a.looks-mark')).toHaveLength(2);
  await tab.go('#coverage');
  expect(tab.text()).toContain('recognised by its look, which can be wrong');
});

test('a site can be forgotten, after a question', async () => {
  const tab = await open('looks-found', '#recognised');
  await tab.click('[data-do="ask"]');
  await tab.click('[data-do="yes"]');
  expect(tab.ports.calls.at(-1)).toEqual({ name: 'forget', with: { vendor: DEVICE.vendor, account: undefined } });
});

test('the way to it stands there once there is something', async () => {
  const none = await openAudit({ view: exampleView() });
  expect(none.all('nav a[href="#recognised"]')).toEqual([]);
  const some = await open('looks-found', '');
  expect(some.one('nav a[href="#recognised"]').textContent).toBe('Please check2');
});
