import type { End, ListName } from '../model';
import type { StepDef } from '../steps';
import type { Phase, PlannedStep } from './entry';
import { PHASES } from './entry';
import type { Guides, PlanVendor } from './plan';

/** Where a list is shown to a person: the page or the way in the app. */
export interface Place {
  url?: string;
  app?: string;
}

/** Vendor behind a holder, whose folder has the steps at that end; the holder itself when it has none. */
export function runnerOf(holder: string, vendors: readonly PlanVendor[]): string {
  return vendors.find(({ id, holdsAs }) => holdsAs === holder || id === holder)?.id ?? holder;
}

/**
 * The steps of a guide about one list, for one party at the other end or, without one, for all. A step for that party
 * alone takes the place of the general one that it names.
 */
export function stepsFor(guides: Guides, at: string, about: StepDef['about'], party?: string): StepDef[] {
  const steps = (guides[at]?.steps ?? []).filter(
    (step) => step.about === about && (step.holder === undefined || step.holder === party),
  );
  const replaced = new Set(steps.map(({ instead }) => instead));
  return steps.filter(({ id }) => !replaced.has(id));
}

export function placed(phase: Phase, at: string, end: End, step: StepDef): PlannedStep {
  return { key: `${at}/${step.id}`, phase, at, end, ...whereabouts({ url: step.link, app: step.app }), step };
}

/** Removing steps at one end; those that only take back a part come last, for whoever keeps the grant. */
export function removing(at: string, end: End, steps: readonly StepDef[]): PlannedStep[] {
  return steps.map((step) => placed(step.keeps === true ? 'keep' : 'remove', at, end, step));
}

/** Where to look at a list, when there is a page or a way in the app. */
export function looking(at: string, end: End, list: string, places: readonly Place[]): PlannedStep[] {
  return places
    .filter(({ url, app }) => url !== undefined || app !== undefined)
    .map((place, index) => ({ key: `${at}/look/${list}/${index}`, phase: 'look', at, end, ...whereabouts(place) }));
}

/** Linking it again is done where it was removed. */
export function relinking(at: string, end: End, removed: readonly PlannedStep[]): PlannedStep[] {
  const [first] = removed.filter((step) => step.phase === 'remove' && step.at === at);
  if (first === undefined) return [];
  const { link, host, app } = first;
  const place = { ...(link && { link }), ...(host && { host }), ...(app && { app }) };
  return [{ key: `${at}/relink`, phase: 'relink', at, end, ...place }];
}

/** Password, two-factor and sign-out of an account. */
export function guarding(guides: Guides, vendor: string): PlannedStep[] {
  return [
    ...stepsFor(guides, vendor, 'password').map((step) => placed('password', vendor, 'issuer', step)),
    ...stepsFor(guides, vendor, 'two-factor').map((step) => placed('two-factor', vendor, 'issuer', step)),
    ...stepsFor(guides, vendor, 'account').map((step) => placed('sign-out', vendor, 'issuer', step)),
  ];
}

export function inOrder(steps: readonly PlannedStep[]): PlannedStep[] {
  const seen = new Set<string>();
  return steps
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

/** Page and way in the app of each source of a list that a person must look at. */
export function placesOf(vendor: PlanVendor | undefined, list: ListName | string, byHand: boolean): Place[] {
  const seen = new Set<string>();
  return (vendor?.lists ?? [])
    .filter((one) => one.list === list && (!byHand || one.where !== 'web'))
    .map(({ url, app }) => ({ ...(url && { url }), ...(app && { app }) }))
    .filter(({ url = '', app = '' }) => !seen.has(`${url} ${app}`) && seen.add(`${url} ${app}`));
}

function whereabouts({ url, app }: { url?: string | undefined; app?: string | undefined }) {
  const host = url !== undefined ? /^https?:\/\/([^/?#]+)/.exec(url)?.[1] : undefined;
  return { ...(url && { link: url }), ...(host && { host }), ...(app && { app }) };
}
