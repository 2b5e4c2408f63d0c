import { GRANTS, type Rule, share, type Vote } from '../case';

const OF_GRANTS = ['created', 'last-used', 'expires', 'signed-in'] as const;

/** When something was allowed and when it was last used is the usual fact of a grant; the label counts more than the day. */
export const dates: Rule = (of) => {
  const votes: Vote[] = [];
  const labelled = OF_GRANTS.filter(
    (meaning) =>
      of.columns.some(({ meant }) => meant.has(meaning)) || share(of, ({ meant }) => meant.has(meaning)) >= 0.5,
  );
  if (labelled.length > 0) {
    votes.push({
      lists: GRANTS,
      points: Math.min(2, 0.5 + labelled.length * 0.5),
      sign: labelled[0] === 'signed-in' ? 'last-used' : (labelled[0] ?? 'created'),
      inRows: true,
    });
    if (labelled.includes('signed-in')) votes.push({ lists: ['sessions'], points: 0.5 });
    if (labelled.includes('expires')) votes.push({ lists: ['api-tokens', 'sessions'], points: 0.3 });
  } else if (share(of, ({ dates }) => dates > 0) >= 0.5) votes.push({ lists: GRANTS, points: 0.7, inRows: true });
  if (of.columns.some(({ meant }) => meant.has('last-seen')) || share(of, ({ meant }) => meant.has('last-seen')) >= 0.5)
    votes.push({ lists: ['devices', 'sessions'], points: 0.7, sign: 'last-seen', inRows: true });
  return votes;
};
