// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BannerCard } from '../../core/alerts/banner-card';
import { isQuietPage } from '../../core/alerts/quiet-pages';
import { show } from './show';

vi.mock('./seen', () => ({ sightOf: () => () => true }));
/** As the background answers. */
vi.mock('./ask', () => ({ ask: async (_: string, { url }: { url: string }) => isQuietPage(url, []) }));

const WORDS: BannerCard = {
  ...{ key: 'grant g1 acme-2020', lang: 'en', dir: 'ltr', region: 'Latchkey', label: 'Act now', tone: 'act' },
  ...{ title: 'It', fact: 'It is.', action: 'Do it.', quietNext: 'Confirm it.' },
  buttons: { show: 'Show', later: 'Later', ignore: 'Ignore', quiet: 'Quiet', close: 'Close' },
};

const extension = { alive: true };
let root: ShadowRoot | undefined;
const act = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  extension.alive = true;
  Element.prototype.checkVisibility = () => true;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  show(WORDS, act, () => extension.alive);
});
afterEach(async () => {
  extension.alive = false;
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  vi.restoreAllMocks();
  act.mockClear();
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});

const host = () => document.documentElement.querySelector(':scope > div');

test('it stands beside the body in a closed root, and is said once it is there', () => {
  expect(host()?.shadowRoot).toBeNull();
  expect(root?.mode).toBe('closed');
  const status = root?.querySelector('[role=status]');
  expect(status?.textContent).toBe('');
  vi.advanceTimersByTime(200);
  expect(status?.textContent).toBe('Act now: It');
});

test('a click or a key that no hand made does nothing', () => {
  for (const button of root?.querySelectorAll('button') ?? []) button.click();
  root?.querySelector('.next')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(act).not.toHaveBeenCalled();
  expect(host()).not.toBeNull();
});

test.each([
  ['there is no extension any more', () => Object.assign(extension, { alive: false })],
  ['the page goes on to a sign-in', () => history.pushState(null, '', '/account/login')],
  ['the page goes on to a lock', () => history.pushState(null, '', '/#/front-door/unlock')],
  [
    'the page asks for a password',
    () => document.body.append(Object.assign(document.createElement('input'), { type: 'password' })),
  ],
])('it goes when %s', async (_, happen) => {
  await vi.advanceTimersByTimeAsync(5000);
  expect(host()).not.toBeNull();
  happen();
  await vi.advanceTimersByTimeAsync(1000);
  expect(host()).toBeNull();
  expect(act).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
