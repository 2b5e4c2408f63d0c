import { type Box, isHeading, isWithin, type Survey } from './box';
import { controlKind } from './control';
import { textOf, tidy } from './text';

/** A text that stands above a list, and how near it is: 0 for the nearest. */
export interface Title {
  text: string;
  distance: number;
}

/** Siblings of these kinds are alike, no titles of each other. */
const ROW_TAGS = new Set('li tr article a table ul ol dl section button details'.split(' '));
/** Name columns, not what is in them. */
const HEADS = new Set('thead tr colgroup'.split(' '));
/** A heading in one of these is over nothing outside of it. */
const OWN_PARTS = new Set('article li tr td details'.split(' '));
const MOST_TITLES = 4;
const MOST_LOOKED = 16;
/** A heading shares its line with a button or a count, not with more. */
const HEADING_WORDS = 8;

/**
 * What a person would read as the titles of a place in the page: the headings before it that are not another part's, the
 * label that it has itself, and a short text right before it where there is no heading. `first`: its first row, before which
 * its title can stand too.
 */
export function titlesAbove(box: Box, { headings }: Survey, first: Box = box): Title[] {
  const titles: Title[] = [];
  const add = (text: string) => {
    if (text !== '' && titles.length < MOST_TITLES && titles.every((t) => t.text !== text))
      titles.push({ text, distance: titles.length });
  };
  if (first !== box) add(shortBefore(first));
  for (let above: Box | undefined = box, steps = 0; above !== undefined && steps < 4; above = above.parent, steps++) {
    const { attrs } = above.node;
    add(tidy(attrs['aria-label']));
    if (above.node.tag === 'table' || above.node.tag === 'section') add(tidy(attrs.summary));
    for (const kid of above.kids.slice(0, 3))
      if (kid.node.tag === 'caption' || kid.node.tag === 'legend') add(textOf(kid));
    if (titles.length === 0) add(shortBefore(above));
  }
  let rank = 7;
  let at = lastBefore(headings, first.at);
  for (let looked = 0; at >= 0 && looked < MOST_LOOKED; at--, looked++) {
    const heading = headings[at];
    if (heading === undefined || heading.words === 0 || !isOver(heading, first)) continue;
    const own = rankOf(heading);
    if (own >= rank && titles.length > 0) continue;
    rank = own;
    add(ownText(heading));
  }
  return titles;
}

/** A heading's own words, without the button that stands in it. */
function ownText(heading: Box): string {
  const own = tidy(heading.node.children.filter((child) => typeof child === 'string').join(' '));
  return own === '' ? textOf(heading) : own;
}

function lastBefore(headings: readonly Box[], at: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether the heading stands over the box, and not over the part that it is in alone. */
function isOver(heading: Box, box: Box): boolean {
  if (isWithin(box, heading) || (heading.apart && !isPageTitle(heading))) return false;
  let part = heading;
  for (let steps = 0; steps < 60; steps++) {
    const { parent } = part;
    if (parent === undefined) return false;
    if (isWithin(box, parent)) return !OWN_PARTS.has(part.node.tag) && part.words <= heading.words + HEADING_WORDS;
    part = parent;
  }
  return false;
}

/** The first heading of a page may stand in its header. */
function isPageTitle(heading: Box): boolean {
  if (heading.node.tag !== 'h1') return false;
  for (let above = heading.parent, steps = 0; above !== undefined && steps < 8; above = above.parent, steps++) {
    if (above.node.tag === 'header') return above.parent?.apart !== true;
    if (/^(?:nav|footer|dialog|aside)$/.test(above.node.tag) || above.node.attrs.role === 'dialog') return false;
  }
  return false;
}

function rankOf({ node: { tag, attrs } }: Box): number {
  const level = Number(
    /^h([1-6])$/.exec(tag)?.[1] ?? attrs['aria-level'] ?? (tag === 'caption' || tag === 'legend' ? 6 : 5),
  );
  return Number.isFinite(level) ? level : 5;
}

function isPressed(box: Box): boolean {
  return [box, box.core, ...box.kids].some(({ node }) => controlKind(node) !== undefined);
}

/** Of one kind: the row before, not its title. */
function isAlike({ node: a, kids: inA }: Box, { node: b, kids: inB }: Box): boolean {
  if (a.tag !== b.tag) return false;
  if (ROW_TAGS.has(a.tag) || a.tag.includes('-')) return true;
  return inA.length > 1 && inA.length === inB.length && inA.every(({ node }, k) => node.tag === inB[k]?.node.tag);
}

/** Pages without headings write their titles as short texts. */
function shortBefore(above: Box): string {
  const { parent } = above;
  if (parent === undefined || parent.node.tag === 'tr') return '';
  for (let k = above.nth - 1; k >= 0 && k >= above.nth - 3; k--) {
    const before = parent.kids[k];
    if (
      before === undefined ||
      before.words === 0 ||
      before.words > 3 ||
      HEADS.has(before.node.tag) ||
      before.core.node.attrs.role === 'row' ||
      isAlike(before.core, above.core)
    )
      continue;
    if (isHeading(before.core.node) || before.apart) continue;
    const text = textOf(before);
    if (text.length > 2 && text.length <= 60 && !/[.!?。]$/.test(text) && !isPressed(before)) return text;
  }
  return '';
}
