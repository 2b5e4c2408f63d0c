import { unreadable } from '../core/answer';
import type { ListName } from '../core/model';
import type { Read } from '../core/reading';

/** For a reader that threw. The kind of error is told, its words are not: they quote the page. */
export function whatWentWrong(lists: readonly ListName[], error: unknown): Read {
  const detail = error instanceof Error ? error.name : typeof error;
  return unreadable(lists, error instanceof SyntaxError ? 'not-json' : 'layout', detail);
}
