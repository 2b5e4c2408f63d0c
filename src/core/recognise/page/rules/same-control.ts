import { ALL, type Rule, share } from '../case';
import type { Facts } from '../facts';

/**
 * The same button in each row, whatever it says: in an unknown language nothing more can be known of it. Links count less:
 * every list of articles has some.
 */
export const sameControl: Rule = (of) => {
  if (of.facts.length < 2 || share(of, ({ remove, menu, toggle }) => (remove ?? menu ?? toggle) !== undefined) >= 0.4)
    return [];
  const names = new Map<string, number>();
  for (const { controls, row } of of.facts)
    for (const name of new Set(
      controls
        .filter(({ href, use, name }) => href === undefined && use !== 'connect' && name !== '')
        .map(({ name }) => withoutTexts(name, row)),
    ))
      names.set(name, (names.get(name) ?? 0) + 1);
  const most = Math.max(0, ...names.values());
  return most / of.facts.length >= 0.6 ? [{ lists: ALL, points: 1, inRows: true }] : [];
};

const OF_ROW = 'of the row';

/** "Remove Lamp" is the same control as "Remove Kettle", whatever the words are. */
function withoutTexts(name: string, { texts }: Facts['row']): string {
  const own = texts.find(
    ({ text, within }) => within !== 'button' && text.length > 1 && name.length > text.length && name.includes(text),
  );
  return own === undefined ? name : OF_ROW;
}
