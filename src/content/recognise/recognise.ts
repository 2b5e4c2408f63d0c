import { inlineValues } from '../../core/recognise/inline';
import { recogniseJson } from '../../core/recognise/json/recognise-json';
import { recognise } from '../../core/recognise/recognise';
import type { Orders } from '../../core/recognise/run';
import { ask } from '../ask-background';
import { heardHere } from '../heard';
import { look, type Means } from './look';
import { SIGHT } from './sight';
import { parsing } from './turns';

/**
 * Put into a page by the background, which is then asked what to do there. Put there a second time it does nothing but
 * what it is still told.
 */
const world = globalThis as { latchkeyRecognising?: true };

const MEANS: Means = {
  page: (tree, looking, cost) => recognise(tree, looking, (scripts) => parsing(cost, () => inlineValues(scripts))),
  json: recogniseJson,
  heard: heardHere,
};

async function start(signal: AbortSignal): Promise<void> {
  for (;;) {
    const orders = await ask<Orders | null>('page:recognise', null);
    if (!orders || signal.aborted) return;
    await ask('page:recognised', await look(orders, MEANS, SIGHT, signal));
  }
}

if (world.latchkeyRecognising === undefined) {
  world.latchkeyRecognising = true;
  const left = new AbortController();
  addEventListener('pagehide', () => left.abort(), { once: true });
  start(left.signal)
    .catch((error: unknown) => {
      if (!left.signal.aborted) throw error;
    })
    .finally(() => {
      delete world.latchkeyRecognising;
    });
}
