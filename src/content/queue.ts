import { BODY_LIMIT } from '../core/reading';

/** Most characters that wait to be read at a time. */
export const QUEUE_LIMIT = 4 * BODY_LIMIT;

/** How long reading may hold the page up at a stretch, in ms, before it takes its next turn. One item is never split. */
const TURN = 8;

/**
 * Answers come in during the page's own call, where nothing may be done with them. They wait here for a turn of their
 * own. What finds no room keeps its place without its body, so that it is reported and not lost.
 */
export function queueOf<T extends { body: string }>(work: (item: T) => void, full: (item: T) => T) {
  const waiting: T[] = [];
  let size = 0;

  function drain(): void {
    const end = performance.now() + TURN;
    try {
      do {
        const item = waiting.shift();
        if (item === undefined) return;
        size -= item.body.length;
        work(item);
      } while (performance.now() < end);
    } finally {
      if (waiting.length > 0) setTimeout(drain);
    }
  }

  return (item: T): void => {
    const room = size + item.body.length <= QUEUE_LIMIT;
    const kept = room ? item : full(item);
    size += kept.body.length;
    if (waiting.push(kept) === 1) setTimeout(drain);
  };
}
