import type { Rule } from '../case';

/** Addresses are written for programs: they say in English what the page says in the user's language. */
export const pageAddress: Rule = ({ address }) =>
  [...address].map(([list, points]) => ({ lists: [list], points, sign: 'page-address' }));
