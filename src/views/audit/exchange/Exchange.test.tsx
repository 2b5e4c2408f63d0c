// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { type AuditTab, closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { exampleView, untouchedView } from '../../../../tests/preview/example';
import { viewWith } from '../../../../tests/preview/example-states';
import { toCsv } from '../../../core/exchange/csv';
import type { RestoreReply, View } from '../../../messaging/protocol';

afterEach(closeAudit);

const answers = [{ subject: { type: 'grant', id: 'g1' } as const, note: 'runs the heating' }];

/** What was handed to the browser as a file. */
function saved(tab: AuditTab): { name: string; type: string; text: string } {
  const call = tab.ports.calls.find(({ name }) => name === 'save');
  if (!call) throw new Error('nothing was saved');
  return call.with as { name: string; type: string; text: string };
}

async function give(tab: AuditTab, text: string, name = 'latchkey.json'): Promise<void> {
  const input = tab.one<HTMLInputElement>('[name="restore"]');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
  Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
  await tab.after(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    // Reading a file takes turns of its own.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

describe('an export', () => {
  test('shows what is in it before it is saved, and the file holds just that', async () => {
    const tab = await openAudit({ view: viewWith({ answers }) }, '#export');
    const said = tab.one('.inventory').textContent ?? '';
    for (const words of ['2 accounts', '2 links', '4 devices', '1 note', 'names of accounts', 'your notes'])
      expect(said).toContain(words);
    expect(tab.ports.calls).toEqual([]);
    await tab.click('[data-do="save-json"]');
    const { name, type, text } = saved(tab);
    expect([name, type]).toEqual(['latchkey-2026-11-24.json', 'application/json']);
    const audit = JSON.parse(text);
    expect(audit.schema).toBe('latchkey-audit/1');
    expect([audit.accounts.length, audit.grants.length, audit.devices.length]).toEqual([2, 2, 4]);
    expect(text).toContain('runs the heating');
    expect(tab.text()).toContain('Handed to the browser as latchkey-2026-11-24.json.');
  });

  test('leaves out names and notes, and says so before', async () => {
    const tab = await openAudit({ view: viewWith({ answers }) }, '#export');
    await tab.click('[name="names"]');
    await tab.click('[name="notes"]');
    const said = tab.one('.inventory').textContent ?? '';
    expect(said).toContain('0 notes');
    for (const words of ['names of accounts', 'names of devices', 'your notes']) expect(said).not.toContain(words);
    await tab.click('[data-do="save-json"]');
    for (const word of ['runs the heating', 'Mikołaj', 'Garage', 'Front door'])
      expect(saved(tab).text).not.toContain(word);
  });

  test('as a table is the same rows', async () => {
    const view = viewWith({ answers });
    const tab = await openAudit({ view }, '#export');
    await tab.click('[data-do="save-csv"]');
    const { name, text } = saved(tab);
    expect(name).toBe('latchkey-2026-11-24.csv');
    expect(text).toBe(toCsv(view.audit));
    expect(text).toContain('Front door');
  });
});

describe('a file to restore', () => {
  test('goes to the background as it is, and what came of it is said, misfits one by one', async () => {
    const restored: RestoreReply = {
      state: 'restored',
      ...{ accounts: 2, devices: 3, links: 1, answers: 0 },
      problems: ['grants[1]: lacks a field that says whose it is'],
    };
    const tab = await openAudit({ view: untouchedView(), restored }, '#export');
    await give(tab, '\uFEFF{"schema":"latchkey-audit/1"}');
    expect(tab.ports.calls).toEqual([{ name: 'restore', with: { schema: 'latchkey-audit/1' } }]);
    expect(tab.text()).toContain('Restored: 2 accounts, 3 devices, 1 link, 0 answers.');
    expect(tab.text()).toContain('1 row did not fit and was left out');
    expect(tab.text()).toContain('grants[1]: lacks a field');
  });

  test('may take the place of brands that were only picked', async () => {
    const words = async (view: View) => (await openAudit({ view }, '#export')).one('#restore').textContent;
    const untouched = untouchedView();
    const accounts = [{ vendor: 'wyze', account: 'default' }];
    expect(await words({ ...untouched, audit: { ...untouched.audit, accounts } })).toBe(await words(untouched));
    expect(await words(exampleView())).not.toBe(await words(untouched));
  });

  test('beside a book that has something is only shown, without verdicts', async () => {
    const tab = await openAudit({ view: exampleView() }, '#export');
    const grants = [
      {
        issuer: 'ring',
        holder: 'ifttt',
        kind: 'linked-service',
        id: 'x',
        name: '<b>IFTTT</b>',
        scopes: [],
        seenFrom: [],
      },
    ];
    await give(
      tab,
      JSON.stringify({ schema: 'latchkey-audit/1', accounts: [], grants, devices: [{}], coverage: [] }),
      'old.json',
    );
    expect(tab.text()).toContain('old.json was not restored');
    expect(tab.one('.apart').textContent).toContain('IFTTT holds a key to');
    expect(tab.one('.apart').textContent).toContain('nothing in it was judged');
    expect(tab.all('.apart b, .apart .chip')).toEqual([]);
  });

  test.each([
    ['is no JSON', 'not json', 'JSON'],
    ['is cut off', '{"schema":', 'JSON'],
  ])('that %s is not sent anywhere, and says why', async (_what, text, words) => {
    const tab = await openAudit({ view: untouchedView() }, '#export');
    await give(tab, text, 'bad.json');
    expect(tab.ports.calls).toEqual([]);
    expect(tab.one('#restore .notice').textContent).toContain('bad.json cannot be used:');
    expect(tab.one('#restore .notice').textContent).toContain(words);
  });

  test('that the background cannot use says what is wrong', async () => {
    const restored: RestoreReply = { state: 'unusable', what: 'schema: not latchkey-audit/1' };
    const tab = await openAudit({ view: untouchedView(), restored }, '#export');
    await give(tab, '{}');
    expect(tab.one('#restore .notice').textContent).toContain('schema: not latchkey-audit/1');
  });
});
