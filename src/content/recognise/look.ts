import type { ListReading, UnreadableReason } from '../../core/reading';
import { mayHoldData } from '../../core/recognise/inline-kind';
import { merge } from '../../core/recognise/merge';
import type { PageTree } from '../../core/recognise/page-node';
import type { Looking, RecognisedList, Recognition, Sliced } from '../../core/recognise/recognition';
import { type Cost, type Orders, type Parts, type Recognised, STRUCTURE_LIMIT } from '../../core/recognise/run';
import { bounded } from '../bounds';
import type { Heard } from '../heard';
import { change, QUIET, settle } from '../settle';
import { inTurns, parsing } from './turns';
import { LIMITS, type Sight, walkPage } from './walk';

/** How long a page gets to show a list, in ms. */
const SHOWN_WITHIN = 15_000;

/** How long all of it may take, in ms: what is on the way then is given up. */
export const LIMIT = 30_000;

/** How a page and an answer are recognised, and the answers that were heard here. */
export interface Means {
  /** Has what is needed put into this page. True when words of all languages are there. */
  ready(parts: Parts): Promise<boolean>;
  page(tree: PageTree, looking: Looking, cost: Cost): Sliced<Recognition>;
  json(value: unknown, looking: Looking): Sliced<Recognition>;
  heard(): readonly Heard[];
}

/**
 * Recognises what a page shows once it has come to rest. A page that is still loading its list is looked at again.
 * Never rejects but when `signal` is aborted: what went wrong is said as trouble.
 */
export async function look(
  { run, lists }: Orders,
  means: Means,
  sight: Sight,
  signal: AbortSignal,
): Promise<Recognised> {
  const cost: Cost = { total: 0, longest: 0, parsing: 0 };
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LIMIT);
  const both = AbortSignal.any([signal, late.signal]);
  const told = (found: Omit<Recognised, 'run' | 'readAt' | 'cost'>): Recognised => ({
    run,
    readAt: new Date().toISOString(),
    ...found,
    cost,
  });
  try {
    const end = performance.now() + SHOWN_WITHIN;
    let lang: string | undefined;
    for (;;) {
      const calm = await settle(document, QUIET, Math.max(end - performance.now(), 0), both);
      const { tree } = await inTurns(walkPage(document, LIMITS, sight), cost, both);
      const looking = lookingAt(tree, lists);
      const answers = means.heard();
      const hasAllWords = await means.ready({
        lang: lang ?? looking.lang ?? '',
        data: answers.length > 0 || tree.scripts.some(mayHoldData),
      });
      const shown = await inTurns(means.page(tree, looking, cost), cost, both);
      const held: Recognition[] = [];
      for (const { url, body } of answers) {
        const value = parsing(cost, () => jsonOf(body));
        if (value !== undefined) held.push(await inTurns(means.json(value, { ...looking, url }), cost, both));
      }
      const found = merge(shown, held);
      if (found.lists.length === 0 && found.trouble === undefined && !hasAllWords) {
        // It may be in another language than it says.
        lang = '';
        continue;
      }
      if (isLoading(found) && performance.now() < end) {
        await Promise.race([change(document, both), wait(end - performance.now(), both)]);
        continue;
      }
      return told(outOf(found, calm ? tree.missing : 'changing'));
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (late.signal.aborted) return told({ lists: [], trouble: { reason: 'timed-out' } });
    return told({ lists: [], trouble: { reason: 'layout', detail: error instanceof Error ? error.name : 'error' } });
  } finally {
    clearTimeout(timer);
  }
}

/** Undefined for what is no JSON after all: it was taken for some by its first letter. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF?(?:\)\]\}'[^\n]*\n)?/, ''));
  } catch {
    return undefined;
  }
}

function lookingAt({ root }: PageTree, lists: Orders['lists']): Looking {
  const { lang } = root.attrs;
  const now = new Date().toISOString();
  return { url: location.href, now, ...(lang ? { lang } : {}), ...(lists === undefined ? {} : { lists }) };
}

function isLoading({ lists, trouble }: Recognition): boolean {
  return lists.length === 0 && trouble?.reason === 'layout' && trouble.detail === 'loading';
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

const MISSED: Record<NonNullable<PageTree['missing']>, UnreadableReason> = {
  'too-large': 'too-large',
  'too-deep': 'too-large',
  changing: 'timed-out',
  refused: 'refused',
};

/** Of a page that was not read to its end, what was found is a part, and nothing is no "none". */
function outOf(found: Recognition, missing: PageTree['missing']): Pick<Recognised, 'lists' | 'trouble'> {
  const { lists, trouble } = found;
  const missed = missing === undefined ? undefined : MISSED[missing];
  // That nothing was recognised says less than why not all could be seen.
  const isHidden =
    missed !== undefined && lists.length === 0 && (trouble?.reason ?? 'layout') === 'layout' && !isLoading(found);
  const why = isHidden ? { reason: missed } : trouble;
  return { lists: lists.map((one) => within(one, missed)), ...(why === undefined ? {} : { trouble: why }) };
}

function within({ reading, confidence, structure }: RecognisedList, missed: UnreadableReason | undefined) {
  const [kept = reading] = bounded({ readings: [missed === undefined ? reading : partOf(reading, missed)] }).readings;
  return { reading: kept, confidence, structure: structure.slice(0, STRUCTURE_LIMIT) };
}

function partOf(reading: ListReading, reason: UnreadableReason): ListReading {
  if (reading.state === 'rows') return { ...reading, complete: false };
  return reading.state === 'empty' ? { list: reading.list, state: 'unreadable', reason } : reading;
}
