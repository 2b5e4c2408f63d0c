import type { ListName } from '../../model';
import type { Sign } from '../recognition';
import type { Candidate } from './candidates';
import type { Facts } from './facts';
import type { Meant, WordsOf } from './words-of';

/** All that the rules are given of one candidate. */
export interface Case {
  candidate: Candidate;
  /** A sample of its rows, heads and separators left out. */
  facts: readonly Facts[];
  /** How many rows it has in all, about. */
  count: number;
  /** Rows of all lists of the page that are built like this one. */
  kin: number;
  /** What stands above it, nearest first. */
  titles: readonly { text: string; meant: Meant }[];
  /** The page's title and the place in its navigation that is marked as the current one. */
  marked: readonly { text: string; meant: Meant }[];
  /** Heads of its columns. */
  columns: readonly { text: string; meant: Meant }[];
  address: ReadonlyMap<ListName, number>;
  /** A control beside the list removes rows of it. */
  removesAll: boolean;
  words: WordsOf;
  url: string;
}

/** What one rule says for or against one list, or against all. */
export interface Vote {
  lists: readonly ListName[];
  points: number;
  sign?: Sign;
  /** Found in the rows themselves, not only around them. */
  inRows?: boolean;
}

/** A rule looks at one thing. Five points together are enough. */
export type Rule = (of: Case) => Vote[];

export const GRANTS: readonly ListName[] = ['linked-services', 'api-tokens', 'sessions', 'shared-users'];
export const KEYS: readonly ListName[] = ['linked-services', 'api-tokens', 'sessions'];
export const ALL: readonly ListName[] = [...GRANTS, 'devices', 'held-services'];

/** The part of the rows of which something is true. */
export function share({ facts }: Pick<Case, 'facts'>, is: (facts: Facts) => boolean): number {
  return facts.length === 0 ? 0 : facts.filter(is).length / facts.length;
}
