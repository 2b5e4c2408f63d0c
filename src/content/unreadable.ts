import type { ListName } from '../core/model';
import type { ListReading, Read, UnreadableReason } from '../core/reading';

/** Every list of a source, unreadable for the same reason. */
export function allUnreadable(lists: readonly ListName[], reason: UnreadableReason, detail?: string): Read {
  const why = detail === undefined ? { reason } : { reason, detail };
  return { readings: lists.map((list): ListReading => ({ list, state: 'unreadable', ...why })) };
}

/** For a reader that threw. The kind of error is told, its words are not: they quote the page. */
export function whatWentWrong(lists: readonly ListName[], error: unknown): Read {
  const detail = error instanceof Error ? error.name : typeof error;
  return allUnreadable(lists, error instanceof SyntaxError ? 'not-json' : 'layout', detail);
}
