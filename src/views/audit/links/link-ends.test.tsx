// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import type { exampleView } from '../../../../tests/preview/example';
import { viewWith } from '../../../../tests/preview/example-states';
import type { Grant } from '../../../core/model';
import type { Finding } from '../../../core/verdicts/types';

afterEach(closeAudit);

/** Wyze holds a key to Amazon, as Amazon’s page or as Wyze’s own lists it. */
const link = (id: string, seenFrom: Grant['seenFrom']): Grant => ({
  ...{ issuer: 'amazon', issuerAccount: 'a1', holder: 'wyze', holderAccount: 'w1', kind: 'linked-service' },
  ...{ id, name: 'Wyze', scopes: [], seenFrom },
});
const said = async (view: ReturnType<typeof exampleView>, id: string) =>
  (await openAudit({ view }, `#links=grant ${id}`)).one('.open-evidence').textContent;

describe('a link that one end lists', () => {
  test('says so when both were read', async () => {
    const subject = { type: 'grant', id: 'l1' } as const;
    const finding: Finding = { subject, finding: 'one-ended', label: 'Tidy up', basis: [] };
    const view = viewWith({ grants: [link('l1', ['issuer'])], verdicts: [], findings: [finding] });
    expect(await said(view, 'l1')).toContain('Listed at one end only: Amazon lists it, Wyze does not');
  });

  test('does not when nothing shows the other end, or it was not read to its end', async () => {
    const view = viewWith({ grants: [link('l1', ['issuer'])], verdicts: [], findings: [] });
    expect(await said(view, 'l1')).toContain('No page that Latchkey reads shows the end at Wyze.');
    const alexa: Grant = { ...link('l2', ['issuer']), issuer: 'wyze', issuerAccount: 'w1', holder: 'alexa' };
    const other = await said(viewWith({ grants: [alexa], verdicts: [], findings: [] }), 'l2');
    expect(other).toContain('The list at Amazon was not read to its end');
    expect(other).not.toContain('Listed at one end only');
  });
});

test('links that may be one and the same lead to each other', async () => {
  const grants = [link('l1', ['issuer']), link('l2', ['issuer']), link('l3', ['holder']), link('l4', ['issuer'])];
  const view = { ...viewWith({ grants, verdicts: [], findings: [] }), mayBeSame: [['l1', 'l2', 'l3']] };
  const tab = await openAudit({ view }, '#links=grant l2');
  const others = tab.all('.may-same a');
  expect(others.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['Key 1', '#links=grant%20l1'],
    ['Key 3', '#links=grant%20l3'],
  ]);
  await tab.go('#links=grant%20l4');
  expect(tab.all('.may-same')).toEqual([]);
});
