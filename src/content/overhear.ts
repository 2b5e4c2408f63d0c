import { readAnswer } from './answer';
import { listen } from './channel';
import { keepHeard } from './heard';
import type { Here } from './here';
import type { Report } from './report';
import type { ResponseReaders } from './watched';

/** Reads the answers that the page itself gets from declared endpoints. Nothing is wrapped where nothing is declared. */
export function overhear(here: Here, readers: ResponseReaders, report: Report, signal: AbortSignal): void {
  const heard = here.endpoints.flatMap((endpoint) => {
    const reader = readers[endpoint.id];
    return reader === undefined ? [] : [{ ...endpoint, reader }];
  });
  const whole = here.overheardWhole.flatMap((url) => [`GET ${url}`, `POST ${url}`]);
  if (heard.length + whole.length === 0) return;
  listen(
    [...heard.map(({ method, url }) => `${method.toUpperCase()} ${url}`), ...whole],
    (answer) => {
      const endpoint = heard[answer.index];
      if (endpoint === undefined) {
        if (here.isUnconfirmed(location.href)) keepHeard(answer);
        return;
      }
      const { method, source, reader } = endpoint;
      report('overheard', source, readAnswer(answer, method, here.lists(source), reader, here.signedOut));
    },
    signal,
  );
}
