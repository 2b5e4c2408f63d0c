import type { ListName } from '../core/model';
import type { Read, ResponseReader, UnreadableReason } from '../core/reading';
import { bounded } from './bounds';
import { allUnreadable, whatWentWrong } from './unreadable';
import type { Cut } from './wire';

/** One answer of the vendor, overheard or asked for. */
export interface Answer {
  /** As asked for. */
  url: string;
  /** After redirects; empty when there was no answer. */
  finalUrl: string;
  /** 0: no answer, or it broke off. */
  status: number;
  /** `late`: none within the time that an ask may take. `away`: a redirect to another origin. */
  cut: Cut | 'late' | 'away';
  body: string;
}

/** Why there is nothing to read in this answer. The one place that says what a status means. */
export function refusal(
  answer: Omit<Answer, 'body'>,
  signedOut: (url: string) => boolean,
): { reason: UnreadableReason; detail?: string } | undefined {
  const { status, cut } = answer;
  if (cut === 'late') return { reason: 'timed-out' };
  if (cut === 'away') return { reason: 'signed-out', detail: 'sent to another site' };
  if (status === 0) return { reason: 'failed', detail: 'no answer' };
  if (status === 401 || signedOut(answer.finalUrl)) return { reason: 'signed-out', detail: `HTTP ${status}` };
  if (status === 403) return { reason: 'refused', detail: `HTTP ${status}` };
  if (status === 429) return { reason: 'rate-limited', detail: `HTTP ${status}` };
  if (status < 200 || status > 299) return { reason: 'failed', detail: `HTTP ${status}` };
  if (cut === 'large') return { reason: 'too-large' };
  if (cut === 'closed') return { reason: 'not-json', detail: 'not text' };
  return undefined;
}

/** What the vendor's reader makes of an answer. Never throws: what could not be read is said for each of `lists`. */
export function readAnswer(
  answer: Answer,
  method: string,
  lists: ListName[],
  reader: ResponseReader,
  signedOut: (url: string) => boolean,
): Read {
  const refused = refusal(answer, signedOut);
  if (refused) return allUnreadable(lists, refused.reason, refused.detail);
  try {
    return bounded(reader({ url: answer.url, method, status: answer.status, body: answer.body }));
  } catch (error) {
    return whatWentWrong(lists, error);
  }
}
