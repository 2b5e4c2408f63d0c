import { ALL, type Rule } from '../case';
import type { Facts } from '../facts';

const MANY = 30;

/** Rows of one list are built alike and hold little. What differs much, or holds much, are parts of a page. */
export const unlike: Rule = ({ facts }) => {
  const seen = facts.map(({ row }) => row.texts.filter(({ hidden, within }) => !hidden && within !== 'button').length);
  const mean = seen.reduce((sum, count) => sum + count, 0) / Math.max(1, seen.length);
  const tooMuch = mean > MANY ? -4 : mean > MANY / 2 ? -1 : 0;
  const pairs = facts.slice(1).map((one, k) => likeness(one, facts[k]));
  const like = pairs.reduce((sum, pair) => sum + pair, 0) / Math.max(1, pairs.length);
  const points = tooMuch + (pairs.length > 0 && like < 0.3 ? -4 : pairs.length > 0 && like < 0.45 ? -1.5 : 0);
  return points < 0 ? [{ lists: ALL, points }] : [];
};

/** How many places of texts and controls two rows share, of all that they have. */
function likeness(a: Facts, b: Facts | undefined): number {
  if (b === undefined) return 1;
  const [left, right] = [placesOf(a), placesOf(b)];
  const shared = [...left].filter((place) => right.has(place)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function placesOf({ row, controls }: Facts): Set<string> {
  return new Set([...row.texts.map(({ slot }) => slot), ...controls.map(({ box, use }) => `${box.node.tag} ${use}`)]);
}
