import type { ListName } from './model';
import { BODY_LIMIT, type Read, type ResponseCapture, type UnreadableReason } from './reading';

export type Opened = { json: unknown } | { reason: UnreadableReason; detail?: string };

/** What an HTTP status says about the reading; undefined when there is an answer to look at. */
function refusal(status: number): UnreadableReason | undefined {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'refused';
  if (status === 429) return 'rate-limited';
  return status >= 200 && status < 300 ? undefined : 'failed';
}

/**
 * The JSON in a response, or why there is none. `signIn` recognises the vendor's sign-in page, which many send with
 * status 200 in place of the answer. Details carry numbers only: a body may hold secrets.
 */
export function openJson(capture: ResponseCapture, signIn: RegExp): Opened {
  const refused = refusal(capture.status);
  if (refused) return { reason: refused, detail: `HTTP ${capture.status}` };
  if (capture.body.length > BODY_LIMIT) return { reason: 'too-large', detail: `${capture.body.length} characters` };
  try {
    return { json: JSON.parse(capture.body) };
  } catch {
    const html = /^\s*</.test(capture.body);
    return { reason: html && signIn.test(capture.body) ? 'signed-out' : 'not-json' };
  }
}

/** The same reason for every list that the answer would have fed. */
export function unreadable(lists: readonly ListName[], reason: UnreadableReason, detail?: string): Read {
  const because = detail === undefined ? { reason } : { reason, detail };
  return { readings: lists.map((list) => ({ list, state: 'unreadable', ...because })) };
}

/** An answer about something else: it says nothing about any list. */
export const NOTHING: Read = { readings: [] };
