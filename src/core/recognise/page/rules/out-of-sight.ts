import { ALL, type Rule } from '../case';

/** A list that is not shown now: another tab of the page, or a form for another screen. */
export const outOfSight: Rule = ({ candidate }) => (candidate.container.hidden ? [{ lists: ALL, points: -1 }] : []);
