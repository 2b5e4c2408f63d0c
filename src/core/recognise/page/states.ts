import type { ListName } from '../../model';
import type { Recognition, Sliced } from '../recognition';
import { titlesAbove } from './above';
import type { Box } from './box';
import { isHead } from './columns';
import type { Page } from './gather';
import { isGuide } from './rules/guides';
import { textOf, tidy } from './text';
import type { Meant } from './words-of';

type Trouble = NonNullable<Recognition['trouble']>;

const LISTS: readonly ListName[] = [
  'api-tokens',
  'sessions',
  'linked-services',
  'shared-users',
  'devices',
  'held-services',
];
const MESSAGE = 160;
const SLICE = 200;
/** A message says it in a sentence or two; a question asks about it. */
const EMPTY = 120;
const QUESTION = /[?？¿؟;]\s*(?:$|\p{L})/u;
const FEW_WORDS = 120;

/** What the page shows where the list would be. */
export interface Shown {
  signIn: boolean;
  failed: boolean;
  loading: boolean;
  /** Something is searched for or left out: what is not found may be there. */
  filtered: boolean;
  /** A message that there is nothing, below a title of a list. */
  empty: { list: ListName; box: Box } | undefined;
  /** A table with heads and no rows. */
  bare: { list: ListName } | undefined;
}

export function* look(page: Page): Sliced<Shown> {
  const { survey, words } = page;
  const shown: Shown = {
    signIn: false,
    failed: false,
    loading: false,
    filtered: /[?&#](?:q|query|search|filter)=[^&#]/i.test(page.looking.url),
    empty: undefined,
    bare: undefined,
  };
  let inputs = 0;
  for (const box of survey.boxes) {
    const { tag, attrs } = box.node;
    if (box.at % SLICE === 0) yield;
    if (box.hidden) continue;
    if (tag === 'input' && attrs.type === 'password' && attrs.autocomplete !== 'new-password') shown.signIn = true;
    if (tag === 'input' && isForName(attrs)) inputs++;
    if (tag === 'input' && !box.apart && isFilter(attrs)) shown.filtered = true;
    if (
      attrs['aria-busy'] === 'true' ||
      attrs.role === 'progressbar' ||
      tag === 'progress' ||
      /-(?:spinner|skeleton|loader|circular-progress)$/.test(tag)
    )
      shown.loading = true;
    if ((tag === 'table' || TABLES.has(attrs.role ?? '')) && shown.bare === undefined)
      shown.bare = bareTable(box, page);
    if (box.apart || box.kids.length > 2) continue;
    const text = ownText(box);
    if (text.length < 2 || text.length > MESSAGE) continue;
    const meant = words.of(text);
    if (meant.has('loading') && text.length < 60) shown.loading = true;
    if (meant.has('failed') && !isControl(box)) shown.failed = true;
    if (meant.has('nothing') && shown.empty === undefined && !QUESTION.test(text) && text.length <= EMPTY) {
      const list = isControl(box) ? undefined : emptyOf(box, text, page);
      if (list !== undefined) shown.empty = { list, box };
    }
  }
  // Without a field for the password yet: asked for the e-mail address first.
  if (!shown.signIn && inputs > 0 && inputs <= 3 && isSignInTitle(page)) shown.signIn = true;
  return shown;
}

function isFilter({ type, role, name, placeholder, ...attrs }: Readonly<Record<string, string>>): boolean {
  if (type === 'search' || role === 'searchbox') return true;
  return /filter|search|query/i.test([name, attrs.id, placeholder, attrs['aria-label']].join(' '));
}

/** Asks who is there, and is no filter over a list. */
function isForName(attrs: Readonly<Record<string, string>>): boolean {
  if (!/^(?:email|text|tel)$/.test(attrs.type ?? 'text') || /search/.test(attrs.role ?? '')) return false;
  const said = [attrs.type, attrs.name, attrs.id, attrs.autocomplete, attrs.placeholder, attrs['aria-label']].join(' ');
  return /e-?mail|tel|user|login|account|phone|ident/i.test(said) && !/filter|search|query/i.test(said);
}

function isSignInTitle({ survey: { headings, root }, marked, words }: Page): boolean {
  if (root.words > FEW_WORDS) return false;
  return (
    headings.some((box) => !box.apart && words.is(textOf(box).slice(0, MESSAGE), 'sign-in')) ||
    marked.some(({ meant }) => meant.has('sign-in'))
  );
}

/** The list of which a message says that it is empty: by its own words or by the title right above it. */
function emptyOf(box: Box, text: string, { survey, words, address, looking, marked }: Page): ListName | undefined {
  if (isGuide(looking.url) || isTopic(box)) return undefined;
  const titles = titlesAbove(box, survey);
  const [nearest] = titles;
  if (nearest === undefined) return undefined;
  const above = words.of(nearest.text);
  const said = words.of(text);
  const isOther = (meant: Meant) => meant.has('other') && !LISTS.some((list) => meant.has(list));
  if (isOther(above)) return undefined;
  const isElsewhere =
    titles.some((title) => isOther(words.of(title.text))) || marked.some(({ meant }) => isOther(meant));
  if (isElsewhere && address.size === 0) return undefined;
  const byTitle = LISTS.filter((list) => above.has(list));
  const both = byTitle.find((list) => said.has(list));
  if (both !== undefined) return both;
  if (byTitle.length > 0) return byTitle.sort((a, b) => (address.get(b) ?? 0) - (address.get(a) ?? 0))[0];
  return LISTS.find((list) => said.has(list) && address.has(list));
}

const TABLES = new Set(['table', 'grid', 'treegrid']);
const TOPICS = new Set(['article', 'li', 'details', 'dd', 'blockquote']);

/** One of several parts that are alike: a text about it, not the place of a list. */
function isTopic(box: Box): boolean {
  for (let above: Box | undefined = box, steps = 0; above !== undefined && steps < 8; above = above.parent, steps++) {
    const { tag } = above.node;
    if (
      TOPICS.has(tag) &&
      (above.parent?.kids.filter(({ node, words }) => node.tag === tag && words > 0).length ?? 0) > 1
    )
      return true;
  }
  return false;
}

function bareTable(box: Box, { survey, words, address }: Page): Shown['bare'] {
  const rows: Box[] = [];
  const open = [...box.kids];
  for (let left = 60, next = open.pop(); next !== undefined && left > 0; next = open.pop(), left--) {
    if (next.node.tag === 'tr' || next.node.attrs.role === 'row') rows.push(next);
    else open.push(...next.kids.slice(0, 20));
  }
  if (rows.length === 0 || !rows.every((row) => isHead(row) || row.words === 0)) return undefined;
  const texts = titlesAbove(box, survey)
    .map(({ text }) => text)
    .slice(0, 2);
  const list = LISTS.find((name) => texts.some((text) => words.of(text).has(name))) ?? [...address.keys()][0];
  return list === undefined ? undefined : { list };
}

function isControl(box: Box): boolean {
  for (let above: Box | undefined = box, steps = 0; above !== undefined && steps < 4; above = above.parent, steps++)
    if (/^(?:a|button|option|label|script|style|title)$/.test(above.node.tag)) return true;
  return false;
}

function ownText({ node }: Box): string {
  return tidy(node.children.filter((child) => typeof child === 'string').join(' '));
}

/** Why there is nothing to read, in the order in which a person would say it. */
export function troubleOf(shown: Shown): Trouble | undefined {
  if (shown.signIn) return { reason: 'signed-out' };
  if (shown.failed) return { reason: 'failed' };
  if (shown.loading) return { reason: 'layout', detail: 'loading' };
  return undefined;
}
