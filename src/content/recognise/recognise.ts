import { mayHoldData } from '../../core/recognise/inline-kind';
import type { Orders, PutParts } from '../../core/recognise/run';
import { type DataReader, recogniseWith } from '../../core/recognise/whole-page';
import { ask } from '../ask-background';
import { heardHere } from '../heard';
import { dataReader } from './data-reader';
import { look, type Means } from './look';
import { SIGHT } from './sight';
import { parsing } from './turns';

/**
 * Put into a page by the background, which is then asked what to do there. Put there a second time it does nothing but
 * what it is still told.
 */
const world = globalThis as { latchkeyRecognising?: true };

/** Throws where its script was not put here: {@link Means.ready} has asked for it. */
function reader(): DataReader {
  const here = dataReader();
  if (here === undefined) throw new Error('what reads data is not here');
  return here;
}

const MEANS: Means = {
  async ready(parts) {
    const put = await ask<PutParts | null>('page:recognise-parts', parts);
    if (!put) throw new Error('parts were refused');
    return put.allWords;
  },
  page(tree, looking, cost) {
    const inlineValues: DataReader['inlineValues'] = (scripts) => parsing(cost, () => reader().inlineValues(scripts));
    return recogniseWith(tree.scripts.some(mayHoldData) ? { ...reader(), inlineValues } : undefined, tree, looking);
  },
  json: (value, looking) => reader().recogniseJson(value, looking),
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
