import { DEFAULT_ACCOUNT } from '../book/identity';
import { type Answer, type Evidence, GRANT_KINDS, type ListName, subjectKey } from '../model';
import { knownHolders, linkSteps, listSteps } from './by-subject';
import type { Entry, PlannedStep } from './entry';
import type { Guides, PlanVendor } from './plan';
import { stateOf } from './state';
import { guarding, inOrder, runnerOf } from './steps';

/** The incidents that concern a brand, and what can be done about it with nothing read and nothing allowed. */
export interface BrandPlan<I> {
  incidents: I[];
  entries: Entry[];
}

export interface BrandWorld<I> {
  incidents: readonly I[];
  guides: Guides;
  vendors: readonly PlanVendor[];
  /** What was ticked before, and for which account. An audit fits. */
  evidence?: Pick<Evidence, 'accounts' | 'answers'>;
}

/**
 * The checklist of a brand before anything is read: password and two-factor, its links by holder with the steps at both
 * ends, its lists with the page or the way in the app, and what it holds itself.
 *
 * @param brand vendor id, or party id of a brand without a folder
 */
export function planForBrand<I extends { vendor: string }>(brand: string, world: BrandWorld<I>): BrandPlan<I> {
  const { guides, vendors, evidence } = world;
  const vendor = runnerOf(brand, vendors);
  const whose = `${vendor}/${soleAccount(vendor, evidence)}`;
  const ofBrand = [accountEntry(guides, vendor, whose), ...linkEntries(guides, vendors, vendor)];
  const entries = [...ofBrand, ...listEntries(guides, vendors, vendor, whose)].filter(({ steps }) => steps.length > 0);
  return {
    incidents: world.incidents.filter((one) => one.vendor === vendor || one.vendor === brand),
    entries: entries.map((entry) => answered(entry, evidence?.answers ?? [])),
  };
}

/** The account that ticks are about: the only one, or the one that stands for it until it is known. */
function soleAccount(vendor: string, evidence: BrandWorld<unknown>['evidence']): string {
  const [only, ...more] = (evidence?.accounts ?? []).filter((account) => account.vendor === vendor);
  return only === undefined || more.length > 0 ? DEFAULT_ACCOUNT : only.account;
}

type Bare = Omit<Entry, 'state' | 'flags' | 'listed' | 'devices' | 'after' | 'answer'>;

function answered(entry: Bare, answers: readonly Answer[]): Entry {
  const { subject } = entry;
  const answer = subject && answers.find((one) => subjectKey(one.subject) === subjectKey(subject));
  const none = { flags: [], listed: false, devices: 0, after: [] };
  return { ...entry, ...none, state: stateOf(subject, undefined, answer), ...(answer === undefined ? {} : { answer }) };
}

function accountEntry(guides: Guides, vendor: string, whose: string): Bare {
  const steps = inOrder(guarding(guides, vendor));
  const subject = { type: 'account', id: whose } as const;
  return { key: `account ${whose}`, subject, about: 'account', vendor, steps };
}

/** One for each holder that the vendor's folder names. A link that the user has becomes a subject when he tells it. */
function linkEntries(guides: Guides, vendors: readonly PlanVendor[], vendor: string): Bare[] {
  return knownHolders(guides, vendor).map((holder) => {
    const steps = linkSteps(guides, vendors, { issuer: vendor, holder, kind: 'linked-service' });
    return { key: `link ${vendor} ${holder}`, about: 'link', vendor, holder, steps };
  });
}

function listEntries(guides: Guides, vendors: readonly PlanVendor[], vendor: string, whose: string): Bare[] {
  const declared = vendors.find(({ id }) => id === vendor)?.lists.map(({ list }) => list);
  const lists = declared ?? (guides[vendor] === undefined ? [] : ['held-services']);
  return grantLists
    .filter((list) => lists.includes(list))
    .map((list) => {
      const steps = listSteps(guides, vendors, vendor, list, 'all').filter(isOfNoHolder);
      const subject = { type: 'list', id: `${whose}/${list}` } as const;
      return { key: `list ${subject.id}`, subject, about: 'list', vendor, steps };
    });
}

/** The keys to an account, and those that it holds. Its devices are no keys. */
const grantLists: readonly ListName[] = [...GRANT_KINDS.map((kind): ListName => `${kind}s`), 'held-services'];

/** The links by holder have entries of their own. */
function isOfNoHolder(step: PlannedStep): boolean {
  return step.for === undefined;
}
