import type { Party } from '../core/parties';
import type { HolderSteps } from '../core/steps';
import type { Incident } from '../core/verdicts/incident';
import holders from './holders.json';
import listed from './parties.json';

const files = import.meta.glob<Incident>('./incidents/*.json', { eager: true, import: 'default' });

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Every known incident, by id. The files are checked against `schema.ts` by a test, not again at run time. */
export const incidents: readonly Incident[] = Object.values(files).sort(byId);

/** Everybody who can stand at an end of a link, by id. */
export const parties: readonly Party[] = listed.toSorted(byId);

/** What to do at the end of holders that have no vendor folder. `tests/holders.test.ts` holds the file to the type. */
export const holderSteps = holders as HolderSteps[];
