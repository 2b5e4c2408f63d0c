// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { closeAudit, openAudit } from '../../../tests/fake/audit-tab';
import { exampleView, untouchedView } from '../../../tests/preview/example';
import { many, STATES, viewWith } from '../../../tests/preview/example-states';
import { chooseLanguage } from '../../locales/text';
import { VIEWS } from './route';

afterEach(() => {
  closeAudit();
  chooseLanguage(['en-GB']);
});

const BOOKS = { something: exampleView, nothing: () => untouchedView(), many: () => many(60) };

describe.each(['en-GB', 'de'])('in %s', (tag) => {
  describe.each(Object.entries(BOOKS))('with %s in the book', (_what, view) => {
    test.each(VIEWS)('the view %s has a headline, words for everything, and at most one brass button', async (name) => {
      chooseLanguage([tag]);
      const tab = await openAudit({ view: view() }, `#${name}`);
      expect(tab.one('h1').textContent).toMatch(/\S/);
      expect(tab.text()).not.toMatch(/\{\w+\}|undefined|NaN|\[object|audit\.|welcome\./);
      expect(tab.text()).not.toMatch(/\b(safe|secure|protected|sicher|geschützt)\b/i);
      expect(tab.all('.btn-next').length).toBeLessThanOrEqual(1);
      const named = tab.all('button, a, summary').filter((one) => !(one.ariaLabel ?? one.textContent ?? '').trim());
      expect(named).toEqual([]);
    });
  });
});

describe('the way through the tab', () => {
  test('a view that is opened gets the focus on its headline, and the title of the tab', async () => {
    const tab = await openAudit({ view: exampleView() });
    expect(document.activeElement).toBe(document.body);
    expect(document.title).toBe('Overview · Latchkey');
    await tab.go('#devices');
    expect(document.activeElement).toBe(tab.one('h1'));
    expect(document.title).toBe('Devices · Latchkey');
    expect(tab.all('nav [aria-current]').map((one) => one.textContent)).toEqual(['Devices4']);
  });

  test('the first stop of the keyboard leads over the navigation', async () => {
    const tab = await openAudit({ view: exampleView() });
    await tab.click('.skip');
    expect(document.activeElement).toBe(tab.one('h1'));
    expect(location.hash).toBe('');
  });

  test.each([
    ['#alert=grant g1 wyze-2019-12', 'Links', 'Details of key 1, Amazon Alexa to Wyze'],
    ['#alert=device%20d1%20wyze-2022-03', 'Devices', 'Details: Garage 🚗'],
    ['#alert=list wyze/w1/linked-services wyze-2019-12', 'What was read', 'Details: Linked services, Dana’s Wyze'],
  ])('a warning at %s opens its row in %s, and puts the reader there', async (hash, view, row) => {
    const tab = await openAudit({ view: exampleView() }, hash);
    expect(tab.one('nav [aria-current]').textContent).toContain(view);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(row);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });

  test('a warning about something that is gone says so', async () => {
    const tab = await openAudit({ view: exampleView() }, '#alert=grant g99 wyze-2019-12');
    expect(tab.one('.gone').textContent).toContain('no longer there');
  });

  test('names that rows are told apart by are all different', async () => {
    const tab = await openAudit({ view: many(40) }, '#links');
    const names = tab.all('.row-btn').map((one) => one.getAttribute('aria-label'));
    expect(names).toHaveLength(40);
    expect(new Set(names).size).toBe(40);
  });
});

describe('states', () => {
  test('a view that cannot be loaded says why and can be tried again', async () => {
    let works: (() => void) | undefined;
    const tab = await openAudit({ view: exampleView() }, '', (ports) => {
      const { view } = ports;
      ports.view = async () => {
        throw new Error('nobody answered');
      };
      works = () => {
        ports.view = view;
      };
    });
    expect(tab.one('[role="alert"]').textContent).toContain('nobody answered');
    works?.();
    await tab.click('[role="alert"] button');
    expect(tab.all('[role="alert"]')).toEqual([]);
    expect(tab.one('h1').textContent).toBe('Overview');
  });

  test('an action that is refused says why', async () => {
    const tab = await openAudit({ view: exampleView() }, '#alert=grant g1 wyze-2019-12', (ports) => {
      ports.act.answer = async () => {
        throw new Error('the book is of a newer version');
      };
    });
    await tab.click('.decide button[value="keep"]');
    expect(tab.one('.audit > [role="status"]').textContent).toBe('That did not work: the book is of a newer version');
  });

  test('a newer book shows nothing but its words and the way to erase it', async () => {
    const view = STATES.newer?.().view ?? exampleView();
    for (const name of VIEWS.filter((one) => one !== 'settings')) {
      const tab = await openAudit({ view }, `#${name}`);
      expect(tab.one('h1').textContent).toBe('A newer Latchkey was here.');
    }
    const tab = await openAudit({ view }, '#settings');
    expect(tab.all('.block').map(({ id }) => id)).toEqual(['erase']);
  });

  test('a book without anything leads to the brands, then to the checklist', async () => {
    const bare = await openAudit({ view: untouchedView() });
    expect(bare.one('.btn-next').getAttribute('href')).toBe('#settings');
    const view = untouchedView();
    const tab = await openAudit({ view: { ...view, settings: { ...view.settings, brands: ['wyze'] } } });
    expect(tab.one('.btn-next').getAttribute('href')).toBe('#checklist');
  });

  test('what could not be judged is no all-clear', async () => {
    const tab = await openAudit(STATES['not-judged']?.() ?? { view: exampleView() });
    expect(tab.one('[role="alert"]').textContent).toContain('verdicts could not be made');
    expect(tab.text()).not.toContain('Nothing flagged');
    expect(tab.text()).not.toContain('Nothing to do');
    expect(tab.one('.one h2').textContent).toBe('What was read could not be judged.');
  });

  test('names from a page are text, whatever is in them', async () => {
    for (const name of ['overview', 'links', 'devices', 'checklist']) {
      const tab = await openAudit({ view: many(5) }, `#${name}`);
      expect(tab.all('img')).toEqual([]);
      expect(tab.text()).not.toMatch(/[\u202A-\u202E]/);
    }
    const tab = await openAudit({ view: many(5) }, '#devices');
    expect(tab.text()).toContain('Kitchen <img src=x onerror=alert(1)> & "co"');
    expect(tab.all('bdi').map((one) => one.textContent)).toContain('مصباح غرفة النوم الكبيرة في الطابق العلوي');
  });

  test('what changes in the background shows at once', async () => {
    const tab = await openAudit({ view: exampleView() });
    expect(tab.one('.one h2').textContent).toContain('Amazon Alexa holds a key to Wyze');
    await tab.after(() => tab.ports.change({ view: viewWith({ verdicts: [] }) }));
    expect(tab.all('.one h2').map((one) => one.textContent)).toEqual(['Nothing to do in what was read.']);
  });
});

describe('the overview', () => {
  test('has the worst thing in brass, then each of the others once, under its label', async () => {
    const tab = await openAudit({ view: exampleView() });
    expect(tab.one('.one').textContent).toContain('Renew this link: Amazon Alexa holds a key to Wyze.');
    expect(tab.one('.one a').getAttribute('href')).toBe('#links=grant%20g1');
    const blocks = tab.all('.block').map((one) => one.querySelector('.chip')?.textContent);
    expect(blocks).toEqual(['Review soon', 'Tidy up', 'Could not check']);
    expect(tab.all('.keyrow .what').map((one) => one.textContent)).toEqual([
      'Garage 🚗',
      'Linked services, Dana’s Wyze',
      'Signed-in phones and apps, Dana’s Wyze',
      'Dana’s Wyze',
      'Mikołaj',
      'Front door',
      'Devices, Amazon',
    ]);
  });

  test('says as loudly what was not read, and which lists', async () => {
    const tab = await openAudit({ view: exampleView() });
    const [found, read] = tab.all('.two-said > section');
    expect(found?.querySelector('h2.say-6')?.textContent).toBe('8 things to look at');
    expect(read?.querySelector('h2.say-6')?.textContent).toBe('1 of 4 lists; 3 were not read to their end');
    expect(read?.textContent).toContain(
      'Not read: Keys to other brands (Mikołaj), Devices (Mikołaj) and Signed-in phones',
    );
  });

  test('leaves out what was put off, and says that it did', async () => {
    const view = exampleView();
    const dismissals = [
      { key: 'grant g1 wyze-2019-12', how: 'ignore' as const, evidence: '', at: view.audit.generatedAt },
    ];
    const tab = await openAudit({ view: { ...view, dismissals, alerts: ['device d1 wyze-2022-03'] } });
    expect(tab.one('.one').textContent).toContain('Take Garage 🚗 off your home network.');
    expect(tab.all('.block').at(-1)?.textContent).toContain('Put off or ignored');
    // On new evidence it is an alert again, whatever was said before.
    await tab.after(() => tab.ports.change({ view: { ...view, dismissals } }));
    expect(tab.one('.one').textContent).toContain('Amazon Alexa holds a key to Wyze');
  });
});
