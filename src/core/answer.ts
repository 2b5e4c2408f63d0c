import type { ListName } from './model';
import { BODY_LIMIT, type Read, type ResponseCapture, type UnreadableReason } from './reading';

/** Why there is nothing to read. */
export interface Unread {
  reason: UnreadableReason;
  detail?: string;
}

/** What an HTTP status says about the reading, and the one place that says it; undefined: there is an answer to look at. */
export function refusal(status: number): Unread | undefined {
  const because = (reason: UnreadableReason): Unread => ({ reason, detail: `HTTP ${status}` });
  if (status === 401) return because('signed-out');
  if (status === 403) return because('refused');
  if (status === 429) return because('rate-limited');
  return status >= 200 && status < 300 ? undefined : because('failed');
}

/**
 * The JSON in a response, or why there is none. `signIn` recognises the vendor's sign-in page, which many send with
 * status 200 in place of the answer. Details carry numbers only: a body may hold secrets.
 */
export function openJson(capture: ResponseCapture, signIn: RegExp): { json: unknown } | Unread {
  const refused = refusal(capture.status);
  if (refused) return refused;
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
