import type { BannerCard, CardAct } from '../../core/alerts/banner-card';
import { draw } from './draw';
import { LOOK } from './look';
import { mayShow } from './quiet';
import { enter } from './root';
import { sightOf } from './seen';

/** How often the page is looked at again while the card is shown, in ms. */
const AGAIN = 1000;

/**
 * Puts the card into the corner of the page, and takes it away once it is answered, the page has become one without cards,
 * or `alive` says that there is no extension any more.
 *
 * @param act for real clicks only, while the card can be seen
 */
export function show(words: BannerCard, act: (name: CardAct) => Promise<void>, alive: () => boolean): void {
  const life = new AbortController();
  const end = () => {
    life.abort();
    clearInterval(again);
    leave();
  };
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
  const style = document.createElement('style');
  style.textContent = LOOK;
  const { host, leave } = enter(words.dir, style, card.element);
  const seen = sightOf(host, host, life.signal);
  // Said once it is there: what was in the page before is not read out.
  setTimeout(() => card.say(`${words.label}: ${words.title}`), 100);
  const again = setInterval(async () => {
    if (!host.isConnected || !alive() || !(await mayShow())) end();
  }, AGAIN);
}
