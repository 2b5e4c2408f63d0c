import { ALL, type Rule, share } from '../case';

/** A button that connects or adds stands beside what is not connected yet. */
export const offers: Rule = (of) => (share(of, ({ connects }) => connects) >= 0.5 ? [{ lists: ALL, points: -4 }] : []);
