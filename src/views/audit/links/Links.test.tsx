// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { exampleView } from '../../../../tests/preview/example';
import { many, viewWith } from '../../../../tests/preview/example-states';
import { chooseLanguage } from '../../../locales/text';

afterEach(() => {
  closeAudit();
  chooseLanguage(['en-GB']);
});

const holders = (cells: HTMLElement[]) => cells.map((one) => one.textContent);

test('a link has both ends, its age, its label and its reason', async () => {
  const tab = await openAudit({ view: exampleView() }, '#links');
  const row = tab.one('.links tbody').textContent ?? '';
  for (const words of ['Key 1', 'Amazon Alexa', 'Mikołaj', 'Seen at the holder only.', 'Wyze', 'by 12 Nov 2019'])
    expect(row).toContain(words);
  expect(row).toContain('7 years or more');
  expect(row).toMatch(/Review soon.*ended or renewed every such link/);
});

test('what no incident touches is folded, and counted', async () => {
  const tab = await openAudit({ view: exampleView() }, '#links');
  const fold = tab.one<HTMLDetailsElement>('.none-known-fold');
  expect(fold.open).toBe(false);
  expect(fold.querySelector('summary')?.textContent).toBe('1 link: no incident known');
  expect(fold.textContent).toContain('it says nothing more');
});

test('the evidence opens under the row: fact, action, basis, steps and sources', async () => {
  const tab = await openAudit({ view: exampleView() }, '#links');
  expect(tab.all('.evidence')).toEqual([]);
  await tab.click('.row-btn');
  const said = tab.one('.evidence').textContent ?? '';
  for (const words of ['it is still listed', 'Remove it at both ends', 'from the first device', 'outlived-reset'])
    expect(said).toContain(words);
  const source = tab.one<HTMLAnchorElement>('.ev-sources a');
  expect(source.closest('li')?.textContent).toMatch(
    /Wyze.*26 December 2019.*Data leak 12-26-2019.*forums\.wyzecam\.com/,
  );
  expect(source.lang).toBe('en');
  await tab.click('.row-btn');
  expect(tab.all('.evidence')).toEqual([]);
});

test('both sides of what is disputed stand beside each other, in English', async () => {
  const view = exampleView();
  const incidents = (view.incidents ?? []).map((incident) => ({
    ...incident,
    disputed: [{ claim: 'Everything was read.', by: 'A finder', answer: 'Nothing was read.' }],
    advice: ['Link it again.'],
  }));
  const tab = await openAudit({ view: { ...view, incidents } }, '#alert=grant g1 wyze-2019-12');
  expect(tab.one('.disputed li').textContent).toBe('Claim: A finderEverything was read.AnswerNothing was read.');
  expect([...tab.one('.disputed li').querySelectorAll('[lang="en"]')]).toHaveLength(3);
  expect(tab.one('.advice').textContent).toContain('Link it again.');
});

describe('search, label, brand and order', () => {
  test('a search finds a link behind the fold', async () => {
    const tab = await openAudit({ view: exampleView() }, '#links');
    await tab.type('[name="find"]', 'home assistant');
    expect(holders(tab.all('.links .c-h .name'))).toEqual(['Home Assistant']);
    expect(tab.all('.none-known-fold')).toEqual([]);
    await tab.type('[name="find"]', 'nobody at all');
    expect(tab.text()).toContain('No link fits the search.');
    await tab.click('[data-do="reset"]');
    expect(tab.all('.links .c-h .name')).toHaveLength(2);
  });

  test('labels are counted, and each shows its own', async () => {
    const tab = await openAudit({ view: exampleView() }, '#links');
    expect(holders(tab.all('.filter'))).toEqual(['All 2', 'Review soon 1', 'No incident known 1']);
    await tab.click('.filter[data-label="none"]');
    expect(holders(tab.all('.links .c-h .name'))).toEqual(['Home Assistant']);
    expect(tab.one('.filter[data-label="none"]').getAttribute('aria-pressed')).toBe('true');
  });

  test('a brand shows the links of both its ends', async () => {
    const tab = await openAudit({ view: exampleView() }, '#links');
    await tab.type('[name="vendor"]', 'amazon');
    expect(holders(tab.all('.links .c-h .name'))).toEqual(['Amazon Alexa']);
  });

  test('a column head sorts, and says so', async () => {
    const tab = await openAudit({ view: exampleView() }, '#links');
    await tab.click('[data-sort="holder"]');
    await tab.click('[data-sort="holder"]');
    expect(holders(tab.all('.links .c-h .name'))).toEqual(['Home Assistant', 'Amazon Alexa']);
    expect(tab.one('th.c-h').getAttribute('aria-sort')).toBe('descending');
  });
});

test.each([
  [0, 'No link is known yet.'],
  [3, '3 links'],
  [2000, '2,000 links'],
])('%d links: %s', async (count, words) => {
  const tab = await openAudit({ view: many(count) }, '#links');
  expect(tab.text()).toContain(words);
  const shown = '.links tbody:not(.none-known-fold *)';
  expect(tab.all(shown)).toHaveLength(Math.min(Math.ceil(count / 3), 50));
  if (count > 50) {
    // Of the 667 that an incident touched.
    expect(tab.text()).toContain('617 are not shown.');
    await tab.click('.more button');
    expect(tab.all(shown)).toHaveLength(250);
  }
});

test('a warning about a link far down in a long list shows it', async () => {
  const tab = await openAudit({ view: many(900) }, '#alert=grant l801 wyze-2019-12');
  expect(document.activeElement?.getAttribute('aria-label')).toContain('key 802');
  expect(tab.all('.links tbody:not(.none-known-fold *)')).toHaveLength(50);
});

test('a link that was told can be taken back', async () => {
  const tab = await openAudit({ view: exampleView() }, '#links=grant g2');
  await tab.click('[data-do="untell"]');
  expect(tab.ports.calls).toEqual([{ name: 'untell', with: 'g2' }]);
  expect(holders(tab.all('.links .c-h .name'))).toEqual(['Amazon Alexa']);
});

test('a warning is put off, ignored and taken back in its place', async () => {
  const tab = await openAudit({ view: exampleView() }, '#alert=grant g1 wyze-2019-12');
  await tab.click('[data-do="ignore"]');
  expect(tab.one('.put-off').textContent).toContain('You ignore this.');
  await tab.click('[data-do="undismiss"]');
  await tab.click('[data-do="later"]');
  expect(tab.ports.calls).toEqual([
    { name: 'dismiss', with: { key: 'grant g1 wyze-2019-12', how: 'ignore' } },
    { name: 'undismiss', with: 'grant g1 wyze-2019-12' },
    { name: 'dismiss', with: { key: 'grant g1 wyze-2019-12', how: 'later' } },
  ]);
});

test('further reasons have their own sources', async () => {
  const view = exampleView();
  const [first] = view.audit.verdicts;
  if (!first) throw new Error('the example has verdicts');
  const second = { ...first, incident: 'other', label: 'Tidy up' as const, sources: ['https://other.invalid/1'] };
  const tab = await openAudit({ view: viewWith({ verdicts: [first, second] }) }, '#alert=grant g1 wyze-2019-12');
  expect(tab.all('.other-reason')).toHaveLength(1);
  expect(tab.one('.other-reason a').getAttribute('href')).toBe('https://other.invalid/1');
});
