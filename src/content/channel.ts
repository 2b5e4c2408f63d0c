import type { Answer } from './answer';
import { queueOf } from './queue';
import { type Cut, HEARD, HELLO, OFFER } from './wire';

/** An answer that the page got, and the position of its endpoint in the offer. */
export interface Overheard extends Answer {
  cut: Cut;
  index: number;
}

/**
 * Hands the tap its end of the private channel, before any script of the page runs, and calls `heard` with every answer,
 * later and outside the page's call. Whichever of the two scripts runs second completes the hand-over; once the parser
 * adds its first node nobody listens any more, so the page cannot play the tap.
 *
 * @param endpoints a line `METHOD address-pattern` each
 */
export function listen(endpoints: readonly string[], heard: (answer: Overheard) => void, signal: AbortSignal): void {
  const { port1: port } = new MessageChannel();
  const enqueue = queueOf(
    (answer: Overheard) => {
      if (!signal.aborted) heard(answer);
    },
    (answer): Overheard => ({ ...answer, body: '', cut: 'large' }),
  );
  const receive = (event: Event): void => {
    event.preventDefault();
    enqueue(answerOf(event as MessageEvent<string>));
  };
  port.addEventListener(HEARD, receive, { signal });

  const offer = (): boolean =>
    !document.dispatchEvent(new MessageEvent(OFFER, { data: endpoints.join('\n'), ports: [port], cancelable: true }));
  if (offer()) return;

  const hello = (event: Event): void => {
    stop();
    event.stopImmediatePropagation();
    offer();
  };
  const stop = (): void => {
    guard.disconnect();
    document.removeEventListener(HELLO, hello, true);
  };
  const guard = new MutationObserver(stop);
  guard.observe(document, { childList: true, subtree: true });
  document.addEventListener(HELLO, hello, true);
}

function answerOf({ data, origin, lastEventId }: MessageEvent<string>): Overheard {
  const [index, status, cut, finalUrl = ''] = lastEventId.split(' ');
  return { index: Number(index), status: Number(status), cut: cut as Cut, finalUrl, url: origin, body: data };
}
