import { type Rule, share } from '../case';

/** What an app may do stands beside it, in words for people or for programs. */
export const scopes: Rule = (of) => {
  const isNamed =
    of.columns.some(({ meant }) => meant.has('scopes')) || share(of, ({ meant }) => meant.has('scopes')) >= 0.4;
  const isWritten = share(of, ({ scopes }) => scopes > 0) >= 0.4;
  if (!isNamed && !isWritten) return [];
  return [
    { lists: ['linked-services'], points: 1.5, sign: 'scopes', inRows: true },
    { lists: ['api-tokens', 'shared-users'], points: 1, sign: 'scopes', inRows: true },
  ];
};
