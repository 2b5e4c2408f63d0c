import { BODY_LIMIT } from '../core/reading';
import type { Answer } from './answer';

/** Longest that one ask may take, in ms. */
export const ASK_LIMIT = 20_000;

/**
 * One read-only request to the page's own origin with the session of the page. Never throws: what went wrong is in the
 * answer. A page whose own rules forbid the request (`connect-src`) refuses it in Firefox; that is status 0.
 */
export async function ask(
  { href: url }: URL,
  method: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const late = AbortSignal.timeout(ASK_LIMIT);
  const answer: Answer = { url, finalUrl: '', status: 0, cut: 'whole', body: '' };
  const send = (redirect: RequestRedirect) =>
    fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      redirect,
      cache: 'no-store',
      signal: AbortSignal.any([signal, late]),
    });
  try {
    const response = await send('follow');
    const body = await textWithin(response, BODY_LIMIT);
    const { status, url: finalUrl } = response;
    return { url, finalUrl, status, ...(body === undefined ? { cut: 'large', body: '' } : { cut: 'whole', body }) };
  } catch {
    if (late.aborted) return { ...answer, cut: 'late' };
    if (signal.aborted) return answer;
    // A redirect to another origin fails like no answer at all, and that is how a vendor sends the visitor to sign in.
    const away = await send('manual').catch(() => undefined);
    return away?.type === 'opaqueredirect' ? { ...answer, cut: 'away' } : answer;
  }
}

/** The body as text, or undefined as soon as it is known to be over the limit. */
async function textWithin(response: Response, limit: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (Number(response.headers.get('content-length')) <= limit && text.length <= limit) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text.length <= limit ? text : undefined;
  }
  await reader.cancel();
  return undefined;
}
