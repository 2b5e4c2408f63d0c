import { incidents } from '../catalogue/index';
import { type Summary, summarise } from '../core/summary';
import { nowInstant } from '../platform/clock';
import { StorageFull } from '../storage/errors';
import { SUMMARY } from '../storage/items';
import { putDerived } from '../storage/writer';
import { type Current, currentAudit } from './audit';
import { showOnIcon } from './badge';
import { tellMarks } from './mark-tabs';

let running: Promise<Current> | undefined;
let again = false;

/** Whether a summary says something else than the stored one, and is not older. */
function isNews(summary: Summary, stored: Summary | undefined): boolean {
  if (stored === undefined) return true;
  if (stored.rev > summary.rev) return false;
  return JSON.stringify({ ...stored, madeAt: '' }) !== JSON.stringify({ ...summary, madeAt: '' });
}

/** Makes the summary, the icon and the marks on open pages say what a judged book says. */
export async function publish(current: Current): Promise<void> {
  const { audit, stored, settings, answeredAt, open } = current;
  const summary = summarise(audit, {
    ...{ attention: open.length, rev: stored.rev, now: nowInstant() },
    ...{ incidents, answeredAt },
  });
  await showOnIcon(settings.badge ? open.length : 0);
  await tellMarks(current);
  if (stored.newer !== undefined) return;
  try {
    await putDerived(SUMMARY, summary, (before) => isNews(summary, before));
  } catch (error) {
    // The writer has noted it for the view; the summary can be made again at any time.
    if (!(error instanceof StorageFull)) throw error;
  }
}

async function untilSettled(): Promise<Current> {
  for (;;) {
    again = false;
    const current = await currentAudit();
    await publish(current);
    if (!again) return current;
  }
}

/** Makes verdicts, summary and icon fit the book, and hands it out judged. Many calls at once cost two rounds at most. */
export function refresh(): Promise<Current> {
  again = true;
  running ??= untilSettled().finally(() => {
    running = undefined;
  });
  return running;
}
