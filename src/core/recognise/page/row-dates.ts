import type { LooseDate } from '../../model';
import { readDate } from '../dates';
import type { Case } from './case';
import type { Facts } from './facts';
import type { Page } from './gather';
import type { Text } from './item';
import { hasDate } from './shape';

const FACTS = ['created', 'last-used', 'last-seen', 'expires', 'signed-in'] as const;
type Fact = (typeof FACTS)[number];

export type RowDates = Partial<Record<Fact, LooseDate | 'never'>>;

const LONGEST = 120;

/** The dates of a row, each by the label that stands in its text, before it, or over its column. One without a label is left. */
export function datesOf(facts: Facts, of: Case, { looking, words }: Page): RowDates {
  const dates: RowDates = {};
  const at = { now: looking.now, ...(looking.lang !== undefined && { lang: looking.lang }) };
  let label: { fact: Fact; cell: number } | undefined;
  for (const text of facts.row.texts) {
    if (text.text.length > LONGEST) continue;
    const meant = words.of(text.text);
    const own = FACTS.find((fact) => meant.has(fact));
    const head = of.columns[text.cell]?.meant;
    const fact = own ?? (label?.cell === text.cell ? label.fact : undefined) ?? FACTS.find((name) => head?.has(name));
    if (own !== undefined) label = { fact: own, cell: text.cell };
    if (fact === undefined || dates[fact] !== undefined) continue;
    for (const form of formsOf(text)) {
      const date = readDate(form, at);
      // A day without a year is read as the past one: nothing expires there.
      if (fact === 'expires' && date?.startsWith('..')) continue;
      if (date === undefined || (date === 'never' && fact !== 'last-used' && fact !== 'expires')) continue;
      dates[fact] = date;
      if (own === undefined) label = undefined;
      break;
    }
  }
  return dates;
}

/** The exact form that the page keeps for programs comes first, then the text, then what follows a label in it. */
function* formsOf({ text, box }: Text): Generator<string> {
  const { datetime, title } = box.node.attrs;
  if (datetime !== undefined) yield datetime;
  if (title !== undefined && title.length <= LONGEST && hasDate(title)) yield title;
  yield text;
  const colon = text.search(/[:：]\s/);
  if (colon > 0) yield text.slice(colon + 1).trim();
  const digit = text.search(/\d/);
  if (digit > 0) yield text.slice(digit);
}
