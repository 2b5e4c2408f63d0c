import type { BannerCard, CardAct } from '../../core/alerts/banner-card';
import { isQuietPath } from '../../core/alerts/quiet-words';
import { draw } from './draw';
import { LOOK } from './look';
import { asksForSecret } from './secrets';
import { sightOf } from './seen';

/** How often the page is looked at again while the card is shown, in ms. */
const AGAIN = 1000;

/** The page's own rules do not reach it: `all` goes first, and nothing in a style sheet beats it. */
const HOST = [
  ...['all: initial', 'display: block', 'position: fixed', 'inset-block-end: 16px', 'inset-inline-end: 16px'],
  ...['z-index: 2147483647', 'animation: none', 'transition: none'],
];

/** Whether a card may be on the page as it is now. */
export function mayShow(): boolean {
  return !isQuietPath(`${location.pathname} ${location.hash}`) && !asksForSecret(document);
}

/**
 * Puts the card into the corner of the page, in a closed root that is no child of the body, and takes it away once it is
 * answered, the page has become one without cards, or `alive` says that there is no extension any more.
 *
 * @param act for real clicks only, while the card can be seen
 */
export function show(words: BannerCard, act: (name: CardAct) => Promise<void>, alive: () => boolean): void {
  const host = document.createElement('div');
  host.dir = words.dir;
  host.style.cssText = HOST.map((rule) => `${rule} !important;`).join('');
  const life = new AbortController();
  const end = () => {
    life.abort();
    clearInterval(again);
    host.remove();
  };
  const seen = sightOf(host, life.signal);
  let answered = false;
  const card = draw(words, (name, event) => {
    if (!event.isTrusted || !seen(event)) return;
    // After "No banners on this site" there is nothing left to answer: Escape and × only close.
    if (answered) return end();
    answered = true;
    if (name === 'quiet') card.say(words.quietNext, true);
    else end();
    void act(name);
  });
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = LOOK;
  root.append(style, card.element);
  document.documentElement.append(host);
  // Said once it is there: what was in the page before is not read out.
  setTimeout(() => card.say(`${words.label}: ${words.title}`), 100);
  const again = setInterval(() => {
    if (!host.isConnected || !alive() || !mayShow()) end();
  }, AGAIN);
}
