import type { ListName } from '../../../model';
import type { Rule, Vote } from '../case';

const LISTS: readonly ListName[] = ['devices', 'linked-services', 'api-tokens', 'sessions', 'shared-users'];

/** The head of the column of names says what is listed: "Application", "Token", "Device". */
export const columns: Rule = ({ columns }) =>
  LISTS.flatMap((list): Vote[] =>
    columns.some(({ meant, text }) => meant.has(list) && text.length <= 30)
      ? [{ lists: [list], points: 1.2, inRows: true }]
      : [],
  );
