import { type Rule, share } from '../case';

/** Clients with dates and nothing to remove, in no list of sessions by its title or address: a log of the past. */
export const signInLog: Rule = (of) => {
  const { facts, removesAll, titles, address } = of;
  if (removesAll || address.has('sessions') || titles[0]?.meant.has('sessions')) return [];
  const isOpen = (f: (typeof facts)[number]) =>
    (f.remove ?? f.menu ?? f.toggle ?? f.detail) !== undefined || f.meant.has('current');
  const buttons = share(of, ({ controls }) => controls.some(({ href }) => href === undefined));
  return share(of, isOpen) === 0 && buttons < 0.4 ? [{ lists: ['sessions'], points: -3 }] : [];
};
