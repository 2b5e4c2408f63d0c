import { readAnswer } from './answer';
import { listen } from './channel';
import type { Here } from './here';
import type { Report } from './report';
import type { ResponseReaders } from './watched';

/**
 * Reads the answers that the page itself gets from declared endpoints. Nothing is wrapped where nothing is declared. Where
 * several endpoints share one address (a socket over which everything comes), each of them gets every answer.
 */
export function overhear(here: Here, readers: ResponseReaders, report: Report, signal: AbortSignal): void {
  const heard = here.endpoints.flatMap((endpoint) => {
    const reader = readers[endpoint.id];
    return reader === undefined ? [] : [{ ...endpoint, reader }];
  });
  if (heard.length === 0) return;
  const lineOf = ({ method, url }: (typeof heard)[number]) => `${method.toUpperCase()} ${url}`;
  const lines = [...new Set(heard.map(lineOf))];
  listen(
    lines,
    (answer) => {
      for (const endpoint of heard.filter((one) => lineOf(one) === lines[answer.index])) {
        const { method, source, reader } = endpoint;
        report('overheard', source, readAnswer(answer, method, here.lists(source), reader, here.signedOut));
      }
    },
    signal,
  );
}
