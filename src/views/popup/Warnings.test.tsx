// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { exampleView, NOW } from '../../../tests/preview/example';
import { STATES } from '../../../tests/preview/example-states';
import { type MemoryPorts, memoryPorts } from '../memory';
import { Popup } from './Popup';

let place: HTMLElement;

/** Does something and lets what it set off come to its end. */
function doing(work: () => unknown): Promise<void> {
  return act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function open(start: Parameters<typeof memoryPorts>[0]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOW, ...start });
  place = document.createElement('div');
  document.body.replaceChildren(place);
  await doing(() => render(<Popup ports={ports} />, place));
  return ports;
}

function one(selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const said = () => place.textContent ?? '';
const click = (selector: string) => doing(() => one(selector).click());

afterEach(() => render(null, place));

describe('warnings', () => {
  const keys = () => [...place.querySelectorAll<HTMLElement>('.warning')].map((row) => row.dataset.key);

  test.each(['todo', 'elsewhere', 'no-access', 'signed-out', 'silent', 'handled'])(
    'in the state %s the list is the number on the icon, each once',
    async (name) => {
      const { view } = STATES[name]?.() ?? { view: exampleView() };
      await open({ view });
      expect(keys().sort()).toEqual([...view.alerts].sort());
    },
  );

  test('of other brands stand apart from those of this page', async () => {
    await open(STATES.elsewhere?.() ?? { view: exampleView() });
    expect(one('h2').textContent).toBe('One thing to do here.');
    expect(one('#others summary').textContent).toBe('One thing to do elsewhere');
    expect(one('#others .warning').dataset.key).toBe('device d1 wyze-2022-03');
  });

  test.each([
    ['later', 'Put off for a week.'],
    ['ignore', 'Ignored until there is new evidence.'],
  ])('%s takes the row away and says so', async (how, words) => {
    const ports = await open({ view: exampleView() });
    await click(`.warning [data-do="${how}"]`);
    expect(ports.calls).toEqual([{ name: 'dismiss', with: { key: 'device d1 wyze-2022-03', how } }]);
    expect(keys()).toEqual(['grant g1 wyze-2019-12']);
    expect(one('[role="status"]').textContent).toContain(words);
  });

  test('that are all put off are no all-clear', async () => {
    await open({ view: exampleView() });
    await click('.warning [data-do="later"]');
    await click('.warning [data-do="ignore"]');
    expect(one('.hero').dataset.state).toBe('silent');
    expect(said()).toContain('2 things were put off, ignored');
  });

  test('lead to their reason in the audit', async () => {
    const ports = await open({ view: exampleView() });
    await click('.warning [data-do="show"]');
    expect(ports.calls).toEqual([{ name: 'audit', with: '#alert=device%20d1%20wyze-2022-03' }]);
  });
});

test.each([
  ['quiet', ['my.wyze.com']],
  ['not-quiet', []],
])('"No banners on this site" holds when it is confirmed here: %s', async (button, quietHosts) => {
  const ports = await open(STATES['quiet-asked']?.() ?? { view: exampleView() });
  expect(one('.quiet-ask').textContent).toContain('my.wyze.com');
  await click(`[data-do="${button}"]`);
  expect(ports.calls).toEqual([{ name: 'settings', with: { quietHosts } }]);
  expect(place.querySelector('.quiet-ask')).toBeNull();
});

test.each([
  ['todo', 'audit', { name: 'audit', with: undefined }],
  ['todo', 'settings', { name: 'audit', with: '#settings' }],
  ['never', 'brands', { name: 'welcome', with: undefined }],
])('in the state %s, the button %s opens its page', async (state, button, call) => {
  const ports = await open(STATES[state]?.() ?? { view: exampleView() });
  await click(`[data-do="${button}"]`);
  expect(ports.calls).toEqual([call]);
});
