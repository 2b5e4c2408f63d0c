import { ALL, type Rule, share } from '../case';

/** A row with the same removing control more than once is a list itself, or a part of the page with one in it. */
export const several: Rule = (of) => {
  const part = share(
    of,
    ({ removes, row }) => removes > 1 || row.texts.filter(({ within }) => within === 'heading').length > 2,
  );
  return part > 0.2 ? [{ lists: ALL, points: -4 }] : [];
};
