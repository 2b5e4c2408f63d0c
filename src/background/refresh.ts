import { summarise } from '../core/summary';
import { nowInstant } from '../platform/clock';
import { StorageFull } from '../storage/errors';
import { SUMMARY } from '../storage/items';
import { putDerived } from '../storage/writer';
import { currentAudit } from './audit';
import { showOnIcon } from './badge';

let running: Promise<void> | undefined;
let again = false;

async function refreshNow(): Promise<void> {
  const { audit, stored } = await currentAudit();
  const summary = summarise(audit, stored.rev, nowInstant());
  await showOnIcon(summary.attention);
  if (stored.newer !== undefined) return;
  try {
    await putDerived(SUMMARY, summary);
  } catch (error) {
    // The writer has noted it for the view; the summary can be made again at any time.
    if (!(error instanceof StorageFull)) throw error;
  }
}

async function untilSettled(): Promise<void> {
  do {
    again = false;
    await refreshNow();
  } while (again);
}

/** Makes verdicts, summary and icon fit the book. Many calls at once cost two rounds at most. */
export function refresh(): Promise<void> {
  again = true;
  running ??= untilSettled().finally(() => {
    running = undefined;
  });
  return running;
}
