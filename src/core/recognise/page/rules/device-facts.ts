import type { Sign } from '../../recognition';
import { type Rule, share, type Vote } from '../case';

const FACTS = ['model', 'firmware', 'serial', 'battery', 'online', 'offline', 'type'] as const;

/** Model, firmware, serial number, battery, reachable or not: facts of things, in the heads of columns or in the rows. */
export const deviceFacts: Rule = (of) => {
  const found = FACTS.filter(
    (meaning) =>
      of.columns.some(({ meant }) => meant.has(meaning)) || share(of, ({ meant }) => meant.has(meaning)) >= 0.4,
  );
  const votes: Vote[] = found.slice(0, 3).map((meaning) => ({
    lists: ['devices'],
    points: meaning === 'type' ? 0.5 : 1,
    sign: signOf(meaning),
    inRows: true,
  }));
  if (share(of, ({ mac }) => mac) >= 0.4) votes.push({ lists: ['devices'], points: 2, sign: 'serial', inRows: true });
  return votes;
};

function signOf(meaning: (typeof FACTS)[number]): Sign {
  return meaning === 'offline' ? 'online' : meaning;
}
