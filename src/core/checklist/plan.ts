import { type IsSettled, openFirst, settling } from '../answers/settled';
import {
  type Account,
  type Answer,
  type CoverageLine,
  type Device,
  type Grant,
  type ListName,
  type Subject,
  subjectKey,
} from '../model';
import type { VendorSteps } from '../steps';
import { type Audit, type Finding, LABELS, type Verdict } from '../verdicts/types';
import { accountSteps, deviceSteps, linkSteps, listSteps } from './by-subject';
import type { Entry } from './entry';
import { stateOf } from './state';
import { runnerOf } from './steps';

/** What planning needs of a vendor; a `VendorCard` fits. */
export interface PlanVendor {
  id: string;
  name: string;
  /** Party id under which it holds keys to others. */
  holdsAs?: string;
  lists: readonly PlanList[];
}

export interface PlanList {
  list: string;
  source: string;
  where: 'web' | 'link' | 'app-only';
  url?: string;
  app?: string;
}

/** Steps by vendor id, and by party id for holders that have no folder. Addresses are written out. */
export type Guides = Readonly<Record<string, VendorSteps>>;

type Flag = Verdict | Finding;

/** Everything that an entry is made from. */
interface Desk {
  audit: Audit;
  guides: Guides;
  vendors: readonly PlanVendor[];
  flags: Map<string, Flag[]>;
  isSettled: IsSettled;
  answers: Map<string, Answer>;
  grants: Map<string, Grant>;
  devices: Map<string, Device>;
  /** Devices by the link that they are seen through. */
  through: Map<string, number>;
}

/**
 * The checklist of an audit: everything flagged, and every list that only a person can look at. Open entries first, worst
 * label first, accounts before links; what is done, kept or put off stays in it with its state.
 *
 * @param isSettled which flags an answer has settled; without it, all of which something was decided
 */
export function plan(
  audit: Audit,
  guides: Guides,
  vendors: readonly PlanVendor[],
  isSettled: IsSettled = settling(audit.answers, { incidents: [] }),
): Entry[] {
  const desk = deskOf(audit, guides, vendors, isSettled);
  const subjects = new Map<string, Subject>();
  for (const { subject } of [...audit.verdicts, ...audit.findings]) subjects.set(subjectKey(subject), subject);
  for (const subject of toLookAt(audit, vendors)) subjects.set(subjectKey(subject), subject);
  for (const { subject } of audit.answers) subjects.set(subjectKey(subject), subject);
  const entries = [...subjects.values()].flatMap((subject) => entryOf(desk, subject) ?? []);
  return afterOthers(entries, desk).sort(byUrgency);
}

function deskOf(audit: Audit, guides: Guides, vendors: readonly PlanVendor[], isSettled: IsSettled): Desk {
  const flags = new Map<string, Flag[]>();
  for (const flag of [...audit.verdicts, ...audit.findings]) {
    const key = subjectKey(flag.subject);
    const others = flags.get(key);
    if (others === undefined) flags.set(key, [flag]);
    else others.push(flag);
  }
  for (const list of flags.values()) list.sort(openFirst(isSettled));
  const through = new Map<string, number>();
  for (const { via } of audit.devices) if (via !== undefined) through.set(via, (through.get(via) ?? 0) + 1);
  return {
    audit,
    guides,
    vendors,
    flags,
    isSettled,
    answers: new Map(audit.answers.map((answer) => [subjectKey(answer.subject), answer])),
    grants: new Map(audit.grants.map((grant) => [grant.id, grant])),
    devices: new Map(audit.devices.map((device) => [device.id, device])),
    through,
  };
}

/** Lists of the accounts in the audit that no reader can read. */
function toLookAt(audit: Audit, vendors: readonly PlanVendor[]): Subject[] {
  const byHand = (line: CoverageLine) =>
    line.state === 'app-only' ||
    (line.state === 'not-read' && listsOf(vendors, line).some(({ where }) => where === 'link'));
  return audit.coverage.filter(byHand).map(({ vendor, account, list }) => ({
    type: 'list',
    id: [vendor, account, list].filter((part) => part !== undefined).join('/'),
  }));
}

function listsOf(vendors: readonly PlanVendor[], { vendor, list, source }: CoverageLine): PlanList[] {
  const lists = vendors.find(({ id }) => id === vendor)?.lists ?? [];
  return lists.filter((one) => one.list === list && (source === undefined || one.source === source));
}

type Draft = Pick<Entry, 'about' | 'vendor' | 'holder' | 'steps' | 'devices' | 'listed'>;

/** Nothing for a subject that is gone, or of which there is nothing to say and nothing was answered. */
function entryOf(desk: Desk, subject: Subject): Entry | undefined {
  const key = subjectKey(subject);
  const flags = desk.flags.get(key) ?? [];
  const answer = desk.answers.get(key);
  const [worst] = flags;
  if (worst?.label === 'Nothing to do' && answer === undefined) return undefined;
  const draft = draftOf(desk, subject, flags, answer);
  if (draft === undefined) return undefined;
  const { holder, ...rest } = draft;
  return {
    key,
    subject,
    ...rest,
    ...(holder === undefined ? {} : { holder }),
    ...(worst === undefined ? {} : { label: worst.label }),
    flags,
    state: stateOf(subject, worst && !desk.isSettled(worst) ? worst.label : undefined, answer),
    ...(answer === undefined ? {} : { answer }),
    after: [],
  };
}

function draftOf(desk: Desk, subject: Subject, flags: readonly Flag[], answer?: Answer): Draft | undefined {
  const { guides, vendors } = desk;
  const plain = { devices: 0, listed: false };
  switch (subject.type) {
    case 'grant': {
      const grant = desk.grants.get(subject.id);
      if (grant === undefined) return undefined;
      const steps = linkSteps(guides, vendors, grant);
      const devices = desk.through.get(grant.id) ?? 0;
      const { issuer: vendor, holder, seenFrom } = grant;
      return { about: 'link', vendor, holder, steps, devices, listed: seenFrom.length > 0 };
    }
    case 'device': {
      const device = desk.devices.get(subject.id);
      if (device === undefined) return undefined;
      return {
        ...plain,
        about: 'device',
        vendor: device.vendor,
        steps: deviceSteps(guides, device, isToGo(flags, answer)),
        listed: true,
      };
    }
    case 'account': {
      const [vendor = ''] = subject.id.split('/');
      if (!isKnown(desk.audit.accounts, subject.id)) return undefined;
      return { ...plain, about: 'account', vendor, steps: accountSteps(guides, vendor, flags) };
    }
    case 'list': {
      const [vendor = '', ...rest] = subject.id.split('/');
      const list = (rest.at(-1) ?? '') as ListName;
      const which = flags.length > 0 ? 'all' : 'by-hand';
      return { ...plain, about: 'list', vendor, steps: listSteps(guides, vendors, vendor, list, which) };
    }
  }
}

/** A device that gets no more updates, or that the user wants gone. */
function isToGo(flags: readonly Flag[], answer: Answer | undefined): boolean {
  if (answer?.decision === 'remove' || answer?.decision === 'not-mine') return true;
  return flags.some(({ basis }) => basis.some(({ fact }) => fact === 'no-fix'));
}

function isKnown(accounts: readonly Account[], id: string): boolean {
  return accounts.some(({ vendor, account }) => `${vendor}/${account}` === id);
}

/** A link waits for the password of either end's account, while that is open. */
function afterOthers(entries: Entry[], { grants, vendors }: Desk): Entry[] {
  const open = new Set(entries.filter(opensAccount).map(({ key }) => key));
  return entries.map((entry) => {
    const grant = entry.subject?.type === 'grant' ? grants.get(entry.subject.id) : undefined;
    if (grant === undefined || entry.state !== 'open') return entry;
    const { issuer, issuerAccount, holder, holderAccount } = grant;
    const keys = [`account ${issuer}/${issuerAccount}`, `account ${runnerOf(holder, vendors)}/${holderAccount}`];
    return { ...entry, after: keys.filter((key) => open.has(key)) };
  });
}

function opensAccount({ about, state, steps }: Entry): boolean {
  return about === 'account' && state === 'open' && steps.some(({ phase }) => phase === 'password');
}

const STATES: readonly Entry['state'][] = ['open', 'later', 'done', 'kept'];
const KINDS: readonly Entry['about'][] = ['account', 'link', 'list', 'device'];

function byUrgency(a: Entry, b: Entry): number {
  const label = ({ label: word }: Entry) =>
    word === undefined ? LABELS.indexOf('Could not check') : LABELS.indexOf(word);
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    label(a) - label(b) ||
    KINDS.indexOf(a.about) - KINDS.indexOf(b.about) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
