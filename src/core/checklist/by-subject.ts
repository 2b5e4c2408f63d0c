import type { Device, Grant, ListName } from '../model';
import type { Remedy } from '../steps';
import type { Finding, Verdict, VerdictName } from '../verdicts/types';
import type { PlannedStep } from './entry';
import type { Guides, PlanVendor } from './plan';
import { guarding, inOrder, looking, placed, placesOf, relinking, removing, runnerOf, stepsFor } from './steps';

/** What ends the link by itself, and is done before it is removed, where the vendor says that it does. */
const REMEDY_ABOUT: readonly (readonly [Remedy, 'password' | 'account', 'password' | 'sign-out'])[] = [
  ['password-change', 'password', 'password'],
  ['sign-out-everywhere', 'account', 'sign-out'],
];

type Ends = Pick<Grant, 'issuer' | 'holder' | 'kind'>;

/**
 * The steps for one grant. A linked service: at the holder, which tells the issuer, then at the issuer, then anew at the
 * holder for whoever keeps it. Anything else has one end.
 */
export function linkSteps(guides: Guides, vendors: readonly PlanVendor[], grant: Ends): PlannedStep[] {
  const { issuer, holder, kind } = grant;
  const first = REMEDY_ABOUT.filter(([remedy]) => ends(guides, grant, remedy)).flatMap(([, about, phase]) =>
    stepsFor(guides, issuer, about).map((step) => placed(phase, issuer, 'issuer', step)),
  );
  const list: ListName = `${kind}s`;
  const atIssuer = removing(issuer, 'issuer', stepsFor(guides, issuer, list, holder));
  if (kind !== 'linked-service') {
    return inOrder([
      ...first,
      ...looking(issuer, 'issuer', list, lookPlaces(vendors, issuer, list, atIssuer)),
      ...atIssuer,
    ]);
  }
  const runner = runnerOf(holder, vendors);
  const atHolder = removing(runner, 'holder', stepsFor(guides, runner, 'held-services', issuer));
  const removed = [...atHolder, ...atIssuer];
  const again = atHolder.length > 0 ? relinking(runner, 'holder', atHolder) : relinking(issuer, 'issuer', atIssuer);
  return inOrder([...first, ...removed, ...again]);
}

/** Whether the vendor says that the remedy ends this grant, for all holders or for this one. */
function ends(guides: Guides, { issuer, holder, kind }: Ends, remedy: Remedy): boolean {
  return (guides[issuer]?.cures ?? []).some(
    (cure) =>
      cure.remedy === remedy &&
      cure.kind === kind &&
      cure.ends === true &&
      (cure.holders === undefined || cure.holders.includes(holder)),
  );
}

/** A step that has the address already needs no other to look at. */
function lookPlaces(vendors: readonly PlanVendor[], at: string, list: ListName, steps: readonly PlannedStep[]) {
  const vendor = vendors.find(({ id }) => id === at);
  return placesOf(vendor, list, false).filter(
    ({ url, app }) =>
      !steps.some((step) => (url ?? '') === (step.link ?? '') || (app !== undefined && app === step.app)),
  );
}

const CREDENTIALS: readonly VerdictName[] = ['credentials-exposed', 'cannot-tell', 'targeted'];

/** Password, second step and sign-out where somebody may know or guess the password; the second step as advice. */
export function accountSteps(guides: Guides, vendor: string, flags: readonly (Verdict | Finding)[]): PlannedStep[] {
  const names = flags.flatMap((flag) => ('verdict' in flag && flag.label !== 'Nothing to do' ? [flag.verdict] : []));
  const steps = inOrder(guarding(guides, vendor));
  if (names.some((name) => CREDENTIALS.includes(name))) return steps;
  return names.includes('advice') ? steps.filter(({ phase }) => phase === 'two-factor') : [];
}

/** How to take a device out; nothing for one that is only to be updated. */
export function deviceSteps(guides: Guides, { vendor, via }: Device, toGo: boolean): PlannedStep[] {
  if (!toGo) return [];
  const own = via === undefined;
  const steps = stepsFor(guides, vendor, 'devices').filter(({ through }) => through === undefined || through !== own);
  return inOrder(removing(vendor, 'issuer', steps));
}

/**
 * Where to look at a list, and what to do with what is found there. A list of services has a part for each known holder.
 *
 * @param which pages and ways of all sources, or only of those that no reader can read
 */
export function listSteps(
  guides: Guides,
  vendors: readonly PlanVendor[],
  vendor: string,
  list: ListName,
  which: 'all' | 'by-hand',
): PlannedStep[] {
  const end = list === 'held-services' ? 'holder' : 'issuer';
  const general = removing(vendor, end, stepsFor(guides, vendor, list));
  const look = looking(
    vendor,
    end,
    list,
    placesOf(
      vendors.find(({ id }) => id === vendor),
      list,
      which === 'by-hand',
    ),
  );
  const all = inOrder([...look, ...general]);
  if (list !== 'linked-services') return all;
  const each = knownHolders(guides, vendor).flatMap((holder) =>
    linkSteps(guides, vendors, { issuer: vendor, holder, kind: 'linked-service' })
      .filter(({ key }) => !all.some((step) => step.key === key))
      .map((step) => ({ ...step, key: `${holder}/${step.key}`, for: holder })),
  );
  return [...all, ...each];
}

/** Parties for which a vendor's folder has a step of their own. */
export function knownHolders(guides: Guides, vendor: string): string[] {
  const steps = (guides[vendor]?.steps ?? []).filter(({ about }) => about === 'linked-services');
  return [...new Set(steps.flatMap(({ holder }) => holder ?? []))];
}
