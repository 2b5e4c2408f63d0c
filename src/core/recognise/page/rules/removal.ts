import { GRANTS, type Rule, share } from '../case';

/** What can be taken back has a control for it in most rows (not in the row of the client that is looking), or one beside the list. */
export const removal: Rule = (of) => {
  const part = share(of, ({ remove }) => remove !== undefined);
  if (part >= 0.4 || (part > 0 && of.facts.length <= 3)) {
    return [
      { lists: GRANTS, points: 2, sign: 'remove-control', inRows: true },
      { lists: ['devices'], points: 1, sign: 'remove-control', inRows: true },
      ...signsOut(of),
    ];
  }
  return of.removesAll
    ? [
        { lists: ['sessions'], points: 1.5, inRows: true },
        { lists: GRANTS, points: 0.5 },
      ]
    : [];
};

function signsOut(of: Parameters<Rule>[0]): ReturnType<Rule> {
  const part = share(
    of,
    ({ remove }) => remove !== undefined && remove.name.length < 60 && of.words.is(remove.name, 'sign-out'),
  );
  return part >= 0.4 ? [{ lists: ['sessions'], points: 1 }] : [];
}
