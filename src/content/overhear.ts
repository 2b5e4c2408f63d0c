import { readAnswer } from './answer';
import { listen } from './channel';
import type { Here } from './here';
import type { Report } from './report';
import type { ResponseReaders } from './watched';

/** Answers that no endpoint is declared for. */
export interface Others {
  /** Their address patterns. */
  patterns: string[];
  hear(answer: Parameters<Parameters<typeof listen>[1]>[0]): void;
}

/**
 * Reads the answers that the page itself gets from declared endpoints. Nothing is wrapped where nothing is declared. Where
 * several endpoints share one address (a socket over which everything comes), each of them gets every answer.
 */
export function overhear(
  here: Here,
  readers: ResponseReaders,
  report: Report,
  signal: AbortSignal,
  others?: Others,
): void {
  const heard = here.endpoints.flatMap((endpoint) => {
    const reader = readers[endpoint.id];
    return reader === undefined ? [] : [{ ...endpoint, reader }];
  });
  const lines = heard.map(({ method, url }) => `${method.toUpperCase()} ${url}`);
  const whole = (others?.patterns ?? []).flatMap((url) => [`GET ${url}`, `POST ${url}`]);
  if (lines.length + whole.length === 0) return;
  listen(
    [...lines, ...whole],
    (answer) => {
      const line = lines[answer.index];
      if (line === undefined) return others?.hear(answer);
      heard.forEach(({ method, source, reader }, at) => {
        if (lines[at] === line)
          report('overheard', source, readAnswer(answer, method, here.lists(source), reader, here.signedOut));
      });
    },
    signal,
  );
}
