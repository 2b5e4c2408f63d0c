import { ANY_DAY, closedAbove, type DayRange, earlier, knownDate } from '../dates';
import type { Device, Grant, Subject } from '../model';
import { runnersOf } from '../parties';
import { basis } from './basis';
import { upTo } from './created';
import { push } from './judged';
import type { List, Lists } from './lists';
import type { Rows } from './read-evidence';
import { listOf } from './read-state';
import type { Basis, Context } from './types';

/** A grant with what is derived from it once for all incidents. */
export interface Link {
  grant: Grant;
  subject: Subject;
  /** When it was made, as far as anybody knows. */
  made: DayRange;
  facts: Basis[];
  /** The holder, and the vendors whose incidents touch what it holds. */
  runners: string[];
  issuerLists: List[];
  holderLists: List[];
  /** Why the reading it was seen in is too old for an all-clear. */
  stale: Basis | undefined;
}

/** Every link once: two sightings with one id are one link. */
export function linksOf(rows: Rows, lists: Lists, context: Context, on: number): Link[] {
  const relinked = answered(rows, on);
  const first = firstDevices(rows.devices, on);
  const sightings = new Map<string, Link[]>();
  for (const grant of rows.grants) {
    const link = linkOf(grant, relinked.get(grant.id), first.get(grant.id), lists, context, on);
    push(sightings, JSON.stringify([grant.id, grant.issuer, grant.holder, grant.kind]), link);
  }
  return [...sightings.values()].map((found) =>
    // In one order, whatever the order of the rows.
    found
      .sort((a, b) => (JSON.stringify(a.grant) < JSON.stringify(b.grant) ? -1 : 1))
      .reduce((a, b) => merged(a, b, lists)),
  );
}

function linkOf(
  grant: Grant,
  answer: { text: string; day: DayRange } | undefined,
  firstDevice: number | undefined,
  lists: Lists,
  context: Context,
  on: number,
): Link {
  const runners = runnersOf(grant.holder, context.parties);
  const issuerLists = lists.of(grant.issuer, listOf(grant.kind), grant.issuerAccount);
  const holderLists = runners.flatMap((vendor) => lists.of(vendor, 'held-services', grant.holderAccount));
  const link = { grant, subject: { type: 'grant' as const, id: grant.id }, runners, issuerLists, holderLists };
  return { ...link, ...madeOf(grant, answer, firstDevice, on), stale: staleness(link, lists) };
}

function staleness(
  { grant, issuerLists, holderLists }: Pick<Link, 'grant' | 'issuerLists' | 'holderLists'>,
  lists: Lists,
) {
  return lists.staleness([
    ...(grant.seenFrom.includes('issuer') ? [issuerLists] : []),
    ...(grant.seenFrom.includes('holder') ? [holderLists] : []),
  ]);
}

/** The user's word replaces the page's; a link that was used on a day existed on that day. */
function madeOf(
  grant: Grant,
  answer: { text: string; day: DayRange } | undefined,
  firstDevice: number | undefined,
  on: number,
): Pick<Link, 'made' | 'facts'> {
  if (answer) return { made: answer.day, facts: [basis('linked-at', { value: answer.text, from: 'answer' })] };
  const linked = knownDate(grant.linkedAt, on);
  const used = knownDate(grant.lastUsedAt, on);
  const page = linked ?? ANY_DAY;
  const made = used ? closedAbove(page, used.last) : page;
  const facts: Basis[] = [];
  if (linked && grant.linkedAt !== undefined) {
    const byDevice = linked.first === ANY_DAY.first && linked.last === firstDevice;
    const word = grant.how === 'told' ? 'told' : 'page';
    facts.push(basis('linked-at', { value: grant.linkedAt, from: byDevice ? 'first-device' : word }));
  }
  if (made !== page && grant.lastUsedAt !== undefined) {
    facts.push(basis('linked-at', { value: `../${upTo(grant.lastUsedAt)}`, from: 'last-use' }));
  }
  return { made, facts: facts.length > 0 ? facts : [basis('linked-at-unknown')] };
}

/**
 * Of two dates the earlier one counts: a wrong alarm costs a minute, a wrong all-clear costs the home. What its row does
 * not say, such as the account at the other end, the other row may.
 */
function merged(a: Link, b: Link, lists: Lists): Link {
  const same = a.made.first === b.made.first && a.made.last === b.made.last;
  const first = same ? JSON.stringify(a.grant) <= JSON.stringify(b.grant) : earlier(a.made, b.made) === a.made;
  const [kept, other] = first ? [a, b] : [b, a];
  const ends = {
    grant: { ...other.grant, ...kept.grant, seenFrom: [...new Set([...a.grant.seenFrom, ...b.grant.seenFrom])].sort() },
    issuerLists: [...new Set([...a.issuerLists, ...b.issuerLists])],
    holderLists: [...new Set([...a.holderLists, ...b.holderLists])],
  };
  return { ...kept, ...ends, stale: staleness(ends, lists) };
}

/** The user's dates by grant. Of two for one grant, the earlier. */
function answered(rows: Rows, on: number): Map<string, { text: string; day: DayRange }> {
  const found = new Map<string, { text: string; day: DayRange }>();
  for (const { subject, relinkedAt } of rows.answers) {
    const day = subject.type === 'grant' ? knownDate(relinkedAt, on) : undefined;
    if (!day || relinkedAt === undefined) continue;
    const other = found.get(subject.id);
    if (!other || earlier(other.day, day) === day) found.set(subject.id, { text: relinkedAt, day });
  }
  return found;
}

/** The last day by which a first device had come, by the link that it came through. */
function firstDevices(devices: readonly Device[], on: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { via, addedAt } of devices) {
    const added = knownDate(addedAt, on);
    if (via !== undefined && added) found.set(via, Math.min(added.last, found.get(via) ?? added.last));
  }
  return found;
}

/** The last day on which the link is known to have been listed; the day of judging where no reading says it. */
export function seenOn({ grant, issuerLists, holderLists }: Link, lists: Lists, on: number): number {
  const seen = [
    ...(grant.seenFrom.includes('issuer') ? issuerLists : []),
    ...(grant.seenFrom.includes('holder') ? holderLists : []),
  ];
  return Math.min(lists.newest(seen)?.day.last ?? on, on);
}
