import { refusal, type Unread, unreadable } from '../core/answer';
import type { ListName } from '../core/model';
import type { Read, ResponseReader } from '../core/reading';
import { bounded } from './bounds';
import { whatWentWrong } from './unreadable';
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

/** Why there is nothing to read in this answer: by how it came in, where it ended up, its status, in this order. */
function whyUnread(
  { status, finalUrl, cut }: Omit<Answer, 'body'>,
  signedOut: (url: string) => boolean,
): Unread | undefined {
  if (cut === 'late') return { reason: 'timed-out' };
  if (cut === 'away') return { reason: 'signed-out', detail: 'sent to another site' };
  if (status === 0) return { reason: 'failed', detail: 'no answer' };
  if (signedOut(finalUrl)) return { reason: 'signed-out', detail: `HTTP ${status}` };
  const refused = refusal(status);
  if (refused) return refused;
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
  const unread = whyUnread(answer, signedOut);
  if (unread) return unreadable(lists, unread.reason, unread.detail);
  try {
    return bounded(reader({ url: answer.url, method, status: answer.status, body: answer.body }));
  } catch (error) {
    return whatWentWrong(lists, error);
  }
}
