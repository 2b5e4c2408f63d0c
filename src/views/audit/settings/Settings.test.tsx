// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { exampleView, untouchedView } from '../../../../tests/preview/example';
import { full } from '../../../../tests/preview/ports';
import type { VendorCard } from '../../../messaging/protocol';

afterEach(closeAudit);

const withSettings = (settings: object) => {
  const view = exampleView();
  return { ...view, settings: { ...view.settings, ...settings } };
};

describe('choices are kept at once', () => {
  test.each([
    ['wyze', { brands: ['wyze'] }],
    ['badge', { badge: false }],
    ['banners', { banners: false }],
  ])('%s', async (name, change) => {
    const tab = await openAudit({ view: exampleView() }, '#settings');
    await tab.click(`[name="${name}"]`);
    expect(tab.ports.calls).toEqual([{ name: 'settings', with: change }]);
    expect(tab.one('.audit > [role="status"]').textContent).toBe('Saved.');
  });

  test('the places of a brand, once it is picked', async () => {
    const bare = await openAudit({ view: exampleView() }, '#settings');
    expect(bare.all('.places')).toEqual([]);
    const tab = await openAudit(
      { view: withSettings({ brands: ['amazon'], places: { amazon: ['com'] } }) },
      '#settings',
    );
    await tab.click('[name="amazon-de"]');
    expect(tab.ports.calls).toEqual([{ name: 'settings', with: { places: { amazon: ['com', 'de'] } } }]);
  });

  test('a site on which no card was wanted', async () => {
    const tab = await openAudit({ view: withSettings({ quietHosts: ['my.wyze.com', 'www.amazon.de'] }) }, '#settings');
    await tab.click('[data-do="unquiet"]');
    expect(tab.ports.calls).toEqual([{ name: 'settings', with: { quietHosts: ['www.amazon.de'] } }]);
  });
});

test('what was put off or ignored is named with its incident, and comes back', async () => {
  const key = 'grant g1 wyze-2019-12';
  const dismissals = [{ key, how: 'ignore' as const, evidence: '', at: '2026-11-24T10:00:00Z' }];
  const tab = await openAudit({ view: { ...exampleView(), dismissals, alerts: [] } }, '#settings');
  const row = tab.one(`[data-key="${key}"]`);
  expect(row.textContent).toContain('Amazon Alexa holds a key to Wyze');
  expect(row.textContent).toContain('Customer data and some Alexa tokens');
  await tab.click('[data-do="undismiss"]');
  expect(tab.ports.calls).toEqual([{ name: 'undismiss', with: key }]);
  expect(tab.text()).toContain('Nothing is put off or ignored.');
});

describe('access', () => {
  test('given for a vendor goes back with one click, and what was read stays', async () => {
    const tab = await openAudit({ view: exampleView() }, '#settings');
    await tab.click('[data-vendor="wyze"] [data-do="give-back"]');
    expect(tab.ports.calls).toEqual([{ name: 'giveBack', with: ['https://my.wyze.com'] }]);
    expect(tab.one('nav').textContent).toContain('Devices4');
  });

  test('is asked for in the click itself, for the sites of one place that the sentence names', async () => {
    const tab = await openAudit({ view: exampleView() }, '#settings');
    const ask = tab.all('[data-vendor="amazon"] .ask-for').find((one) => one.textContent?.includes('amazon.de'));
    expect(ask?.textContent).toContain('alexa.amazon.de');
    expect(ask?.textContent).not.toContain('amazon.co.uk');
    await tab.after(() => {
      ask?.querySelector('button')?.click();
      expect(tab.ports.calls.map(({ name }) => name)).toEqual(['request']);
    });
    expect(tab.ports.calls[0]?.with).toEqual(expect.arrayContaining(['https://www.amazon.de']));
  });

  test('of many vendors stands there for those that the user has, then for the others on request', async () => {
    const view = full({
      ...exampleView(),
      settings: { ...exampleView().settings, brands: ['wyze', 'ring', 'lutron'] },
    });
    const tab = await openAudit({ view }, '#settings');
    const shown = () => tab.all('#access [data-vendor]').map(({ dataset }) => dataset.vendor);
    expect(shown().slice(0, 3)).toEqual(['amazon', 'ring', 'wyze']);
    expect(shown().length).toBeLessThan(10);
    await tab.click('#access .more button');
    expect(shown()).toHaveLength(view.vendors.filter(({ origins }) => origins.length > 0).length);
  });

  test('that is refused says so', async () => {
    const tab = await openAudit({ view: untouchedView(), answer: 'refused' }, '#settings');
    await tab.click('[data-vendor="wyze"] [data-do="allow"]');
    expect(tab.one('.audit > [role="status"]').textContent).toContain('No access was given.');
  });
});

describe('a hub', () => {
  const ADDRESS = 'http://192.0.2.9:8123';
  function withHub(origins: string[]) {
    const view = exampleView();
    const [wyze] = view.vendors;
    const nook = { ...wyze, id: 'nook', name: 'Nook', selfHosted: true, origins, granted: origins } as VendorCard;
    return { view: { ...view, vendors: [...view.vendors, nook] } };
  }

  test('is added in the click itself, by kind and address as typed', async () => {
    const tab = await openAudit(withHub([]), '#settings');
    expect(tab.one('#hubs').textContent).toContain('No hub is read.');
    await tab.type('#hubs [name="hub-address"]', ADDRESS);
    await tab.after(() => {
      tab.one('#hubs form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      expect(tab.ports.calls).toEqual([{ name: 'addHub', with: { vendor: 'nook', address: ADDRESS } }]);
    });
    expect(tab.one(`[data-hub="${ADDRESS}"]`).textContent).toContain('Nook');
    expect(tab.one('.audit > [role="status"]').textContent).toContain('The hub is added.');
  });

  test('without an address is none, and the field says so', async () => {
    const tab = await openAudit(withHub([]), '#settings');
    await tab.type('#hubs [name="hub-address"]', ' ');
    await tab.submit('#hubs form');
    expect(tab.one('#hubs [aria-invalid="true"]').getAttribute('name')).toBe('hub-address');
    expect(tab.one('#hubs .trouble').textContent).toContain('A browser cannot open this.');
  });

  test('is removed with its access, unless another hub at the same host needs that', async () => {
    const tab = await openAudit(withHub([ADDRESS, 'http://192.0.2.9:8581']), '#settings');
    await tab.click(`[data-hub="${ADDRESS}"] [data-do="remove-hub"]`);
    await tab.click('[data-hub="http://192.0.2.9:8581"] [data-do="remove-hub"]');
    expect(tab.ports.calls.map(({ name }) => name)).toEqual(['forgetHub', 'forgetHub', 'giveBack']);
    expect(tab.one('#hubs').textContent).toContain('No hub is read.');
  });
});

describe('an account', () => {
  const account = '[data-account="amazon/a1"]';

  test('gets a name, and loses it', async () => {
    const tab = await openAudit({ view: exampleView() }, '#settings');
    await tab.type(`${account} input`, ' Sam’s Amazon ');
    await tab.submit(`${account} form`);
    expect(tab.ports.calls).toEqual([
      { name: 'nameAccount', with: { vendor: 'amazon', account: 'a1', name: 'Sam’s Amazon' } },
    ]);
    expect(tab.one(`${account} label`).textContent).toContain('Sam’s Amazon');
    await tab.type(`${account} input`, '');
    await tab.submit(`${account} form`);
    expect(tab.one(`${account} label`).textContent).toContain('Amazon account');
  });

  test('is forgotten only after a yes, which says what goes', async () => {
    const tab = await openAudit({ view: exampleView() }, '#settings');
    await tab.click(`${account} [data-do="ask"]`);
    expect(tab.one(`${account} .ask-first`).textContent).toContain('answers and notes go from this browser');
    expect(document.activeElement).toBe(tab.one(`${account} [data-do="no"]`));
    await tab.click(`${account} [data-do="no"]`);
    expect(tab.ports.calls).toEqual([]);
    expect(document.activeElement).toBe(tab.one(`${account} [data-do="ask"]`));
    await tab.click(`${account} [data-do="ask"]`);
    await tab.click(`${account} [data-do="yes"]`);
    expect(tab.ports.calls).toEqual([{ name: 'forget', with: { vendor: 'amazon', account: 'a1' } }]);
    expect(tab.all(account)).toEqual([]);
  });
});

test('everything is erased only after a yes, which says what goes', async () => {
  const tab = await openAudit({ view: exampleView() }, '#settings');
  await tab.click('#erase [data-do="ask"]');
  expect(tab.one('#erase .ask-first').textContent).toContain('at once and for good');
  expect(tab.ports.calls).toEqual([]);
  await tab.click('#erase [data-do="yes"]');
  expect(tab.ports.calls).toEqual([{ name: 'erase', with: undefined }]);
  expect(tab.one('.audit > [role="status"]').textContent).toBe('Everything is erased.');
  await tab.go('#overview');
  expect(tab.one('h1').textContent).toBe('Who holds a key to your home?');
  expect(tab.one('.audit > [role="status"]').textContent).toBe('');
});
