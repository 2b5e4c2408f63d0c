import type { BannerCard, CardAct } from '../../core/alerts/banner-card';
import { GLYPHS, picture, type Shape } from './glyphs';

const MARK: readonly Shape[] = [
  ['M3.25 1h3q1.75 0 1.75 1.75v14.5Q8 19 6.25 19h-3Q1.5 19 1.5 17.25V2.75Q1.5 1 3.25 1Z', 'plate'],
  ['M5 10h5.5m0 0a3.9 3.9 0 1 0 7.8 0 3.9 3.9 0 1 0-7.8 0', 'key'],
];

const CROSS: readonly Shape[] = [['m4 4 8 8M12 4l-8 8', '']];

/** A card that is drawn, and not yet in a page. */
export interface Drawn {
  element: HTMLElement;
  /** Says something politely; visible when it replaces the buttons. */
  say(text: string, instead?: true): void;
}

/** Draws the card. `act` is called for every click, real or not; Escape inside the card is one on "Later". */
export function draw(words: BannerCard, act: (name: CardAct, event: Event) => void): Drawn {
  const button = (name: CardAct, text: string, look = '') => {
    const made = element('button', look, text);
    made.type = 'button';
    made.dataset.act = name;
    made.addEventListener('click', (event) => act(name, event));
    return made;
  };
  const close = button('later', '', 'close');
  close.setAttribute('aria-label', words.buttons.close);
  close.append(picture(16, CROSS));

  const chip = element('span', `chip ${words.tone}`);
  chip.append(picture(16, GLYPHS[words.tone]), element('span', '', words.label));
  const said = element('p', 'said heard');
  said.setAttribute('role', 'status');

  const head = element('header');
  head.append(picture(20, MARK), element('span', '', 'Latchkey'), close);
  const choices = element('div');
  const others = element('div', 'others');
  const { show, later, ignore, quiet } = words.buttons;
  others.append(button('later', later), button('ignore', ignore), button('quiet', quiet));
  choices.append(button('show', show, 'next'), others);
  const body = element('div', 'body');
  body.append(chip, element('h2', '', words.title), element('p', '', words.fact), element('p', 'action', words.action));
  if (words.more !== undefined) body.append(element('p', 'more', words.more));
  body.append(said, choices);

  const section = element('section');
  section.lang = words.lang;
  section.dir = words.dir;
  section.setAttribute('role', 'region');
  section.setAttribute('aria-label', words.region);
  section.append(head, body);
  section.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    act('later', event);
  });
  return {
    element: section,
    say(text, instead) {
      said.classList.toggle('heard', instead === undefined);
      if (instead) {
        // The focus must not fall back to the start of the page.
        if (choices.matches(':focus-within')) close.focus();
        choices.remove();
      }
      said.textContent = text;
    },
  };
}

function element<N extends keyof HTMLElementTagNameMap>(name: N, look = '', text = ''): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  if (look !== '') made.className = look;
  // Names come from pages: text, never markup.
  made.textContent = text;
  return made;
}
