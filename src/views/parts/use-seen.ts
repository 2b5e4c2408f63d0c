import { useLayoutEffect, useState } from 'preact/hooks';
import type { Glance, Ports, Seen } from '../ports';
import { wordsOf } from './use-doing';

export interface Loaded {
  glance?: Glance;
  seen?: Seen;
  /** Why nothing newer could be loaded, in words. */
  trouble?: string;
  again(): void;
}

/**
 * The stored counts at once, then the whole view, and the view again after each change. `full`: with the steps of all
 * vendors and every incident.
 */
export function useSeen(ports: Ports, full?: true): Loaded {
  const [loaded, setLoaded] = useState<Omit<Loaded, 'again'>>({});
  const [again, setAgain] = useState<() => void>(() => () => undefined);
  // Before the first paint, not after it: what is stored is then asked for a frame earlier.
  useLayoutEffect(() => {
    let asked = 0;
    let done = false;
    const failed = (error: unknown) => setLoaded((before) => ({ ...before, trouble: wordsOf(error) }));
    const load = () => {
      asked += 1;
      const turn = asked;
      ports.view(full).then((seen) => {
        // An answer that a later one has overtaken would bring back what is gone.
        if (!done && turn === asked) setLoaded(({ glance }) => ({ ...(glance ? { glance } : {}), seen }));
      }, failed);
    };
    ports.glance().then((glance) => {
      if (glance) setLoaded((before) => ({ ...before, glance }));
    }, failed);
    load();
    setAgain(() => load);
    const stop = ports.subscribe(load);
    return () => {
      done = true;
      stop();
    };
  }, [ports, full]);
  return { ...loaded, again };
}
