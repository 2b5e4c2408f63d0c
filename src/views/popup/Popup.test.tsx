// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exampleView, NOW, untouchedView } from '../../../tests/preview/example';
import { many, STATES, viewWith } from '../../../tests/preview/example-states';
import '../../locales/german';
import { chooseLanguage } from '../../locales/text';
import type { VendorCard } from '../../messaging/protocol';
import { type MemoryPorts, memoryPorts } from '../memory';
import { Popup } from './Popup';

let place: HTMLElement;

async function open(start: Parameters<typeof memoryPorts>[0]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOW, ...start });
  await show(ports);
  return ports;
}

/** Does something and lets what it set off come to its end. */
function after(work: () => unknown): Promise<void> {
  return act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Until the parts that the first paint does without are there, too. */
function settled(): Promise<void> {
  return act(() => vi.dynamicImportSettled());
}

async function show(ports: MemoryPorts): Promise<void> {
  place = document.createElement('div');
  document.body.replaceChildren(place);
  await after(() => render(<Popup ports={ports} />, place));
  await settled();
}

function one<E extends Element = HTMLElement>(selector: string): E {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const said = () => place.textContent ?? '';
const click = (selector: string) => after(() => one(selector).click());

async function type(name: string, value: string): Promise<void> {
  const field = one<HTMLInputElement>(`#tell [name="${name}"]`);
  field.value = value;
  await after(() => field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true })));
}

const submit = (selector: string) =>
  after(() => one(selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

afterEach(() => {
  render(null, place);
  chooseLanguage(['en-GB']);
});

describe.each(['en-GB', 'de'])('in %s', (tag) => {
  test.each(Object.keys(STATES))('the state %s has words, and at most one next step', async (name) => {
    chooseLanguage([tag]);
    await open(STATES[name]?.() ?? { view: exampleView() });
    expect(one('h2').textContent).toMatch(/^\S.*[.?]$/);
    expect(said()).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    expect(said()).not.toMatch(/\b(safe|secure|protected|sicher|geschützt)\b/i);
    const next = [...place.querySelectorAll('.btn-next')];
    expect(next.length).toBe(name === 'newer' ? 0 : 1);
  });
});

test.each([
  ['never', 'Who holds a key to your home?', 'brands'],
  ['signed-out', 'You are signed out of Wyze.', 'read-again'],
  ['no-access', 'Latchkey cannot read Wyze’s pages yet.', 'allow'],
  ['not-recognised', 'This Wyze page has changed.', 'by-hand'],
  ['none-listed', 'Wyze lists nothing in what was read.', 'by-hand'],
  ['handled', 'What was read on Wyze is done.', 'audit'],
  ['silent', 'Nothing new to do on Wyze.', 'audit'],
  ['todo', '2 things to do here.', 'audit'],
])('%s: the words, and the next step', async (name, headline, step) => {
  await open(STATES[name]?.() ?? { view: exampleView() });
  expect(one('h2').textContent).toBe(headline);
  expect(one('.btn-next').dataset.do).toBe(step);
});

test('nothing is called unflagged when nothing was read', async () => {
  await open(STATES['signed-out']?.() ?? { view: exampleView() });
  expect(said()).not.toContain('Nothing flagged');
  expect(said()).toContain('1 could not be read');
});

test('a finding has its label, fact, action, the facts behind it and the sources with their hosts', async () => {
  await open({ view: exampleView() });
  const rows = [...place.querySelectorAll('.findings > li')].map((row) => row.textContent);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^Garage .*Review soon.*There is no fix/);
  expect(rows[1]).toContain('Linked by 12 November 2019, perhaps long before: from the first device');
  expect(rows[1]).toContain('Remove it at both ends and link it again');
  const source = one<HTMLAnchorElement>('.findings a[href^="https://forums.wyzecam.com/t/alleged"]');
  expect(source.parentElement?.textContent).toContain('forums.wyzecam.com');
  expect(source.lang).toBe('en');
});

test('what could not be read stands beside what was read, with the reason, the app path or the page to open', async () => {
  await open({ view: exampleView() });
  const lines = [...place.querySelectorAll('.cover')].map((line) => line.textContent ?? '');
  expect(lines.slice(0, 6)).toEqual([
    'DevicesRead at 14:21, as the page loaded it. All of it. Devices my.wyze.com'.replace('14:21', localTime()),
    'DevicesOnly in the Wyze app: Home.',
    'Linked servicesOnly in the Wyze app.',
    'Signed-in phones and appsOnly in the Wyze app: Account → Account → Security → Trusted Devices.',
    'People with accessOnly in the Wyze app: Account → Sharing.',
    'API keysLatchkey cannot read this page. Check it by hand. API keys developer-api-console.wyze.com',
  ]);
  const amazon = lines.slice(6).join('\n');
  expect(amazon).toContain('Whether that is all of it is not known.');
  expect(amazon).toMatch(/Could not be read .*: signed out\..*skills-store\.amazon\.com/);
  expect(amazon).toContain('Check it by hand. Linked services www.amazon.com');
});

function localTime(): string {
  return new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' }).format(
    new Date('2026-11-24T14:21:00Z'),
  );
}

test('names from a page are text, whatever is in them', async () => {
  await open({ view: many(5) });
  expect(place.querySelectorAll('img')).toHaveLength(0);
  expect(said()).toContain('Kitchen <img src=x onerror=alert(1)> & "co"');
  expect(said()).not.toMatch(/[\u202A-\u202E]/);
  expect([...place.querySelectorAll('bdi')].map((name) => name.textContent)).toContain(
    'مصباح غرفة النوم الكبيرة في الطابق العلوي',
  );
});

test('of 5,000 rows a few stand there, the flagged ones first, and the rest is counted and comes on request', async () => {
  const view = many(5000);
  view.audit.verdicts = view.audit.verdicts.filter(({ subject }) => subject.type === 'grant').slice(-1);
  await open({ view });
  const rows = () => place.querySelectorAll('#vendor-wyze .popup-find');
  expect(rows()).toHaveLength(10);
  expect(rows()[0]?.textContent).toContain('Review soon');
  expect(said()).toContain('4,995 are not shown.');
  await click('#vendor-wyze ul:has(> .popup-find) + .more button');
  expect(rows()).toHaveLength(210);
});

test('access is asked for in the click itself, for the sites that the sentence names, and then a reload is offered', async () => {
  const ports = await open({ view: STATES['no-access-many']?.().view ?? exampleView() });
  for (const host of ['alexa', 'www', 'skills-store'])
    expect(one('.hero').textContent).toContain(`${host}.amazon.co.uk`);
  expect(one('.hero').textContent).not.toContain('amazon.de');
  const button = one('[data-do="allow"]');
  await after(() => {
    button.click();
    expect(ports.calls.map(({ name }) => name)).toEqual(['request']);
  });
  expect(ports.calls[0]?.with).toHaveLength(3);
  expect(said()).toContain('Access is given.');
  await click('[data-do="reload"]');
  expect(ports.calls.at(-1)?.name).toBe('reload');
});

test('a refusal is said, and the lists to check by hand stay', async () => {
  await open({
    view: untouchedView(exampleView().here && ({ ...exampleView().here, granted: false } as never)),
    answer: 'refused',
  });
  await click('[data-do="allow"]');
  expect(said()).toContain('No access was given.');
  expect(said()).toContain('Account → Account → Security → Trusted Devices');
});

test('access goes back with one click, and what was read stays', async () => {
  const ports = await open({ view: exampleView() });
  await click('#vendor-wyze [data-do="give-back"]');
  expect(ports.calls).toEqual([{ name: 'giveBack', with: ['https://my.wyze.com'] }]);
  expect(one('.hero').dataset.state).toBe('no-access');
  expect(said()).toContain('Front door');
});

describe('a link that no page shows', () => {
  test('is told with what is known of it', async () => {
    const ports = await open({ view: exampleView() });
    await type('issuer', 'wyze');
    await type('holder', 'ifttt');
    await type('linkedAt', '2018');
    await type('relinkedAt', '3.5.2020');
    await submit('.link-form');
    expect(ports.calls).toEqual([
      {
        name: 'tell',
        with: { issuer: 'wyze', holder: 'ifttt', kind: 'linked-service', linkedAt: '2018', relinkedAt: '2020-05-03' },
      },
    ]);
    expect(one('#tell').textContent).toContain('You said: removed and linked again on 3 May 2020.');
    expect(one<HTMLInputElement>('#tell [name="linkedAt"]').value).toBe('');
  });

  test('may have a holder that nobody knows', async () => {
    const ports = await open({ view: exampleView() });
    await type('holder-name', 'My old robot');
    await submit('.link-form');
    expect(ports.calls[0]?.with).toMatchObject({ holder: 'x-my-old-robot' });
  });

  test.each([
    [{ 'holder-name': ' ' }, 'Say who holds the key.'],
    [{ 'holder-name': 'Robot', linkedAt: '3/4/2020' }, '“3/4/2020” is not a date.'],
    [{ 'holder-name': 'Robot', relinkedAt: '2031' }, '“2031” is still to come.'],
    [{ 'holder-name': 'Robot', linkedAt: '2020', relinkedAt: '2019' }, 'before the day on which it was linked'],
  ])('is not told while %j is wrong, and the field says why', async (fields, words) => {
    const ports = await open({ view: exampleView() });
    for (const [name, value] of Object.entries(fields)) await type(name, value);
    await submit('.link-form');
    expect(ports.calls).toEqual([]);
    const wrong = one('#tell [aria-invalid="true"]');
    expect(document.getElementById(wrong.getAttribute('aria-describedby') ?? '')?.textContent).toContain(words);
  });

  test('can be removed again', async () => {
    const ports = await open({ view: exampleView() });
    await click('[data-do="untell"]');
    expect(ports.calls).toEqual([{ name: 'untell', with: 'g2' }]);
    expect(place.querySelector('[data-do="untell"]')).toBeNull();
  });
});

test.each([
  ['relinkedAt', { type: 'grant', id: 'g1' }, 'You said: removed and linked again on 3 May 2020.'],
  ['passwordChangedAt', { type: 'account', id: 'wyze/w1' }, 'You said: password changed on 3 May 2020.'],
])('an answer %s is kept and said, and can be taken back', async (name, subject, words) => {
  const ports = await open({ view: exampleView() });
  const field = one<HTMLInputElement>(`#vendor-wyze [name="${name}"]`);
  field.value = '2020-05-03';
  await after(() => field.dispatchEvent(new Event('input', { bubbles: true })));
  await submit(`#vendor-wyze form:has([name="${name}"])`);
  expect(ports.calls).toEqual([{ name: 'answer', with: { subject, [name]: '2020-05-03' } }]);
  expect(said()).toContain(words);
  await click(`#vendor-wyze form:has([name="${name}"]) [data-do="take-back"]`);
  expect(ports.calls.at(-1)).toEqual({ name: 'unanswer', with: { subject, fields: [name] } });
  expect(said()).not.toContain(words);
  expect([field.value, document.activeElement === field]).toEqual(['', true]);
});

test.each([
  [{ state: 'asked', asked: ['devices'] }, 'Asked the page for 1 list.'],
  [{ state: 'asked', asked: [] }, 'Reading what the page shows.'],
  [{ state: 'no-reader', asked: [] }, 'This page was open before Latchkey could read it.'],
  [{ state: 'no-access', asked: [] }, 'Latchkey has no access to this page.'],
] as const)('"Read again" says what came of it: %j', async (readNow, words) => {
  await open({ view: exampleView(), readNow: { ...readNow, asked: [...readNow.asked] } as never });
  await click('[data-do="read-again"]');
  expect(one('[role="status"]').textContent).toContain(words);
});

test('an action that fails says why', async () => {
  const ports = memoryPorts({ view: exampleView(), now: NOW });
  ports.act.readNow = async () => {
    throw new Error('the worker is gone');
  };
  await show(ports);
  await click('[data-do="read-again"]');
  expect(one('[role="status"]').textContent).toBe('That did not work: the worker is gone');
});

test('the hub whose page is in the tab is offered in the click itself, with the address and what the access covers', async () => {
  const { here: _, ...elsewhere } = exampleView();
  const [wyze] = elsewhere.vendors;
  const nook = {
    ...wyze,
    id: 'nook',
    name: 'Nook',
    origins: [],
    granted: [],
    selfHosted: true,
    lists: [],
  } as VendorCard;
  const hub = { vendor: 'nook', origin: 'http://192.0.2.9:8123' };
  const ports = await open({ view: { ...elsewhere, vendors: [...elsewhere.vendors, nook] }, hub });
  expect(one('[data-hub]').textContent).toContain('This looks like your Nook at http://192.0.2.9:8123');
  expect(one('[data-hub]').textContent).toContain('to 192.0.2.9 with all its ports');
  const button = one('[data-do="allow-hub"]');
  await after(() => {
    button.click();
    expect(ports.calls).toEqual([{ name: 'addHub', with: { vendor: 'nook', address: 'http://192.0.2.9:8123' } }]);
  });
  expect(said()).toContain('Access is given.');
});

test('a view that cannot be loaded says why and can be tried again', async () => {
  const ports = memoryPorts({ view: exampleView(), now: NOW });
  const { view } = ports;
  ports.view = async () => {
    throw new Error('nobody answered');
  };
  await show(ports);
  expect(one('[role="alert"]').textContent).toContain('nobody answered');
  expect(place.querySelector('h2')).toBeNull();
  ports.view = view;
  await click('[role="alert"] button');
  expect(place.querySelector('[role="alert"]')).toBeNull();
  expect(one('h2').textContent).toBe('2 things to do here.');
});

test('the stored counts stand there until the view has come', async () => {
  const ports = memoryPorts({ view: exampleView(), now: NOW });
  const { view } = ports;
  let deliver: (() => void) | undefined;
  ports.glance = async () => ({ labels: { 'Act now': 1, 'Review soon': 3 } });
  ports.view = () =>
    new Promise((resolve) => {
      deliver = () => void view().then(resolve);
    });
  await show(ports);
  expect(said()).toContain('1 act now, 3 review soon.');
  await after(() => deliver?.());
  await settled();
  expect(one('h2').textContent).toBe('2 things to do here.');
});

test('what changes in the background shows at once', async () => {
  const ports = await open({ view: exampleView() });
  await after(() => ports.change({ view: viewWith({ verdicts: [] }) }));
  expect(one('h2').textContent).not.toContain('things to do');
});
