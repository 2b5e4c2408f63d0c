// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BannerCard } from '../../core/alerts/banner-card';
import { draw } from './draw';
import { asksForSecret } from './secrets';

const WORDS: BannerCard = {
  key: 'grant g1 acme-2020',
  lang: 'de',
  dir: 'rtl',
  region: 'Latchkey: a warning',
  label: 'Review soon',
  tone: 'review',
  title: 'Kitchen <img src=x onerror=alert(1)> & co',
  fact: 'It is older.',
  action: 'Remove it.',
  buttons: {
    show: 'Show me',
    later: 'Later (1 week)',
    ignore: 'Ignore this',
    quiet: 'No banners',
    close: 'Later, one week',
  },
  quietNext: 'Confirm it in the popup.',
};

afterEach(() => document.body.replaceChildren());

function drawn(words: Partial<BannerCard> = {}) {
  const act = vi.fn();
  const card = draw({ ...WORDS, ...words }, act);
  document.body.append(card.element);
  return { act, card, section: card.element };
}

const named = (button: HTMLElement) => button.getAttribute('aria-label') ?? button.textContent;

describe('the card', () => {
  test('is a named region in its language and direction, and takes no focus', () => {
    const { section } = drawn();
    expect(section.getAttribute('role')).toBe('region');
    expect(section.getAttribute('aria-label')).toBe(WORDS.region);
    expect([section.lang, section.dir]).toEqual(['de', 'rtl']);
    expect(document.activeElement).toBe(document.body);
  });

  test('says label, title, fact, action and what else there is; names are text', () => {
    const { section } = drawn({ more: 'There is one more.' });
    for (const text of ['Review soon', WORDS.title, 'It is older.', 'Remove it.', 'There is one more.']) {
      expect(section.textContent).toContain(text);
    }
    expect(section.querySelector('h2')?.textContent).toBe(WORDS.title);
    expect(section.querySelector('img')).toBeNull();
    expect(drawn().section.querySelector('.more')).toBeNull();
  });

  test('has a shape beside the words of each label, hidden from screen readers', () => {
    const shapes = (['act', 'review'] as const).map((tone) => {
      const svg = drawn({ tone }).section.querySelector('.chip svg');
      expect(svg?.getAttribute('aria-hidden')).toBe('true');
      return svg?.innerHTML;
    });
    expect(shapes[0]).not.toBe(shapes[1]);
  });

  test('has five buttons in this order, all reached by keyboard; × is Later', () => {
    const { section, act } = drawn();
    const buttons = [...section.querySelectorAll('button')];
    expect(buttons.map(named)).toEqual(['Later, one week', 'Show me', 'Later (1 week)', 'Ignore this', 'No banners']);
    expect(buttons.every(({ type, tabIndex }) => type === 'button' && tabIndex === 0)).toBe(true);
    for (const button of buttons) button.click();
    expect(act.mock.calls.map(([name]) => name)).toEqual(['later', 'show', 'later', 'ignore', 'quiet']);
  });

  test('Escape inside is Later; other keys, and Escape outside, are nothing', () => {
    const { section, act } = drawn();
    const key = (target: Element, name: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    key(document.body, 'Escape');
    key(section, 'Enter');
    expect(act).not.toHaveBeenCalled();
    const page = vi.fn();
    document.addEventListener('keydown', page, { once: true });
    key(section.querySelector('.next') as Element, 'Escape');
    expect(page).not.toHaveBeenCalled();
    expect(act.mock.calls.map(([name]) => name)).toEqual(['later']);
  });

  test('says things politely, and where "No banners" is confirmed in place of the buttons, keeping the focus', () => {
    const { section, card } = drawn();
    const status = section.querySelector('[role=status]');
    expect(status?.textContent).toBe('');
    card.say('Review soon: it');
    expect([status?.textContent, status?.classList.contains('heard')]).toEqual(['Review soon: it', true]);
    section.querySelector<HTMLElement>('[data-act=quiet]')?.focus();
    card.say(WORDS.quietNext, true);
    expect([status?.textContent, status?.classList.contains('heard')]).toEqual([WORDS.quietNext, false]);
    expect([...section.querySelectorAll('button')].map(named)).toEqual(['Later, one week']);
    expect(document.activeElement?.className).toBe('close');
  });
});

describe('a page that asks for a secret', () => {
  const visible = (is: (field: Element) => boolean) => {
    Element.prototype.checkVisibility = function () {
      return is(this);
    };
  };
  const fieldWith = (attributes: Record<string, string>) => {
    const field = document.createElement('input');
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    return field;
  };

  test.each([
    [{ type: 'password' }, true],
    [{ autocomplete: 'one-time-code' }, true],
    [{ autocomplete: 'section-a one-time-code' }, true],
    [{ autocomplete: 'cc-number' }, true],
    [{ autocomplete: 'username' }, false],
    [{ type: 'search' }, false],
  ])('%o: %s', (attributes, is) => {
    visible(() => true);
    document.body.append(fieldWith(attributes));
    expect(asksForSecret(document)).toBe(is);
  });

  test('is none when the field is not shown', () => {
    visible((field) => field.id === 'shown');
    document.body.append(fieldWith({ type: 'password' }));
    expect(asksForSecret(document)).toBe(false);
    document.body.append(fieldWith({ type: 'password', id: 'shown' }));
    expect(asksForSecret(document)).toBe(true);
  });

  test('is one, too, when the field is in an open shadow root', () => {
    visible(() => true);
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    inner.attachShadow({ mode: 'open' }).append(fieldWith({ type: 'password' }));
    expect(asksForSecret(document)).toBe(true);
  });
});
