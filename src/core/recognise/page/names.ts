import type { ListName } from '../../model';
import type { Case } from './case';
import { type Facts, isControlText } from './facts';
import type { Text } from './item';
import {
  hasAddress,
  hasDate,
  isEmail,
  isIdentity,
  isLikeSecret,
  isNumber,
  isScope,
  isUserAgent,
  namesClient,
} from './shape';
import type { WordsOf } from './words-of';

const WITHIN: Record<Text['within'], number> = {
  heading: 3,
  strong: 2,
  link: 1.5,
  plain: 0,
  button: -0.5,
  label: -0.5,
  small: -1.5,
  picture: -2.5,
};

/** Where the names of rows stand. `mixed`: places with a name in one row and something else in another. */
export interface NamePlace {
  slot: string;
  mixed: ReadonlySet<string>;
}

/** A date, an address or a state is no name. */
const NO_NAME = -2.5;

/** A label repeats, a name differs from row to row. */
const REPEATED = 4;

interface Slot {
  texts: string[];
  points: number;
  /** Of the kinds of its texts. */
  least: number;
  most: number;
  first: number;
  cell: number;
}

/**
 * The place in the rows where their names stand. It is one place for all rows, as a person reads a column: there every row
 * has a text, most are different, and they are words rather than numbers, dates, addresses or states.
 */
export function nameSlot(of: Case, list: ListName): NamePlace | undefined {
  const slots = new Map<string, Slot>();
  for (const facts of of.facts) {
    facts.row.texts.forEach((text, order) => {
      if (text.text.length > 300 || isControlText(text, facts.controls)) return;
      let slot = slots.get(text.slot);
      if (slot === undefined) {
        slot = { texts: [], points: 0, least: 0, most: -9, first: order, cell: text.cell };
        slots.set(text.slot, slot);
      }
      slot.texts.push(text.text);
      slot.first = Math.min(slot.first, order);
      const label = facts.row.texts[order - 1];
      const isCalled = label?.within === 'label' && of.words.is(label.text, 'name');
      const kind = kindPoints(text, list, of.words);
      slot.least = Math.min(slot.least, isEmail(text.text) ? NO_NAME : kind);
      slot.most = Math.max(slot.most, isEmail(text.text) ? NO_NAME : kind);
      slot.points += WITHIN[text.within] + kind + (isCalled ? 3 : 0);
    });
  }
  let best: { slot: string; points: number } | undefined;
  for (const [name, slot] of slots) {
    const points = pointsOf(slot, of, list);
    if (best === undefined || points > best.points) best = { slot: name, points };
  }
  if (best === undefined) return undefined;
  const mixed = [...slots].filter(([, { least, most }]) => least <= NO_NAME && most >= 0).map(([name]) => name);
  return { slot: best.slot, mixed: new Set(mixed) };
}

function pointsOf(slot: Slot, of: Case, list: ListName): number {
  const rows = of.facts.length;
  const present = slot.texts.length / rows;
  const different = new Set(slot.texts).size / slot.texts.length;
  return (
    slot.points / slot.texts.length +
    2 * present +
    (rows > 1 ? 2.5 * different : 0) -
    (slot.texts.length > 1 && different <= 1 / slot.texts.length ? REPEATED : 0) -
    0.6 * Math.min(slot.first, 5) +
    columnPoints(of.columns[slot.cell]?.meant, list)
  );
}

function columnPoints(meant: ReadonlySet<string> | undefined, list: ListName): number {
  if (meant === undefined) return 0;
  if (meant.has('name')) return 3;
  if (meant.has(list) || meant.has('devices')) return 2;
  return [
    'created',
    'last-used',
    'last-seen',
    'expires',
    'scopes',
    'ip',
    'firmware',
    'battery',
    'serial',
    'model',
    'type',
    'other',
  ].some((m) => meant.has(m))
    ? -2
    : 0;
}

function kindPoints({ text }: Text, list: ListName, words: WordsOf): number {
  if (list === 'sessions') {
    if (isUserAgent(text)) return 4;
    if (namesClient(text)) return 2;
  }
  if (!/\p{L}/u.test(text) || text.length < 2) return -4;
  if (isNumber(text) || hasDate(text)) return -4;
  if (isIdentity(text) || isLikeSecret(text)) return -3;
  if (hasAddress(text)) return -2.5;
  if (isEmail(text)) return list === 'shared-users' ? 0 : -3;
  if (isScope(text) && /[:/]/.test(text)) return -2;
  if (text.endsWith(':')) return -3;
  return isState(text, words) ? -3 : 0;
}

const STATES = [
  'created',
  'last-used',
  'last-seen',
  'expires',
  'current',
  'never',
  'online',
  'offline',
  'signed-in',
  'battery',
  'ip',
  'firmware',
  'serial',
  'model',
] as const;

function isState(text: string, words: WordsOf): boolean {
  return text.length <= 60 && words.is(text, ...STATES);
}

/** The name of one row: at the place of names, else its best text, else what its control is called beyond its verb. */
export function nameOf(facts: Facts, place: NamePlace | undefined, list: ListName, words: WordsOf): string | undefined {
  const texts = facts.row.texts.filter((text) => !isControlText(text, facts.controls));
  let own = texts.find((text) => text.slot === place?.slot);
  const isName = (text: Text) => !isEmail(text.text) && kindPoints(text, list, words) > NO_NAME;
  if (own !== undefined && place?.mixed.has(own.slot) && !isName(own))
    own = texts.find((text) => place.mixed.has(text.slot) && isName(text)) ?? own;
  if (own !== undefined && /[\p{L}\p{N}]/u.test(own.text)) return whole(own.text);
  let best: { text: string; points: number } | undefined;
  facts.row.texts.forEach((text, order) => {
    if (text.text.length > 300 || isControlText(text, facts.controls)) return;
    const points = WITHIN[text.within] + kindPoints(text, list, words) - 0.3 * Math.min(order, 10);
    if (points > -3 && (best === undefined || points > best.points)) best = { text: text.text, points };
  });
  return best === undefined ? undefined : whole(best.text);
}

/** Without the bracket or dash that opens what follows it. */
function whole(text: string): string {
  return text.replace(/[\s([{–—:·|-]{1,10}$/, '') || text;
}

/** Names that stand only in the labels of controls: what differs from row to row ("Remove Lamp"). */
export function namesInLabels(all: readonly Facts[]): Map<Facts, string> {
  const labels = all.map(({ remove, controls }) => (remove ?? controls[0])?.name ?? '');
  const names = new Map<Facts, string>();
  if (all.length < 2 || new Set(labels).size < labels.length) return names;
  const before = common(labels);
  const after = common(labels.map((label) => [...label].reverse().join('')));
  all.forEach((facts, k) => {
    const label = labels[k] ?? '';
    const name = label.slice(before, label.length - after).replace(/^[\s"'„“«:]+|[\s"'”“»:]+$/g, '');
    if (name !== '') names.set(facts, name);
  });
  return names;
}

/** Length of what all begin with, up to the end of a word. */
function common(labels: readonly string[]): number {
  const [first = ''] = labels;
  let length = first.length;
  for (const label of labels) while (length > 0 && !label.startsWith(first.slice(0, length))) length--;
  while (length > 0 && /[\p{L}\p{N}]/u.test(first[length - 1] ?? '') && /[\p{L}\p{N}]/u.test(first[length] ?? ''))
    length--;
  return length;
}
