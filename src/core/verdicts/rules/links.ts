import { ANY_DAY, type DayRange, isAfter, isBefore, isBy } from '../../dates';
import type { GrantKind } from '../../model';
import type { Case } from '../case';
import { asAdvice, type DatedReset, type Judged, type KeysHit, verdictOf, type Word, worse } from '../judged';
import type { Link } from '../links';
import type { Verdict } from '../types';

/** One verdict for each link and each incident that can have hit its key, at the issuer or at the holder. */
export function judgeLinks({ links, incidents, count }: Case): Verdict[] {
  return links.flatMap((link) => {
    const { grant } = link;
    const found = new Map<Judged, Verdict>();
    const look = (hits: readonly KeysHit[], end: 'issued' | 'held', other: string) => {
      for (const hit of hits) {
        count();
        const entry = hit.entries.find(({ at }) => at === '*' || at === other);
        if (!entry) continue;
        const verdict = judgeLink(link, hit.judged, end, entry);
        const before = found.get(hit.judged);
        found.set(hit.judged, before ? worse(before, verdict) : verdict);
      }
    };
    look(incidents.ofIssuer(grant.issuer, grant.kind), 'issued', grant.holder);
    for (const vendor of link.runners) look(incidents.ofHolder(vendor, grant.kind), 'held', grant.issuer);
    return [...found.values()];
  });
}

function judgeLink(link: Link, judged: Judged, end: 'issued' | 'held', entry: KeysHit['entries'][number]): Verdict {
  const { kind, holder } = link.grant;
  const resets = judged.resets.filter((reset) => covers(reset, judged, { kind, holder, end }));
  const { word, reset } = rowOf(link.made, judged.end.day, resets, entry.sure);
  const facts = [...link.facts, judged.end.basis, entry.fact, ...(reset ? [reset.fact] : [])];
  const said = asAdvice(judged, word, facts);
  return verdictOf(judged, link.subject, said.word, said.facts, link.stale);
}

/**
 * The reset ended such keys; `holder` may be `*`. A password reset did where the vendor's steps say so of the keys that
 * it issued.
 */
export function covers(
  reset: DatedReset,
  judged: Judged,
  { kind, holder, end }: { kind: GrantKind; holder: string; end: 'issued' | 'held' },
): boolean {
  const cured = reset.what === 'password' && end === 'issued' && judged.cures.includes(kind);
  return (reset.what === kind || cured) && (reset.holders === '*' || reset.holders.includes(holder));
}

/** Lines 2 to 5 of the table, for a link and the day of a covering reset. */
const RESET_LINES: readonly [Word, (made: DayRange, day: DayRange) => boolean][] = [
  [['reset-by-vendor', 'Tidy up'], (made, day) => made.first === ANY_DAY.first && !isBefore(made, day)],
  [['cannot-tell', 'Review soon'], (made, day) => !isBefore(made, day) && !isAfter(made, day)],
  [['outlived-reset', 'Review soon'], isBefore],
  // Today a link after the reset is after the end, too. The line keeps the table whole if what covers ever changes.
  [['reset-by-vendor', 'Nothing to do'], isAfter],
];

/**
 * The first line of the table of links that fits; `end` is absent while the incident goes on. With several covering
 * resets a line fits when it fits with one of them, so that one reset more never makes the label worse.
 */
export function rowOf<Covering extends { day: DayRange }>(
  made: DayRange,
  end: DayRange | undefined,
  resets: readonly Covering[],
  sure: boolean,
): { word: Word; reset?: Covering } {
  if (end && isAfter(made, end)) return { word: ['made-after', 'Nothing to do'] };
  for (const [word, fits] of RESET_LINES) {
    const reset = resets.find(({ day }) => fits(made, day));
    if (reset) return { word, reset };
  }
  if (end && (made.last === ANY_DAY.last || made.last > end.last)) return { word: ['cannot-tell', 'Review soon'] };
  if (sure && (!end || isBy(made, end))) return { word: ['exposed', 'Act now'] };
  return { word: ['maybe-exposed', 'Review soon'] };
}
