// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { NOW } from '../../../tests/preview/example';
import { full } from '../../../tests/preview/ports';
import { WELCOME } from '../../../tests/preview/states';
import { chooseLanguage } from '../../locales/text';
import { type MemoryPorts, memoryPorts } from '../memory';
import { dayOf } from '../model/today';
import { Welcome } from './Welcome';

let place: HTMLElement;

/** Does something and lets what it set off come to its end. */
function doing(work: () => unknown): Promise<void> {
  return act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function open(state: keyof typeof WELCOME, answer?: 'refused'): Promise<MemoryPorts> {
  const view = full(WELCOME[state]?.() ?? expect.unreachable(state));
  const ports = memoryPorts({ view, now: NOW, ...(answer ? { answer } : {}) });
  place = document.createElement('div');
  document.body.replaceChildren(place);
  await doing(() => render(<Welcome ports={ports} firefox={false} languages={['de-AT']} />, place));
  return ports;
}

function one<E extends Element = HTMLElement>(selector: string): E {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const all = (selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);
const click = (selector: string) => doing(() => one(selector).click());

afterEach(() => {
  render(null, place);
  chooseLanguage(['en-GB']);
});

describe.each(['en-GB', 'de'])('in %s', (tag) => {
  test.each(Object.keys(WELCOME))('the state %s has words, and at most one next step', async (name) => {
    chooseLanguage([tag]);
    await open(name);
    expect(place.textContent).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    expect(place.querySelectorAll('.btn-next').length).toBeLessThanOrEqual(1);
  });
});

describe('a pick', () => {
  test('is kept at each click, with the likely marketplace, and what was clicked before stays', async () => {
    const ports = await open('fresh');
    await click('input[name=wyze]');
    await click('input[name=amazon]');
    await click('input[name=adt]');
    expect(ports.calls).toEqual([
      { name: 'settings', with: { brands: ['wyze'] } },
      { name: 'addAccount', with: 'wyze' },
      { name: 'settings', with: { brands: ['wyze', 'amazon'] } },
      { name: 'settings', with: { places: { amazon: ['de'] } } },
      { name: 'addAccount', with: 'amazon' },
      { name: 'settings', with: { brands: ['wyze', 'amazon', 'adt'] } },
    ]);
    expect(place.textContent).toContain('3 picked.');
  });

  test('that is taken back leaves nothing, unless something is known of the brand', async () => {
    const ports = await open('fresh');
    await click('input[name=wyze]');
    await click('input[name=wyze]');
    expect(ports.calls.at(-1)).toEqual({ name: 'forget', with: { vendor: 'wyze' } });
    const used = await open('given');
    await click('input[name=wyze]');
    expect(used.calls).toEqual([{ name: 'settings', with: { brands: ['amazon'] } }]);
  });
});

describe('a brand among many', () => {
  const shown = () => [...place.querySelectorAll<HTMLInputElement>('.brand-kind .pick input')].map(({ name }) => name);
  const find = (text: string) =>
    doing(() => {
      const field = one<HTMLInputElement>('[name=find-brand]');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (key: string) =>
    doing(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

  test('is found by its name, and all are there again after Escape', async () => {
    await open('fresh');
    const all = shown();
    expect(all.length).toBeGreaterThan(30);
    await find('hue');
    expect(shown()).toEqual(['philips-hue']);
    expect(one('.brand-find [role=status]').textContent).toBe('1 brand found.');
    one('[name=find-brand]').focus();
    await press('Escape');
    expect(shown()).toEqual(all);
  });

  test('that nobody knows is said to be unknown', async () => {
    await open('fresh');
    await find('no such brand');
    expect(shown()).toEqual([]);
    expect(one('.brand-find [role=status]').textContent).toContain('That says nothing about it.');
  });

  test('is picked with Enter when it is the only one, and reached with the arrow keys', async () => {
    const ports = await open('fresh');
    one('[name=find-brand]').focus();
    await press('Enter');
    expect(ports.calls).toEqual([]);
    await find('wyze');
    await press('Enter');
    expect(ports.calls[0]).toEqual({ name: 'settings', with: { brands: ['wyze'] } });
    await find('');
    await press('ArrowDown');
    expect(document.activeElement).toBe(one('.picks input'));
    await press('ArrowUp');
    expect(document.activeElement).toBe(one('[name=find-brand]'));
  });

  test('says what can be done about it: read, or only a checklist', async () => {
    await open('fresh');
    const kinds = [...place.querySelectorAll('.brand-kind')];
    const kindOf = (id: string) => kinds.find((kind) => kind.querySelector(`input[name=${id}]`))?.textContent;
    expect(kindOf('wyze')).toMatch(/^Latchkey reads pages of these/);
    expect(kindOf('lutron')).toMatch(/^In their apps: checklist only/);
    expect(kindOf('adt')).toMatch(/brands that Latchkey knows by name/);
  });

  test('that has nothing to ask for is named beside those that have', async () => {
    await open('picked');
    await click('input[name=lutron]');
    expect(one('.allow').textContent).toContain('Nothing is asked for Lutron');
    expect(all('.each button')).toEqual(['Allow Wyze alone', 'Allow Amazon alone']);
  });
});

describe('the checklist', () => {
  test('is there for each picked brand, with its incidents and their sources, and asks for nothing', async () => {
    const ports = await open('picked');
    expect(all('.checklist > h3')).toEqual(['Wyze', 'Amazon']);
    expect(one('[data-brand=wyze] .incident-fold summary').textContent).toMatch(/^\d incidents concern Wyze$/);
    expect(all('[data-brand=wyze] .sources a').length).toBeGreaterThan(3);
    expect(all('[data-brand=wyze] .todo-row .what')).toContain('The link to Amazon Alexa');
    expect(ports.calls).toEqual([]);
  });

  test('opens pages of the picked marketplace', async () => {
    await open('picked');
    const hosts = all('[data-brand=amazon] .todo-go .host');
    expect(hosts.length).toBeGreaterThan(2);
    expect(hosts.filter((host) => host?.endsWith('amazon.com'))).toEqual([]);
  });

  test('says so when nothing is known of a brand', async () => {
    await open('names-only');
    expect(one('[data-brand=adt]').textContent).toContain('For ADT Latchkey has no pages');
  });

  test('keeps a tick with its day, and takes it back with the tick', async () => {
    const ports = await open('picked');
    const box = '[data-brand=amazon] .todo-row input[name^=list]';
    await click(box);
    expect(ports.calls).toEqual([{ name: 'answer', with: { subject: expect.anything(), doneAt: dayOf(ports.now()) } }]);
    expect(one<HTMLInputElement>(box).checked).toBe(true);
    await click(box);
    expect(ports.calls.at(-1)).toMatchObject({ name: 'unanswer', with: { fields: ['decision', 'doneAt'] } });
    expect(one<HTMLInputElement>(box).checked).toBe(false);
  });

  test('takes a link that the user has, with or without its day', async () => {
    const ports = await open('picked');
    await click('[data-entry="link wyze alexa"] [data-do=have-link]');
    const link = { issuer: 'wyze', holder: 'alexa', kind: 'linked-service' };
    expect(ports.calls).toEqual([{ name: 'tell', with: link }]);
    expect(one('[data-entry="link wyze alexa"]').textContent).toContain('It stands in your audit now.');
    const field = one<HTMLInputElement>('[data-entry="link wyze ifttt"] [name=linkedAt]');
    field.value = '2019';
    await doing(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    await doing(() => field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(ports.calls.at(-1)?.with).toEqual({ ...link, holder: 'ifttt', linkedAt: '2019' });
  });
});

describe('access', () => {
  const named = () => all('.allow > .pretty .host').map((host) => `https://${host}`);

  test('is asked for in the click itself, for the sites that the sentence names, and then a page is offered', async () => {
    const ports = await open('picked');
    const sites = named();
    const button = one('[data-do=allow-all]');
    await doing(() => {
      button.click();
      expect(ports.calls).toEqual([{ name: 'request', with: sites }]);
    });
    expect(sites).toHaveLength(7);
    await click('[data-do=open-wyze]');
    expect(ports.calls.at(-1)).toEqual({ name: 'open', with: 'https://my.wyze.com/live' });
  });

  test('can be given brand by brand', async () => {
    const ports = await open('picked');
    await click('[data-do=allow-wyze]');
    expect(ports.calls).toEqual([{ name: 'request', with: ['https://my.wyze.com'] }]);
    expect(named()).not.toContain('https://my.wyze.com');
  });

  test.each([
    ['not-now', 'No access, then.'],
    ['allow-all', 'The browser gave no access.'],
  ])('that is not given leaves the checklist: %s', async (button, words) => {
    await open('picked', 'refused');
    await click(`[data-do=${button}]`);
    expect(one('.allow [role=status]').textContent).toContain(words);
    expect(all('.todo-row').length).toBeGreaterThan(4);
  });
});
