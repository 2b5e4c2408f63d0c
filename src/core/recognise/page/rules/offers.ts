import { ALL, type Rule, share } from '../case';
import type { Facts } from '../facts';

/** A button that connects or adds stands beside what is not connected yet. */
export const offers: Rule = (of) =>
  share(of, (one) => one.connects || isErrand(one)) >= 0.5 ? [{ lists: ALL, points: -4 }] : [];

/** Nothing but links that do something: add, go back, change. */
function isErrand({ row, controls }: Facts): boolean {
  const errands = controls.filter(
    ({ use, name }) => (use === 'manage' || use === 'connect' || use === 'remove') && name.length > 2,
  );
  return errands.length === 1 && row.texts.length === 1 && row.texts[0]?.text === errands[0]?.name;
}
