import type { Rule } from '../case';

/** Exactly one row is the client that is looking. */
export const current: Rule = ({ facts }) => {
  const marked = facts.filter(({ meant }) => meant.has('current')).length;
  if (marked === 0 || marked > Math.max(1, facts.length / 3)) return [];
  return [{ lists: ['sessions'], points: 1.2, sign: 'current', inRows: true }];
};
