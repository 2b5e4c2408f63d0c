import type { Looking, Recognition, Sliced } from '../recognition';
import { Clusters } from './clusters';
import { Keys } from './keys';
import { listsOf } from './lists';
import { outermost } from './nesting';
import { walk } from './walk';

/**
 * Finds the lists of devices and grants in a JSON value, by what its members mean. It never throws: what cannot be read
 * is said in `trouble`.
 */
export function* recogniseJson(value: unknown, looking: Looking): Sliced<Recognition> {
  try {
    const keys = new Keys();
    const clusters = new Clusters(looking, keys);
    const whole = yield* walk(value, keys, (candidate) => clusters.take(candidate));
    if (!whole) return { lists: [], trouble: { reason: 'too-large' } };
    return { lists: yield* listsOf(outermost(yield* clusters.judged())) };
  } catch (error) {
    // A member that throws when it is read. What it says may hold the user's data: only its kind is told.
    return { lists: [], trouble: { reason: 'failed', detail: error instanceof Error ? error.name : typeof error } };
  }
}
