import { keepHeard } from './heard';
import type { Here } from './here';
import { send } from './send';
import type { Watched } from './watched';

/**
 * For vendors with pages that are left to the recogniser, given to `run`: the scripts of all others do without.
 */
export const unconfirmed = {
  /** Address patterns of its own site's answers, where a page stands that is left to the recogniser; else none. */
  overheard({ domains = [] }: Watched, here: Here): string[] {
    const { hostname } = location;
    const site = domains.find((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
    const isLeft = here.own.some((page) => page.unconfirmed);
    return site !== undefined && isLeft ? [`https://${site}/#`, `https://*.${site}/#`] : [];
  },

  /** One of these answers. It waits for the recogniser while the page that got it is left to it. */
  hear(here: Here, answer: Parameters<typeof keepHeard>[0]): void {
    if (isLeftAt(here, location.href)) keepHeard(answer);
  },

  /** A page was opened. */
  opened(here: Here, gone: () => void): void {
    if (isLeftAt(here, location.href)) void send('page:unconfirmed', null, gone);
  },
};

export type Unconfirmed = typeof unconfirmed;

function isLeftAt(here: Here, url: string): boolean {
  return here.pagesAt(url).some((page) => page.unconfirmed) && !here.signedOut(url);
}
