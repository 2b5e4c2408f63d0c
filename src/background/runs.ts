import type { ListName } from '../core/model';
import type { Orders, RunOutcome } from '../core/recognise/run';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { now } from '../platform/clock';
import { serial } from '../storage/queue';
import { RUNS, type Run } from '../storage/recogniser-items';
import { keep, read } from '../storage/store';
import { whereaboutsAnywhere } from './places';
import { scriptFiles } from './script-files';

/** A run that has not reported by then never will, in ms. */
const LONGEST = 90_000;

const inTurn = serial();

async function change(tabId: number, next: (before: Run | undefined) => Run | undefined): Promise<Run | undefined> {
  const all = { ...(await read(RUNS)) };
  const after = next(all[tabId]);
  if (after === undefined) delete all[tabId];
  else all[tabId] = after;
  await keep(RUNS, all);
  return after;
}

/**
 * Puts the recogniser into a page. Rejects with the browser's words where it lets no extension in.
 *
 * @param lists those that the page is declared to hold
 */
export async function startRun(tabId: number, origin: string, lists?: readonly ListName[]): Promise<void> {
  const { vendor } = whereaboutsAnywhere({ tier: 'page', tabId, origin });
  const run: Run = {
    run: crypto.randomUUID(),
    origin,
    vendor,
    startedAt: now(),
    state: 'ordered',
    ...(lists === undefined ? {} : { lists: [...lists] }),
  };
  await inTurn(() => change(tabId, () => run));
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [scriptFiles.recogniser] });
  } catch (error) {
    await inTurn(() => change(tabId, (newest) => (newest?.run === run.run ? undefined : newest)));
    throw error;
  }
}

function isOpen(run: Run | undefined, { origin }: PageCaller): run is Run {
  return run !== undefined && run.origin === origin && now() - run.startedAt < LONGEST;
}

/** What the script in this tab is to do: told once for each run that was started there. */
export function ordersFor(caller: PageCaller): Promise<Orders | null> {
  return inTurn(async () => {
    const before = (await read(RUNS))?.[caller.tabId];
    if (!isOpen(before, caller) || before.state !== 'ordered') return null;
    await change(caller.tabId, () => ({ ...before, state: 'told' }));
    const { run, lists } = before;
    return { run, ...(lists === undefined ? {} : { lists }) };
  });
}

/** Whether the script in this tab is at work. */
export async function isTold(caller: PageCaller): Promise<boolean> {
  const run = (await read(RUNS))?.[caller.tabId];
  return isOpen(run, caller) && run.state === 'told';
}

/** Ends the run that a report is about, which can be done once; undefined when there is none such. */
export function endRun(caller: PageCaller, run: string, outcome: RunOutcome): Promise<Run | undefined> {
  return inTurn(async () => {
    const before = (await read(RUNS))?.[caller.tabId];
    if (!isOpen(before, caller) || before.state !== 'told' || before.run !== run) return undefined;
    return change(caller.tabId, () => ({ ...before, state: 'over', outcome }));
  });
}

/** The newest run in a tab, for as long as the tab is at that origin. */
export async function runIn(tabId: number, origin: string): Promise<Run | undefined> {
  const run = (await read(RUNS))?.[tabId];
  return run?.origin === origin ? run : undefined;
}

export function forgetRunIn(tabId: number): Promise<unknown> {
  return inTurn(() => change(tabId, () => undefined));
}
