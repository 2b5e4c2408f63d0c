import { onAddress } from './addresses';
import { askAll } from './asks';
import { hereAt } from './here';
import { overhear } from './overhear';
import { seePage } from './pages';
import { reporterFor } from './report';
import { onReadNow } from './send';
import type { Unconfirmed } from './unconfirmed';
import type { PageReaders, ResponseReaders, Watched } from './watched';

/**
 * Starts reading the pages of one vendor: what they are answered (overheard), what they show (seen) and, on "Read now",
 * what a request of our own is answered (asked). Returns at once; does nothing on an origin that is not the vendor's.
 *
 * @param responseReaders by endpoint id; an endpoint without a reader passes unheard
 * @param pageReaders by page id; a page without a reader is only linked to
 * @param left for a vendor with pages that are left to the recogniser
 */
export function run(
  vendor: Watched,
  responseReaders: ResponseReaders,
  pageReaders: PageReaders,
  left?: Unconfirmed,
): void {
  const here = hereAt(vendor, location.origin);
  if (here === undefined) return;

  // Three lives: the extension's, that of the page while it is open, and the stay at one address of it.
  const gone = new AbortController();
  let stay = new AbortController();
  let moved = new AbortController();
  const report = reporterFor(here.vendor, () => gone.abort());
  const others = left && { patterns: left.overheard(vendor, here), hear: left.hear.bind(left, here) };
  overhear(here, responseReaders, report, gone.signal, others);

  const see = (): string[] => {
    moved.abort();
    moved = new AbortController();
    left?.opened(here, () => gone.abort());
    return seePage(here, pageReaders, report, AbortSignal.any([gone.signal, stay.signal, moved.signal]));
  };
  const open = (): void => {
    stay = new AbortController();
    see();
  };
  let asking = false;
  const asked = (): string[] => {
    if (!asking) {
      asking = true;
      const signal = AbortSignal.any([gone.signal, stay.signal]);
      void askAll(here, responseReaders, report, signal).finally(() => {
        asking = false;
      });
    }
    return here.asks.map(({ answer }) => answer.source);
  };

  const { signal } = gone;
  onAddress(see, signal);
  addEventListener('pagehide', () => stay.abort(), { signal });
  // Back out of the browser's cache: the page goes on where it was, and what it shows may be old.
  addEventListener('pageshow', ({ persisted }) => persisted && open(), { signal });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open, { once: true, signal });
  else open();
  onReadNow(() => [...new Set([...asked(), ...see()])]);
}
