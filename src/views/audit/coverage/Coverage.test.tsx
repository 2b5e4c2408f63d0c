// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../../tests/fake/audit-tab';
import { NOTHING_KNOWN } from '../../../../tests/fake/revocability';
import { AMAZON, exampleView, WYZE } from '../../../../tests/preview/example';
import { full } from '../../../../tests/preview/ports';
import type { View } from '../../../messaging/protocol';

afterEach(closeAudit);

const SOURCE = { url: 'https://help.wyze.com/sessions', title: 'Sign out' };
const CHECKED = '2026-11-23';

/** The household, where somebody says something about Wyze. */
function told(): View {
  const revocability = {
    ...NOTHING_KNOWN,
    removeLink: { is: 'app', source: SOURCE, checked: CHECKED },
    lastUse: { is: 'unknown', checked: CHECKED },
  } as const;
  const cure = { remedy: 'password-change', kind: 'linked-service', checked: CHECKED } as const;
  return {
    ...exampleView(),
    vendors: [{ ...WYZE, revocability }, AMAZON],
    steps: {
      wyze: {
        vendor: 'wyze',
        steps: [],
        cures: [
          { ...cure, holders: ['alexa'], ends: true, source: SOURCE },
          { ...cure, ends: false, source: SOURCE },
          { ...cure, kind: 'session', ends: true, source: SOURCE },
        ],
      },
    },
  };
}

describe('what can be taken back at a vendor', () => {
  const rows = (tab: Awaited<ReturnType<typeof openAudit>>) =>
    tab
      .all('.take-back')
      .filter((fold) => fold.querySelector('summary')?.textContent === 'What you can take back at Wyze')
      .flatMap((fold) => [...fold.querySelectorAll('dl > div')].map((row) => row.textContent));

  test('is said with its source and day, and what nobody says as unknown', async () => {
    const tab = await openAudit({ view: told() }, '#coverage');
    const said = rows(tab);
    expect(said).toContain('Remove one of themIn the app Sign out help.wyze.com Looked at on 23 November 2026.');
    expect(said).toContain('See when each was last usedUnknown: nobody says.');
  });

  test('names the holders whose links a new password ends, and says nothing of sessions', async () => {
    const tab = await openAudit({ view: told() }, '#coverage');
    const [password = ''] = rows(tab).filter((row) => row?.startsWith('A new password'));
    expect(password).toMatch(/^A new password ends the linksYes \(Amazon Alexa\).*No Sign out/);
    expect(password.match(/Yes/g)).toHaveLength(1);
  });

  test('stands beside the steps of a link, too', async () => {
    const tab = await openAudit({ view: told() }, '#links=grant g1');
    expect(rows(tab)).toHaveLength(6);
  });
});

test('a page that nobody has confirmed says so, and no other', async () => {
  const tab = await openAudit({ view: full(exampleView()) }, '#coverage');
  const doubted = tab.all('.cover').filter((row) => row.textContent?.includes('Nobody has confirmed this page yet'));
  const declared = full(exampleView()).vendors.flatMap(({ lists }) => lists.filter(({ unconfirmed }) => unconfirmed));
  expect(doubted).toHaveLength(declared.length);
  expect(doubted.length).toBeGreaterThan(5);
});

test('brands of which nothing is known stand below the others, folded and counted', async () => {
  const view = full(exampleView());
  const tab = await openAudit({ view }, '#coverage');
  const fold = tab.one<HTMLDetailsElement>('.other-brands');
  expect(fold.open).toBe(false);
  expect(fold.querySelector('summary')?.textContent).toBe(
    `${view.vendors.length - 2} other brands, of which nothing was read`,
  );
  expect(fold.textContent).not.toContain('Dana’s Wyze');
});

test('sources of one list have words, and no id stands on the screen', async () => {
  const tab = await openAudit({ view: exampleView() }, '#coverage');
  const names = tab.all('.cover-list .caption').map((one) => one.textContent?.trim());
  expect(names).toContain('Alexa: Echo devices');
  expect(names.filter((name) => /^[a-z-]+$/.test(name ?? ''))).toEqual([]);
});
