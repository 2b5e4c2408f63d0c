import { ALL, type Rule, share } from '../case';

/** Where programs keep what people write or buy. */
const CONTENT =
  /\/(?:t|topics?|threads?|posts?|questions?|articles?|p|products?|dp|blog|news|wiki|issues|discussions?|comments?|videos?|watch|search|courses?|recipes?|jobs?)\/[^/]/i;

/** Rows that lead to texts, goods or films, or that offer to buy. */
export const content: Rule = (of) => {
  const part = share(
    of,
    ({ controls, remove }) =>
      remove === undefined &&
      controls.some(({ href, name }) => CONTENT.test((href ?? '').slice(0, 300)) || isErrand(name)),
  );
  return part >= 0.6 ? [{ lists: ALL, points: -7 }] : [];

  function isErrand(name: string): boolean {
    return name.length <= 30 && of.words.is(name, 'other') && !of.words.is(name, 'manage', 'devices');
  }
};
