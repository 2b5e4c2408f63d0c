import type { PageReading } from '../core/reading';
import type { PageCaller } from '../messaging/trust';
import { now } from '../platform/clock';
import { runIn } from './runs';
import { startHere } from './start-here';

/** Between two runs in one tab that nobody asked for, in ms: a page that reports again and again is not read each time. */
const PAUSE = 60_000;

/**
 * After a reading: where an exact reader no longer knows its page, the recogniser reads the lists that it could not, in the
 * same tab.
 */
export async function fallBack({ readings, how }: PageReading, caller: PageCaller): Promise<void> {
  const lists = readings.flatMap((one) => (one.state === 'unreadable' && one.reason === 'layout' ? [one.list] : []));
  if (lists.length === 0 || how === 'recognised') return;
  const last = await runIn(caller.tabId, caller.origin);
  if (last !== undefined && now() - last.startedAt < PAUSE) return;
  await startHere(caller, [...new Set(lists)]);
}
