import type { Key } from './keys';

/**
 * Where things of one kind stand: the keys above them, with every list and every map keyed by id as one step. Rows in the
 * same place of different parents (the devices of every home) are one collection.
 */
export interface Place {
  readonly parent: Place | undefined;
  /** Undefined: a row of the list or map above. */
  readonly key: Key | undefined;
  readonly steps: Map<string, Place>;
  /** Most members of an object that was found here. */
  widest: number;
}

export const ROW = '[]';

export function root(): Place {
  return { parent: undefined, key: undefined, steps: new Map(), widest: 0 };
}

export function step(from: Place, name: string, key: Key | undefined): Place {
  let next = from.steps.get(name);
  if (next === undefined) {
    next = { parent: from, key, steps: new Map(), widest: 0 };
    from.steps.set(name, next);
  }
  return next;
}
