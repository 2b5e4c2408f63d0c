import { pair } from '../core/book/pair';
import { RECOGNISED, withoutThrownOut } from '../core/book/recognised';
import type { ListName } from '../core/model';
import type { ListReading } from '../core/reading';
import type { RunOutcome } from '../core/recognise/run';
import type { ReplyOf, RequestOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { SAID } from '../storage/recogniser-items';
import { read } from '../storage/store';
import { isGranted } from './access';
import { enter } from './booking';
import { pinned } from './pinned';
import { vendorAt, whereaboutsAnywhere } from './places';
import { refresh } from './refresh';
import { endRun } from './runs';
import { knowledge } from './world';

type Reception = ReplyOf<'page:recognised'>;
type Report = RequestOf<'page:recognised'>;

function outcomeOf({ readAt, lists, trouble, cost }: Report): RunOutcome {
  return {
    at: readAt,
    lists: lists.map(({ reading, confidence }) => ({
      list: reading.list,
      state: reading.state,
      rows: reading.state === 'rows' ? (reading.devices ?? reading.grants ?? []).length : 0,
      confidence,
    })),
    ...(trouble === undefined ? {} : { trouble }),
    cost,
  };
}

/** It is never all: a list by its looks has no end that anybody knows. */
function asRecognised({ reading, structure }: Report['lists'][number]): ListReading {
  if (reading.state === 'unreadable') return { ...reading, structure };
  const { complete, ...rest } = reading;
  return { ...rest, structure, ...(complete === false ? { complete } : {}) };
}

/** Of lists that only the recogniser reads, also that they could not be read; of others, an exact reader says so. */
function unread({ lists, trouble }: Report, declared: readonly ListName[]): ListReading[] {
  const found = new Set(lists.map(({ reading }) => reading.list));
  const why = trouble ?? { reason: 'layout' as const, detail: 'nothing recognised' };
  return declared.filter((list) => !found.has(list)).map((list) => ({ list, state: 'unreadable', ...why }));
}

/**
 * What the recogniser made of a page, into the book. It counts once, and only for a run that was started in that tab: by
 * the user's click, or on a page that may be read anyway. What the user threw out before stays out.
 */
export async function takeRecognised(report: Report, caller: PageCaller): Promise<Reception> {
  const run = await endRun(caller, report.run, outcomeOf(report));
  if (run === undefined) return { kept: false, why: 'not-asked' };
  const known = vendorAt(caller.origin);
  // Elsewhere the click itself was the permission.
  const isOpen = async () => known === undefined || isGranted(caller.origin);
  const wanted = report.lists.filter(({ reading }) => run.lists?.includes(reading.list) ?? true);
  const own = (known?.vendor.lists ?? []).filter(({ source }) => source === RECOGNISED).map(({ list }) => list);
  const readings = [
    ...wanted.filter(({ reading }) => reading.state !== 'unreadable' || own.includes(reading.list)).map(asRecognised),
    ...unread(
      { ...report, lists: wanted },
      own.filter((list) => run.lists?.includes(list)),
    ),
  ];
  if (readings.length === 0) return { kept: true };
  const reading = {
    vendor: run.vendor,
    source: RECOGNISED,
    how: 'recognised' as const,
    readAt: report.readAt,
    readings,
  };
  const said = (await read(SAID)) ?? [];
  const outcome = await enter(
    pinned(reading, (origin) => origin === caller.origin || vendorAt(origin)?.vendor.id === run.vendor),
    caller,
    whereaboutsAnywhere(caller),
    isOpen,
    async (book) => {
      const kept = withoutThrownOut(book, said);
      return kept === book ? book : pair(kept, knowledge);
    },
  );
  if (outcome.kept) await refresh();
  return outcome;
}
