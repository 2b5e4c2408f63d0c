// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { type AuditTab, closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { exampleView, untouchedView } from '../../../../tests/preview/example';
import { viewWith } from '../../../../tests/preview/example-states';
import { full } from '../../../../tests/preview/ports';
import { dayOf } from '../../model/today';

afterEach(closeAudit);

const pressed = (tab: AuditTab, at: string) =>
  tab.all(`${at} .decide [aria-pressed="true"]`).map((one) => one.getAttribute('value'));

const row = (name: string) => `.crow:has(h3[id="${name}"])`;

test('what is flagged stands in order, with its label and reason; the first one has its steps open', async () => {
  const tab = await openAudit({ view: exampleView() }, '#checklist');
  const entries = tab.all('.crow').filter((one) => one.querySelector('.chip'));
  expect(entries.map((one) => one.querySelector('h3')?.textContent)).toEqual([
    'Amazon Alexa holds a key to Wyze',
    'Garage 🚗',
    'Mikołaj',
    'Dana’s Wyze',
    'Linked services, Dana’s Wyze',
    'Signed-in phones and apps, Dana’s Wyze',
    'Front door',
    'Devices, Amazon',
  ]);
  expect(tab.one('.progress').textContent).toBe('0 of 8 decided');
  expect(tab.all('.crow-current')).toHaveLength(1);
});

test('a row that is answered stays in its place, so that the keyboard stays on it, until the view is opened anew', async () => {
  const tab = await openAudit({ view: exampleView() }, '#checklist');
  const order = () => tab.all('.crow h3').map((one) => one.id);
  const before = order();
  const button = tab.one(`${row('device-d1')} button[value="keep"]`);
  button.focus();
  await tab.after(() => button.click());
  expect(order()).toEqual(before);
  expect(document.activeElement).toBe(button);
  expect(tab.one('.progress').textContent).toBe('1 of 8 decided');
  await tab.go('#overview');
  await tab.go('#checklist');
  expect(order().indexOf('device-d1')).toBeGreaterThan(before.indexOf('device-d1'));
});

describe('every answer is kept at once', () => {
  test.each(['keep', 'remove', 'not-mine', 'later'])('%s', async (decision) => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    await tab.click(`${row('grant-g1')} button[value="${decision}"]`);
    const subject = { type: 'grant', id: 'g1' };
    expect(tab.ports.calls).toEqual([{ name: 'answer', with: { subject, decision } }]);
    expect(pressed(tab, row('grant-g1'))).toEqual([decision]);
    expect(tab.one('.audit > [role="status"]').textContent).toBe('Saved: Amazon Alexa holds a key to Wyze');
  });

  test('a day of removing and linking again', async () => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    await tab.type(`${row('grant-g1')} [name="relinkedAt"]`, '2026-11-24');
    await tab.submit(`${row('grant-g1')} form`);
    const subject = { type: 'grant', id: 'g1' };
    expect(tab.ports.calls).toEqual([{ name: 'answer', with: { subject, relinkedAt: '2026-11-24' } }]);
    expect(tab.one(row('grant-g1')).textContent).toContain('You said: removed and linked again on 24 November 2026.');
  });

  test('a day that is still to come is refused with words', async () => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    await tab.type(`${row('grant-g1')} [name="relinkedAt"]`, '2031');
    await tab.submit(`${row('grant-g1')} form`);
    expect(tab.ports.calls).toEqual([]);
    expect(tab.one(`${row('grant-g1')} .trouble`).textContent).toBe('“2031” is still to come.');
  });

  test('a note, when its field is left, and never the same one twice', async () => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    await tab.type(`${row('grant-g1')} textarea`, ' runs the heating ');
    await tab.type(`${row('grant-g1')} textarea`, 'runs the heating');
    expect(tab.ports.calls).toEqual([
      { name: 'answer', with: { subject: { type: 'grant', id: 'g1' }, note: 'runs the heating' } },
    ]);
    expect(tab.one(row('grant-g1')).textContent).toContain('Your note: runs the heating');
  });

  test('a list is looked through, an account is done: nothing in them is removed here', async () => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    const list = row('list-wyze/w1/linked-services');
    expect(tab.all(`${list} .decide button`).map((one) => one.textContent)).toEqual(['Looked through', 'Later']);
    await tab.click(`${list} button[value="done"]`);
    const subject = { type: 'list', id: 'wyze/w1/linked-services' };
    expect(tab.ports.calls.at(-1)?.with).toEqual({ subject, doneAt: dayOf(tab.ports.now()) });
    expect(tab.one(list).textContent).toContain('You said: done on 24 November 2026.');
    await tab.click(`${list} button[value="later"]`);
    expect(tab.one(list).textContent).not.toContain('You said: done');
    expect(pressed(tab, list)).toEqual(['later']);
  });

  test('a link that no page shows', async () => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    await tab.type('#tell [name="issuer"]', 'wyze');
    await tab.type('#tell [name="holder"]', 'ifttt');
    await tab.submit('#tell form');
    expect(tab.ports.calls).toEqual([
      { name: 'tell', with: { issuer: 'wyze', holder: 'ifttt', kind: 'linked-service' } },
    ]);
  });
});

describe('every answer can be taken back', () => {
  const subject = { type: 'grant', id: 'g1' };

  test('a decision, by pressing the chosen one again; the keyboard stays on it', async () => {
    const tab = await openAudit({ view: exampleView() }, '#checklist');
    const keep = tab.one(`${row('grant-g1')} button[value="keep"]`);
    keep.focus();
    await tab.after(() => keep.click());
    expect(tab.one('.progress').textContent).toMatch(/^1 of/);
    expect(tab.one(row('grant-g1')).textContent).toContain('Press the chosen one again to take it back.');
    await tab.after(() => keep.click());
    expect(tab.ports.calls.at(-1)).toEqual({ name: 'unanswer', with: { subject, fields: ['decision', 'doneAt'] } });
    expect(pressed(tab, row('grant-g1'))).toEqual([]);
    expect(document.activeElement).toBe(keep);
    expect(tab.one('.progress').textContent).toMatch(/^0 of/);
    expect(tab.one('.audit > [role="status"]').textContent).toBe('Taken back: Amazon Alexa holds a key to Wyze');
  });

  test('a day and a note, each by itself', async () => {
    const answers = [{ subject: { type: 'grant', id: 'g1' } as const, relinkedAt: '2019-01-05', note: 'ours' }];
    const tab = await openAudit({ view: viewWith({ answers }) }, '#checklist');
    await tab.click(`${row('grant-g1')} [data-do="take-back"]`);
    await tab.type(`${row('grant-g1')} textarea`, '');
    expect(tab.ports.calls).toEqual([
      { name: 'unanswer', with: { subject, fields: ['relinkedAt'] } },
      { name: 'unanswer', with: { subject, fields: ['note'] } },
    ]);
    expect(tab.one(row('grant-g1')).textContent).not.toContain('You said');
    expect(tab.one(row('grant-g1')).textContent).not.toContain('Your note');
  });

  test('a "done" that an older version kept as a decision', async () => {
    const list = { type: 'list', id: 'wyze/w1/linked-services' } as const;
    const tab = await openAudit({ view: viewWith({ answers: [{ subject: list, decision: 'keep' }] }) }, '#checklist');
    const at = row('list-wyze/w1/linked-services');
    expect(pressed(tab, at)).toEqual(['done']);
    await tab.click(`${at} button[value="done"]`);
    expect(pressed(tab, at)).toEqual([]);
  });
});

test('what is answered moves to the decided ones, and an answer is called no proof', async () => {
  const subject = { type: 'grant', id: 'g1' } as const;
  const answers = [{ subject, decision: 'remove' as const, relinkedAt: '2026-11-24' }];
  const view = viewWith({ answers }, { answeredAt: { 'grant g1': new Date(2026, 10, 20, 9, 5).toISOString() } });
  const tab = await openAudit({ view }, '#checklist');
  const decided = tab.one('.crow[data-state="done"]');
  expect(decided.querySelector('.chip')).toBeNull();
  expect(decided.textContent).toContain('Closed on 20 November 2026 at 9:05');
  expect(decided.textContent).toContain('Latchkey could not confirm it yet');
  expect(tab.one('.progress').textContent).toBe('1 of 8 decided');
});

test('steps are shown and hidden by a button that says whose they are', async () => {
  const tab = await openAudit({ view: exampleView() }, '#checklist');
  const names = tab.all('[data-do="steps"]').map((one) => one.getAttribute('aria-label'));
  expect(new Set(names).size).toBe(names.length);
  for (const button of tab.all('[data-do="steps"]')) {
    const was = button.getAttribute('aria-expanded');
    await tab.after(() => button.click());
    expect(button.getAttribute('aria-expanded')).not.toBe(was);
  }
});

test('a picked brand has its checklist with nothing read: the pages, the steps and what an app shows', async () => {
  const view = full(untouchedView());
  const tab = await openAudit({ view: { ...view, settings: { ...view.settings, brands: ['wyze'] } } }, '#checklist');
  const names = tab.all('.crow h3').map((one) => one.textContent);
  expect(names).toContain('Amazon Alexa holds a key to Wyze');
  await tab.click('[data-do="steps"]');
  expect(tab.all('.steps > li').length).toBeGreaterThan(0);
});
