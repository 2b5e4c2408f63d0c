import { ALL, type Rule, share } from '../case';

/** Boxes of one short text each, and such boxes again elsewhere: the parts of rows, or the words of a line. */
export const cells: Rule = (of) => {
  const { tag } = of.candidate.rows[0]?.node ?? { tag: '' };
  if (!/^(?:div|span)$/.test(tag)) return [];
  const part = share(of, ({ row, controls }) => row.texts.length === 1 && controls.length === 0);
  if (part < 0.6) return [];
  return [{ lists: ALL, points: of.kin > of.count || tag === 'span' ? -5 : -1.5 }];
};
