import { onAddress } from './addresses';
import { askAll } from './asks';
import { hereAt } from './here';
import { overhear } from './overhear';
import { seePage } from './pages';
import { reporterFor } from './report';
import { onReadNow, send } from './send';
import type { PageReaders, ResponseReaders, Watched } from './watched';

/**
 * Starts reading the pages of one vendor: what they are answered (overheard), what they show (seen) and, on "Read now",
 * what a request of our own is answered (asked). Returns at once; does nothing on an origin that is not the vendor's.
 *
 * @param responseReaders by endpoint id; an endpoint without a reader passes unheard
 * @param pageReaders by page id; a page without a reader is only linked to
 */
export function run(vendor: Watched, responseReaders: ResponseReaders, pageReaders: PageReaders): void {
  const here = hereAt(vendor, location.origin);
  if (here === undefined) return;

  // Three lives: the extension's, that of the page while it is open, and the stay at one address of it.
  const gone = new AbortController();
  let left = new AbortController();
  let moved = new AbortController();
  const report = reporterFor(here.vendor, () => gone.abort());
  overhear(here, responseReaders, report, gone.signal);

  const see = (): string[] => {
    moved.abort();
    moved = new AbortController();
    if (here.isUnconfirmed(location.href)) void send('page:unconfirmed', null, () => gone.abort());
    return seePage(here, pageReaders, report, AbortSignal.any([gone.signal, left.signal, moved.signal]));
  };
  const open = (): void => {
    left = new AbortController();
    see();
  };
  let asking = false;
  const asked = (): string[] => {
    if (!asking) {
      asking = true;
      const signal = AbortSignal.any([gone.signal, left.signal]);
      void askAll(here, responseReaders, report, signal).finally(() => {
        asking = false;
      });
    }
    return here.asks.map(({ answer }) => answer.source);
  };

  const { signal } = gone;
  onAddress(see, signal);
  addEventListener('pagehide', () => left.abort(), { signal });
  // Back out of the browser's cache: the page goes on where it was, and what it shows may be old.
  addEventListener('pageshow', ({ persisted }) => persisted && open(), { signal });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open, { once: true, signal });
  else open();
  onReadNow(() => [...new Set([...asked(), ...see()])]);
}
