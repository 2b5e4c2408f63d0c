import type { Sliced } from '../../core/recognise/recognition';
import type { Cost } from '../../core/recognise/run';

/** How long the page is held up at a stretch, in ms. The step in which it is over still ends. */
const TURN = 8;

/** Does sliced work in turns, between which the page goes on. Rejects with the signal's reason once that is aborted. */
export async function inTurns<Result>(work: Sliced<Result>, cost: Cost, signal: AbortSignal): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    const start = performance.now();
    const parsed = cost.parsing;
    let now = start;
    let step = work.next();
    while (!step.done && now < start + TURN) {
      step = work.next();
      now = performance.now();
    }
    const took = performance.now() - start - (cost.parsing - parsed);
    cost.total += took;
    cost.longest = Math.max(cost.longest, took);
    if (step.done) return step.value;
    await pause();
  }
}

/** Parses what cannot be parsed in turns, and counts it apart. */
export function parsing<Result>(cost: Cost, parse: () => Result): Result {
  const start = performance.now();
  try {
    return parse();
  } finally {
    cost.parsing += performance.now() - start;
  }
}

/** A task of its own: unlike timers, messages are not held back in a tab that nobody looks at. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
