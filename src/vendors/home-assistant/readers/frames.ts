import { at } from '../../../core/json';
import type { ResponseCapture } from '../../../core/reading';

/** What one message of the socket carries: an answer, or what a subscription tells. */
interface Told {
  type: 'result' | 'event';
  value: unknown;
}

/**
 * What a message tells, or the several of one message: newer servers send arrays. An answer names its question by a number
 * alone, so that the shape of a value must tell what it is; the page's own questions are never listened to.
 *
 * @param signs names of fields that such a value has. Most messages are changes of state: only one that has them is parsed.
 */
export function told({ status, body }: ResponseCapture, signs: readonly string[]): Told[] {
  if (status !== 200 || !signs.every((sign) => body.includes(`"${sign}"`))) return [];
  const parsed = json(body);
  return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((message): Told[] => {
    if (at(message, 'type') === 'event') return [{ type: 'event', value: at(message, 'event') }];
    const isAnswer = at(message, 'type') === 'result' && at(message, 'success') === true;
    return isAnswer ? [{ type: 'result', value: at(message, 'result') }] : [];
  });
}

/** Arrays with at least one row of which each is of one shape. */
export function listsOf(values: readonly Told[], isRow: (row: unknown) => boolean): (readonly unknown[])[] {
  return values.flatMap(({ type, value }) =>
    type === 'result' && Array.isArray(value) && value.length > 0 && value.every(isRow) ? [value] : [],
  );
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A socket may carry anything, and what is no JSON is about no list.
    return undefined;
  }
}
