import { basis } from '../basis';
import type { Case } from '../case';
import { listSubject } from '../lists';
import type { Finding } from '../types';

/** Lists that were read so long ago that they clear nothing any more. */
export function stale({ lists }: Case): Finding[] {
  return lists.declared().flatMap((list) => {
    const oldest = lists.oldest([list]);
    if (!oldest || !lists.isStale(oldest)) return [];
    const facts = [basis('read-at', { value: oldest.readAt, source: oldest.line.source })];
    return [{ subject: listSubject(list), finding: 'stale', label: 'Could not check', basis: facts }];
  });
}
