import { bindingOf } from '../core/origins';
import type { PageReading } from '../core/reading';
import type { ReplyOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { isGranted } from './access';
import { offerCard } from './banner';
import { enter } from './booking';
import { fallBack } from './fallback';
import { offerMarks } from './marks';
import { pinned } from './pinned';
import { whereabouts } from './places';
import { refresh } from './refresh';
import { isDeclared } from './sources';
import { vendors } from './vendors';

type Reception = ReplyOf<'page:reading'>;

/**
 * One reading from a page into the book. Where it comes from is what the browser reports; a page may lie about itself,
 * never about another vendor. Nothing is written of a reading that is refused.
 */
export async function takeReading(reading: PageReading, caller: PageCaller): Promise<Reception> {
  const { origin } = caller;
  const vendor = vendors.find(({ id }) => id === reading.vendor);
  const binding = vendor && bindingOf(vendor, origin);
  if (vendor === undefined || binding === undefined) return { kept: false, why: 'not-this-vendor' };
  if (!(await isGranted(origin))) return { kept: false, why: 'withdrawn' };
  if (!isDeclared(vendor, binding, origin, reading)) return { kept: false, why: 'undeclared' };

  const own = pinned(reading, (at) => bindingOf(vendor, at) !== undefined);
  const outcome = await enter(own, caller, whereabouts(vendor, binding, caller), () => isGranted(origin));
  // Written first, judged after: whatever goes wrong from here on, the reading is safe.
  if (!outcome.kept) return outcome;
  const current = await refresh();
  await offerCard(caller, current);
  if (reading.how === 'seen') await offerMarks(caller, current);
  await fallBack(reading, caller);
  return outcome;
}
