import type { PageTree } from '../page-node';
import type { Looking } from '../recognition';
import { titlesAbove } from './above';
import { pointsOfAddress } from './address';
import type { Box, Survey } from './box';
import type { Candidate } from './candidates';
import type { Case } from './case';
import { columnsOf, isHead } from './columns';
import { accessibleName, controlKind } from './control';
import { commonIn, type Facts, factsOf, setDetails } from './facts';
import { flatten } from './flatten';
import { textOf } from './text';
import { WordsOf } from './words-of';

/** Rows that are looked at to judge a list; all are read once it is one. */
const SAMPLE = 40;
/** Words that stand around a list and still belong to it. */
const BESIDE = 20;

/** A page with what is known of it as a whole. */
export interface Page {
  survey: Survey;
  words: WordsOf;
  address: Case['address'];
  marked: Case['marked'];
  looking: Looking;
}

export function pageOf(tree: PageTree, survey: Survey, looking: Looking): Page {
  const words = new WordsOf(looking.lang);
  const texts = [tree.title, ...markedIn(survey)].filter((text) => text !== '' && text.length <= 80);
  return {
    survey,
    words,
    address: pointsOfAddress(looking.url),
    marked: texts.map((text) => ({ text, meant: words.of(text) })),
    looking,
  };
}

/** The tab, or the entry of the navigation, that is said to be the current one. */
function markedIn({ boxes }: Survey): string[] {
  const found: string[] = [];
  for (const box of boxes) {
    const { attrs } = box.node;
    const isCurrent =
      (attrs['aria-current'] ?? 'false') !== 'false' || (attrs['aria-selected'] === 'true' && attrs.role === 'tab');
    if (isCurrent && box.words > 0 && box.words < 6) found.push(textOf(box));
    if (found.length >= 4) break;
  }
  return found;
}

export function caseOf(candidate: Candidate, page: Page, kin = 0): Case {
  const { words } = page;
  const step = Math.max(1, Math.floor(candidate.rows.length / SAMPLE));
  const picked = candidate.rows
    .map((_, k) => k)
    .filter((k) => k < 10 || k % step === 0)
    .slice(0, SAMPLE + 10);
  const facts = factsAt(candidate, picked, page);
  return {
    candidate,
    facts,
    count:
      facts.length === picked.length
        ? candidate.rows.length
        : Math.round((candidate.rows.length * facts.length) / picked.length),
    kin,
    titles: titlesAbove(candidate.container, page.survey, candidate.outers[0]).map(({ text }) => ({
      text,
      meant: words.of(text),
    })),
    marked: page.marked,
    columns: columnsOf(candidate).map((text) => ({ text, meant: words.of(text) })),
    address: page.address,
    removesAll: removesAll(candidate, page),
    words,
    url: page.looking.url,
  };
}

/** Reads the rows with these numbers, and leaves out those that are none: heads, separators, spacers, patterns for rows. */
export function factsAt({ rows, outers, container }: Candidate, numbers: readonly number[], { words }: Page): Facts[] {
  const flat = numbers.flatMap((k) => {
    const box = rows[k];
    const outer = outers[k];
    if (box === undefined || outer === undefined || isHead(box)) return [];
    if (box.hidden && !container.hidden && rows.some((row) => !row.hidden)) return [];
    return [flatten(box, outer)];
  });
  const common = commonIn(flat);
  const facts = flat
    .filter((row) => row.texts.length + row.controls.length > 0)
    .map((row) => factsOf(row, words, common))
    .filter((one) => !isMessage(one));
  if (facts.length > 1 && isLabels(facts[0], facts, words)) facts.shift();
  const isRich = (one: Facts) => one.row.texts.length > 1 || one.row.controls.length > 0;
  const rich = facts.filter(isRich);
  const kept =
    rich.length >= facts.length / 3 && rich.length > 0 ? rich.filter((one) => !isSeparator(one, rich)) : facts;
  setDetails(kept);
  return kept;
}

const LABELS = [
  'name',
  'type',
  'model',
  'created',
  'last-used',
  'last-seen',
  'expires',
  'serial',
  'ip',
  'scopes',
  'online',
] as const;

/** The heads of columns, built as a row: short labels, with nothing to press and no value where the others have some. */
function isLabels(one: Facts | undefined, all: readonly Facts[], words: WordsOf): boolean {
  if (one === undefined || one.row.controls.length > 0 || one.row.texts.length < 2) return false;
  const hasValue = ({ address, mac, dates, agent, row }: Facts) =>
    address || mac || dates > 0 || agent || row.controls.length > 0;
  if (hasValue(one) || all.filter(hasValue).length < 0.6 * all.length) return false;
  // No heads are needed to know that a line without the address of all others names what stands below.
  if (all.slice(1).every(({ address, mac }) => address || mac) && all.length > 2) return true;
  return one.row.texts.filter(({ text }) => words.is(text, ...LABELS)).length >= one.row.texts.length / 4;
}

/** A line that says that there is nothing, or nothing yet. */
function isMessage({ row, meant }: Facts): boolean {
  return (
    row.texts.filter(({ within }) => within !== 'button').length === 1 &&
    ['nothing', 'loading', 'failed'].some((meaning) => (meant as ReadonlySet<string>).has(meaning))
  );
}

/** A heading between the rows, or a line that only adds or sums up: it has nothing to press where the others have. */
function isSeparator(one: Facts, all: readonly Facts[]): boolean {
  if (one.row.controls.length > 0)
    return one.connects && all.some(({ connects }) => !connects) && one.row.texts.length <= 2;
  const pressed = all.filter(({ row }) => row.controls.length > 0).length / all.length;
  const texts = all.reduce((sum, { row }) => sum + row.texts.length, 0) / all.length;
  return pressed >= 0.6 && one.row.texts.length <= texts / 3;
}

/** A button below or above the rows, not in one, that signs all others out or removes all. */
function removesAll({ container, rows }: Candidate, { words }: Page): boolean {
  const names = new Map<string, number>();
  for (
    let above: Box | undefined = container, steps = 0;
    above !== undefined && steps < 4;
    above = above.parent, steps++
  ) {
    if (above.words > container.words + BESIDE) break;
    const open = above.kids
      .slice(0, 12)
      .filter(
        (kid) =>
          kid.at >= container.end || kid.end <= container.at || (above === container && !rows.includes(kid.core)),
      );
    for (let left = 60, box = open.shift(); box !== undefined && left > 0; box = open.shift(), left--) {
      if (box.apart) continue;
      if (controlKind(box.node) === 'button') {
        const name = accessibleName(box);
        if (name.length < 80 && words.is(name, 'sign-out', 'revoke', 'remove', 'disconnect'))
          names.set(name, (names.get(name) ?? 0) + 1);
      }
      open.push(...box.kids.slice(0, 12));
    }
  }
  // The same control several times is that of another list's rows.
  return [...names.values()].includes(1);
}
