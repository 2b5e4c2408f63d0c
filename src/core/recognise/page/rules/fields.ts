import { ALL, type Rule, share } from '../case';

/** Rows with something to fill in or to choose are the lines of a form: settings of one thing. */
export const fields: Rule = (of) => {
  const isLabel = ({ row }: (typeof of.facts)[number]) =>
    row.texts.length > 0 &&
    row.texts.filter(({ within }) => within === 'label').length >= 0.6 * row.texts.length &&
    row.controls.length > 0;
  // A role is chosen beside the control of a person's row.
  const fieldsOf = ({ row, controls }: (typeof of.facts)[number]) =>
    row.fields - (controls.some(({ href }) => href === undefined) ? row.choices : 0);
  if (share(of, (one) => fieldsOf(one) > 0 || isLabel(one)) < 0.4) return [];
  return [{ lists: ALL, points: share(of, ({ remove, detail }) => (remove ?? detail) !== undefined) >= 0.5 ? -1 : -3 }];
};
