import { ALL, type Rule, share, type Vote } from '../case';
import { isNowhere } from '../control';

/** Where the control is not in the row there is a way to it: a menu, a part that opens, or a page of its own. */
export const ways: Rule = (of) => {
  const votes: Vote[] = [];
  if (share(of, ({ menu }) => menu !== undefined) >= 0.5)
    votes.push({ lists: ALL, points: 1, sign: 'menu', inRows: true });
  if (share(of, ({ toggle }) => toggle !== undefined) >= 0.5)
    votes.push({ lists: ALL, points: 1, sign: 'toggle', inRows: true });
  if (share(of, ({ detail }) => detail !== undefined) >= 0.6) {
    const isPlace = share(of, ({ detail }) => detail?.href !== undefined && !isNowhere(detail.href)) >= 0.5;
    const points = !isPlace ? 0.6 : of.facts.length > 1 ? 1.2 : 0.8;
    votes.push({ lists: ALL, points, sign: 'detail-link', inRows: true });
  }
  return votes;
};
