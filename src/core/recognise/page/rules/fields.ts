import { ALL, type Rule, share } from '../case';

/** Rows with something to fill in or to choose are the lines of a form: settings of one thing. */
export const fields: Rule = (of) => {
  const isLabel = ({ row }: (typeof of.facts)[number]) =>
    row.texts.length > 0 && row.texts.every(({ within }) => within === 'label') && row.controls.length > 0;
  if (share(of, (one) => one.row.fields > 0 || isLabel(one)) < 0.4) return [];
  return [{ lists: ALL, points: share(of, ({ remove, detail }) => (remove ?? detail) !== undefined) >= 0.5 ? -1 : -3 }];
};
