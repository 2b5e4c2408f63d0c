import { readAnswer } from './answer';
import { listen } from './channel';
import { keepHeard } from './heard';
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
  const lineOf = ({ method, url }: (typeof heard)[number]) => `${method.toUpperCase()} ${url}`;
  const lines = [...new Set(heard.map(lineOf))];
  const whole = here.overheardWhole.flatMap((url) => [`GET ${url}`, `POST ${url}`]);
  if (lines.length + whole.length === 0) return;
  listen(
    [...lines, ...whole],
    (answer) => {
      const line = lines[answer.index];
      if (line === undefined) {
        if (here.isUnconfirmed(location.href)) keepHeard(answer);
        return;
      }
      for (const { method, source, reader } of heard.filter((one) => lineOf(one) === line)) {
        report('overheard', source, readAnswer(answer, method, here.lists(source), reader, here.signedOut));
      }
    },
    signal,
  );
}
