// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { exampleView } from '../../../../tests/preview/example';
import { many, viewWith } from '../../../../tests/preview/example-states';

afterEach(closeAudit);

test('devices stand under their account, the flagged ones first, with what is known of them', async () => {
  const view = exampleView();
  const [garage, ...others] = view.audit.devices;
  if (!garage) throw new Error('the example has devices');
  const known = { ...garage, online: false, addedAt: '2018-05', lastSeenAt: '2026-11-20' };
  const tab = await openAudit({ view: viewWith({ devices: [...others, known] }) }, '#devices');
  const blocks = tab.all('.block').map((block) => [...block.querySelectorAll('.row .name')].map((n) => n.textContent));
  expect(blocks).toEqual([
    ['The account itself', 'Garage 🚗', 'Front door'],
    ['The account itself', 'Kitchen Echo', 'Front door'],
  ]);
  expect(tab.text()).toContain('WYZEC1 · firmware 3.9.4.54 · offline · added May 2018 · last seen 20 Nov 2026');
  expect(tab.text()).toContain('Camera · added 12 Nov 2019 Through the link Amazon Alexa to Wyze');
});

test('a device has its label, its reason, and the evidence under it', async () => {
  const tab = await openAudit({ view: exampleView() }, '#devices=device d1');
  const row = tab.one('.open-row');
  expect(row.querySelector('.chip')?.textContent).toBe('Review soon');
  expect(row.textContent).toContain('Model WYZEC1, which the incident names as Wyze Cam v1.');
});

test('an account takes the day on which its password was changed', async () => {
  const tab = await openAudit({ view: exampleView() }, '#devices=account wyze/w1');
  await tab.type('[name="passwordChangedAt"]', '3.5.2020');
  await tab.submit('form:has([name="passwordChangedAt"])');
  expect(tab.ports.calls).toEqual([
    { name: 'answer', with: { subject: { type: 'account', id: 'wyze/w1' }, passwordChangedAt: '2020-05-03' } },
  ]);
  expect(tab.text()).toContain('You said: password changed on 3 May 2020.');
});

test('of thousands of devices a few stand there, and the one that was asked for', async () => {
  const tab = await openAudit({ view: many(3000) }, '#devices=device m2500');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Details: Lamp 2500');
  await tab.go('#devices');
  expect(tab.all('.row').length).toBeLessThan(100);
  expect(tab.text()).toContain('2,970 are not shown.');
});

test('without any account, the words say that nothing was read', async () => {
  const tab = await openAudit({ view: viewWith({ accounts: [], devices: [], grants: [], coverage: [] }) }, '#devices');
  expect(tab.text()).toContain('No account is known yet.');
});
