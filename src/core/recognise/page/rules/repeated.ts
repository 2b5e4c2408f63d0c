import { ALL, type Rule, share } from '../case';

/** A list is known by its rows being alike; one alone may be anything. */
export const repeated: Rule = (of) => {
  if (of.count > 1 || of.kin > 1) return [{ lists: ALL, points: 0.5, sign: 'repeated' }];
  const { tag } = of.candidate.rows[0]?.node ?? { tag: '' };
  if (tag === 'tr' || tag === 'li') return [];
  const isOpen =
    share(
      of,
      ({ remove, menu, toggle, detail, controls }) =>
        controls.length < 5 && (remove ?? menu ?? toggle ?? detail) !== undefined,
    ) > 0;
  return [{ lists: ALL, points: isOpen ? -1 : -3 }];
};
