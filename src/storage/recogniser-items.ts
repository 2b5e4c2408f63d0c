import * as v from 'valibot';
import type { Said } from '../core/book/recognised';
import { LIST_NAMES, type ListName } from '../core/model';
import { UNREADABLE_REASONS } from '../core/reading';
import type { RunOutcome } from '../core/recognise/run';
import type { Item } from './items';

/** One run of the recogniser in a tab: the newest one. */
export interface Run {
  /** Its name; a report under another one counts for nothing. */
  run: string;
  /** Of the page, as the browser told it. What another origin reports counts for nothing. */
  origin: string;
  vendor: string;
  lists?: ListName[];
  startedAt: number;
  /** `ordered`: the script is being put there. `told`: it knows what to do. `over`: it has reported. */
  state: 'ordered' | 'told' | 'over';
  outcome?: RunOutcome;
}

const list = v.picklist(LIST_NAMES);

/** By tab id. */
export const RUNS: Item<Record<string, Run>, 'session'> = {
  key: 'runs',
  area: 'session',
  schema: v.record(
    v.string(),
    v.object({
      run: v.string(),
      origin: v.string(),
      vendor: v.string(),
      lists: v.exactOptional(v.array(list)),
      startedAt: v.number(),
      state: v.picklist(['ordered', 'told', 'over']),
      outcome: v.exactOptional(
        v.object({
          at: v.string(),
          lists: v.array(
            v.object({
              list,
              state: v.picklist(['rows', 'empty', 'unreadable']),
              rows: v.number(),
              confidence: v.number(),
            }),
          ),
          trouble: v.exactOptional(
            v.object({ reason: v.picklist(UNREADABLE_REASONS), detail: v.exactOptional(v.string()) }),
          ),
          cost: v.object({ total: v.number(), longest: v.number(), parsing: v.number() }),
        }),
      ),
    }),
  ),
};

/** What the user confirmed or threw out. */
export const SAID: Item<Said[], 'local'> = {
  key: 'recognised-said',
  area: 'local',
  schema: v.array(
    v.object({
      vendor: v.string(),
      list,
      structure: v.string(),
      row: v.exactOptional(v.string()),
      said: v.picklist(['confirmed', 'thrown-out']),
      at: v.string(),
      name: v.exactOptional(v.string()),
    }),
  ),
};
