import type { Meaning } from '../../words/words';
import { ALL, type Rule, share } from '../case';

const LABELS: readonly Meaning[] = [
  'name',
  'created',
  'last-used',
  'last-seen',
  'expires',
  'signed-in',
  'ip',
  'firmware',
  'model',
  'type',
  'serial',
  'battery',
  'online',
  'scopes',
];

/** Lines that each begin with another label are the facts of one thing. */
export const labelled: Rule = (of) => {
  const { facts } = of;
  if (facts.length < 2) return [];
  const labels = facts.map(({ row }) => row.texts[0]).filter((text) => text !== undefined);
  if (new Set(labels.map(({ text }) => text)).size < facts.length) return [];
  const short = share(of, ({ row }) => row.texts.length >= 1 && row.texts.length <= 4 && row.controls.length <= 1);
  const marked = labels.filter(({ within, text }) => within === 'label' || text.endsWith(':')).length / facts.length;
  const known = labels.filter(({ text }) => text.length <= 40 && of.words.is(text, ...LABELS)).length / facts.length;
  return short >= 0.8 && (known >= 0.6 || (marked >= 0.8 && known >= 0.25)) ? [{ lists: ALL, points: -5 }] : [];
};
