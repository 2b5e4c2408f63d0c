// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../../tests/preview/example';
import { STATES } from '../../../tests/preview/example-states';
import '../../locales/german';
import { chooseLanguage } from '../../locales/text';
import { type MemoryPorts, memoryPorts } from '../memory';
import { Popup } from './Popup';

let place: HTMLElement;

// What the popup loads when it is needed is there at once after that.
beforeAll(async () => void (await import('../looks/LooksPart')));
afterEach(() => {
  render(null, place);
  chooseLanguage(['en-GB']);
});

function after(work: () => unknown): Promise<void> {
  return act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

async function open(name: string, start: Partial<Parameters<typeof memoryPorts>[0]> = {}): Promise<MemoryPorts> {
  const state = STATES[name]?.();
  if (!state) throw new Error(`no state ${name}`);
  const ports = memoryPorts({ now: NOW, ...state, ...start });
  place = document.createElement('div');
  document.body.replaceChildren(place);
  await after(() => render(<Popup ports={ports} />, place));
  return ports;
}

function one<E extends Element = HTMLElement>(selector: string): E {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const click = (selector: string) => after(() => one(selector).click());
const hero = () => one('.hero').textContent ?? '';

test('a site that nobody declared can be read with one click, and the popup says when that goes on', async () => {
  const ports = await open('looks-offered', { readNow: { state: 'recognising', asked: [] } });
  expect(one('footer [data-do="read"]').textContent).toBe('Read this page');
  await click('footer [data-do="read"]');
  expect(ports.calls.map(({ name }) => name)).toEqual(['readNow']);
  const { view } = STATES['looks-reading']?.() ?? {};
  await after(() => ports.change(view ? { view } : {}));
  expect(hero()).toContain('Here: my.hub.example');
  expect(hero()).toContain('Reading this page by its looks.');
  expect(place.querySelector('footer [data-do="read"]')).toBeNull();
});

test.each([
  ['looks-found', 'Read by its looks: please check.', 'check'],
  ['looks-none', 'The page says there are none: please check.', 'check'],
  ['looks-checked', 'You checked what was read here.', 'check'],
  ['looks-nothing', 'This page was not recognised.', 'checklist'],
  ['looks-signed-out', 'This page could not be read.', 'read'],
  ['looks-refused', 'This page could not be read.', 'checklist'],
])('%s: %s', async (name, headline, step) => {
  await open(name);
  expect(one('h2').textContent).toBe(headline);
  expect(one('.btn-next').dataset.do).toBe(step);
});

test.each([
  ['looks-signed-out', 'It asks you to sign in.'],
  ['looks-failed', 'It shows an error'],
  ['looks-loading', 'It was still loading its list.'],
  ['looks-too-large', 'It is larger than Latchkey reads.'],
  ['looks-timed-out', 'It kept changing for too long.'],
  ['looks-refused', 'closed to extensions'],
  ['looks-other', 'Why is not known.'],
])('%s says why: %s', async (name, words) => {
  await open(name);
  expect(hero()).toContain(words);
});

test('what has only just been found is not said to be checked', async () => {
  const { view } = STATES['looks-found']?.() ?? {};
  if (!view) throw new Error('no such state');
  await open('looks-found', { view: { ...view, recognised: [], said: [] } });
  expect(one('h2').textContent).toBe('Read by its looks: please check.');
});

test('what was found is named, with how many more', async () => {
  const ports = await open('looks-found');
  expect(hero()).toMatch(/Devices: Kitchen <img src=x onerror=alert\(1\)> & "co", .* and 2 more/);
  expect(place.querySelectorAll('.looks bdi')).toHaveLength(5);
  expect(hero()).toContain('Linked services: Nightfall Routines and Kitchen Voice');
  await click('[data-do="check"]');
  expect(ports.calls.at(-1)).toEqual({ name: 'audit', with: '#recognised' });
});

test('that the page says there are none is never an all-clear', async () => {
  await open('looks-none');
  expect(hero()).toContain('Linked services: the page says there are none.');
  expect(hero()).toContain('This is no all-clear.');
  expect(hero()).not.toMatch(/nothing to do/i);
  expect(place.querySelector('.hero svg:not(.turn)')).toBeNull();
});

test('what was not recognised is to be looked at by hand, and says for what', async () => {
  const ports = await open('looks-nothing');
  expect(hero()).toContain('Linked services, Signed-in phones and apps, API keys, People with access and Devices');
  await click('[data-do="checklist"]');
  expect(ports.calls.at(-1)).toEqual({ name: 'audit', with: '#checklist' });
});

describe('the structure of the page', () => {
  const text = '<!doctype html>\n<title>Kodeba</title>';

  test('is shown whole, and goes nowhere but where the user puts it', async () => {
    const ports = await open('looks-nothing', { skeleton: { state: 'made', text } });
    expect(hero()).toContain('Nothing is sent or stored.');
    await click('[data-do="skeleton"]');
    expect(one<HTMLTextAreaElement>('textarea').value).toBe(text);
    expect(ports.calls.map(({ name }) => name)).toEqual(['skeleton']);
    await click('[data-do="copy"]');
    expect(ports.calls.at(-1)).toEqual({ name: 'copy', with: text });
    expect(hero()).toContain('Copied.');
    await click('[data-do="save"]');
    const name = 'page-structure-2026-11-24.html';
    expect(ports.calls.at(-1)).toEqual({ name: 'save', with: { name, type: 'text/html;charset=utf-8', text } });
    expect(hero()).toContain(`Saved as ${name}.`);
  });

  test.each([
    ['no-page', 'For that the page must be open'],
    ['closed', 'The browser lets no extension read this page.'],
  ] as const)('cannot be made: %s', async (state, words) => {
    await open('looks-nothing', { skeleton: { state } });
    await click('[data-do="skeleton"]');
    expect(hero()).toContain(words);
    expect(place.querySelector('textarea')).toBeNull();
  });
});
