import type { BannerCard, CardAct } from '../../core/alerts/banner-card';

const SVG = 'http://www.w3.org/2000/svg';

/** Class and shape: each label has its own beside its words, because colour is never the only sign. */
type Shape = readonly [name: string, attributes: Record<string, string>];

const GLYPHS: Record<BannerCard['tone'], readonly Shape[]> = {
  act: [
    ['path', { d: 'M8 1.1 14.9 8 8 14.9 1.1 8Z', class: 'fill' }],
    ['path', { d: 'M8 4.6v4M8 11.1v.01', class: 'bang' }],
  ],
  review: [
    ['circle', { cx: '8', cy: '8', r: '5.75' }],
    ['path', { d: 'M8 2.25a5.75 5.75 0 0 0 0 11.5Z', class: 'fill' }],
  ],
  tidy: [['rect', { x: '2.75', y: '2.75', width: '10.5', height: '10.5', rx: '1' }]],
  unchecked: [['circle', { cx: '8', cy: '8', r: '5.75', class: 'dots' }]],
};

const MARK: readonly Shape[] = [
  ['rect', { class: 'plate', x: '1.5', y: '1', width: '6.5', height: '18', rx: '1.75' }],
  ['path', { class: 'key', d: 'M5 10h5.2' }],
  ['circle', { class: 'key', cx: '14.4', cy: '10', r: '3.9' }],
];

const CROSS: readonly Shape[] = [['path', { d: 'm4 4 8 8M12 4l-8 8' }]];

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
  close.append(picture('0 0 16 16', CROSS));

  const chip = element('span', `chip ${words.tone}`);
  chip.append(picture('0 0 16 16', GLYPHS[words.tone]), element('span', '', words.label));
  const said = element('p', 'said heard');
  said.setAttribute('role', 'status');

  const head = element('header');
  head.append(picture('0 0 20 20', MARK, ''), element('span', '', 'Latchkey'), close);
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

function picture(viewBox: string, shapes: readonly Shape[], look = 'glyph'): SVGSVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('viewBox', viewBox);
  made.setAttribute('aria-hidden', 'true');
  if (look !== '') made.setAttribute('class', look);
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    made.append(shape);
  }
  return made;
}
