import type { BannerCard, CardAct } from '../../core/alerts/banner-card';
import { alive, ask } from './ask';
import { mayShow } from './quiet';
import { show } from './show';

/**
 * Put into a page by the background when a card may be due there. It waits until somebody looks at the page, asks, and
 * shows what it is told. Several readings at once may put it there several times.
 */
const world = globalThis as { latchkeyCard?: true };

function inFront(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

async function start(): Promise<void> {
  await inFront();
  if (!alive() || !(await mayShow())) return;
  const words = await ask<BannerCard | null>('page:banner', null);
  if (!words) return;
  const act = async (name: CardAct) => {
    await ask('page:banner-act', { key: words.key, act: name });
  };
  show(words, act, alive);
}

if (world.latchkeyCard === undefined) {
  world.latchkeyCard = true;
  void start().finally(() => {
    delete world.latchkeyCard;
  });
}
