import type { Rule } from '../case';

const CLEAR = 2.5;

/** Addresses are written for programs: they say in English what the page says in the user's language. */
export const pageAddress: Rule = ({ address, titles }) => {
  // A title in a language without words here: the address alone has to say it.
  const isSilent = titles.every(({ meant }) => meant.size === 0);
  return [...address].map(([list, points]) => ({
    lists: [list],
    points: isSilent && points >= CLEAR ? points + 1 : points,
    sign: 'page-address',
  }));
};
