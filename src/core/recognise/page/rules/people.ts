import { type Rule, share } from '../case';

/** An e-mail address in each row: people. They are guests of a home where the title says so, else accounts of the system. */
export const people: Rule = (of) => {
  if (share(of, ({ email }) => email) < 0.5) return [];
  const isNamed = of.address.has('shared-users') || of.titles.some(({ meant }) => meant.has('shared-users'));
  return [
    ...(isNamed ? [{ lists: ['shared-users' as const], points: 1.5, inRows: true }] : []),
    { lists: ['devices', 'linked-services', 'api-tokens', 'sessions'], points: -3 },
  ];
};
