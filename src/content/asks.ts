import { readAnswer } from './answer';
import { ask } from './ask';
import type { Here } from './here';
import type { Report } from './report';
import type { ResponseReaders } from './watched';

/**
 * Makes the vendor's asks in this page, one after another, and reports each answer. Leaving the page aborts them, and an
 * aborted ask says nothing.
 */
export async function askAll(here: Here, readers: ResponseReaders, report: Report, signal: AbortSignal): Promise<void> {
  for (const { answer: endpoint, path, headers } of here.asks) {
    const reader = readers[endpoint.id];
    if (reader === undefined) continue;
    const answer = await ask(new URL(path, location.origin), endpoint.method, headers, signal);
    if (signal.aborted) return;
    report(
      'asked',
      endpoint.source,
      readAnswer(answer, endpoint.method, here.lists(endpoint.source), reader, here.signedOut),
    );
  }
}
