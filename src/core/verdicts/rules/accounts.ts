import { type DayRange, isAfter, isBy, knownDate } from '../../dates';
import type { Account, GrantKind } from '../../model';
import { type BasisDetails, basis } from '../basis';
import type { Case } from '../case';
import { Created } from '../created';
import type { ExposedClass } from '../incident';
import { asAdvice, type Judged, verdictOf, type Word } from '../judged';
import type { Basis, Verdict } from '../types';

const CREDENTIALS: readonly ExposedClass[] = [
  'password-plain',
  'password-hash',
  'password-reset-code',
  'session-token',
  'api-key',
  'access-token',
];

const INTIMATE: readonly ExposedClass[] = [
  'video',
  'audio',
  'voice-recording',
  'image',
  'location',
  'device-control',
  'wifi-password',
  'floor-plan',
  'children-data',
  'biometric',
  'health',
];

/** One verdict for each account and each incident at its vendor that speaks of accounts. */
export function judgeAccounts(judging: Case): Verdict[] {
  const { rows, incidents, on, count } = judging;
  const created = new Created(judging);
  const changes = changedPasswords(judging);
  return rows.accounts.flatMap((account) => {
    const changed = changes.get(`${account.vendor}/${account.account}`);
    const state = { account, created: created.of(account), ...(changed && { changed }) };
    return (incidents.byVendor.get(account.vendor) ?? []).flatMap((judged) => {
      count();
      const { devices, accounts } = judged.incident;
      return devices && !accounts ? [] : [judgeAccount(state, judged, on)];
    });
  });
}

interface State {
  account: Account;
  created: { made: DayRange; facts: Basis[] };
  changed?: { day: DayRange; value: string };
}

/** The user's password changes by account. Of two for one account, the one that clears less. */
function changedPasswords({ rows, on }: Case): Map<string, { day: DayRange; value: string }> {
  const found = new Map<string, { day: DayRange; value: string }>();
  for (const { subject, passwordChangedAt: value } of rows.answers) {
    const day = subject.type === 'account' ? knownDate(value, on) : undefined;
    if (!day || value === undefined) continue;
    const other = found.get(subject.id);
    if (!other || day.first < other.day.first) found.set(subject.id, { day, value });
  }
  return found;
}

function judgeAccount(state: State, judged: Judged, on: number): Verdict {
  const { account } = state;
  const subject = { type: 'account' as const, id: `${account.vendor}/${account.account}` };
  const { word, facts } = rowOf(state, judged, on);
  const said = asAdvice(judged, word, facts);
  return verdictOf(judged, subject, said.word, said.facts);
}

/** The first line of the table of accounts that fits. */
function rowOf(state: State, judged: Judged, on: number): { word: Word; facts: Basis[] } {
  const { account, created, changed } = state;
  const { incident, end } = judged;
  const { exposed, accounts, kind } = incident;
  const foundAs = account.foundIn?.find((name) => name === incident.id || name === incident.hibp);
  const createdBy = knownDate(accounts?.createdBy, on);
  const made: Basis[] = foundAs === undefined ? created.facts : [basis('found-in', { name: foundAs })];
  const facts = [...made, end.basis, ...reach(judged), basis('exposed', { classes: exposed })];

  if (foundAs === undefined) {
    if (end.day && isAfter(created.made, end.day)) return { word: ['made-after', 'Nothing to do'], facts };
    if (createdBy && isAfter(created.made, createdBy)) {
      const limit = basis('created-by', { value: accounts?.createdBy ?? '' });
      return { word: ['made-after', 'Nothing to do'], facts: [...facts, limit] };
    }
  }
  const credentials = exposed.filter((name) => CREDENTIALS.includes(name));
  const meant =
    foundAs !== undefined || (accounts?.scope === 'all' && (end.day === undefined || isBy(created.made, end.day)));
  const changedSince = end.day && changed && isAfter(changed.day, end.day) ? changed : undefined;

  if (credentials.length > 0) {
    const cures = curesOf(credentials, judged, changedSince?.value);
    const cured = [...facts, ...cures.map((cure) => basis('cured', cure))];
    if (cures.flatMap(({ classes }) => classes).length === credentials.length) {
      const alone = cures.every((cure) => cure.by === 'vendor');
      return { word: [alone ? 'reset-by-vendor' : 'changed-since', 'Nothing to do'], facts: cured };
    }
    return { word: meant ? ['credentials-exposed', 'Act now'] : ['cannot-tell', 'Review soon'], facts: cured };
  }
  if (kind === 'credential-stuffing') {
    if (account.twoFactor === 'on') {
      return { word: ['guarded', 'Nothing to do'], facts: [...facts, basis('two-factor-on')] };
    }
    if (changedSince) {
      const change = basis('password-changed', { value: changedSince.value });
      return { word: ['guarded', 'Nothing to do'], facts: [...facts, change] };
    }
    return { word: ['targeted', 'Review soon'], facts };
  }
  const known = exposed.filter((name) => name !== 'unknown');
  if (known.length === 0) return { word: ['cannot-tell', 'Review soon'], facts };
  if (!meant) return { word: ['maybe-data-exposed', 'Tidy up'], facts };
  if (known.some((name) => INTIMATE.includes(name))) return { word: ['intimate-data-exposed', 'Review soon'], facts };
  return { word: ['data-exposed', 'Tidy up'], facts };
}

function reach({ incident: { accounts } }: Judged): Basis[] {
  if (!accounts) return [];
  return [basis('accounts-hit', { scope: accounts.scope, count: accounts.count, condition: accounts.condition })];
}

/** Which remedy cures which credentials: the vendor's resets first, the user's password change for what is left. */
function curesOf(
  credentials: readonly ExposedClass[],
  judged: Judged,
  changed: string | undefined,
): BasisDetails['cured'][] {
  const found: BasisDetails['cured'][] = [];
  let left = credentials;
  for (const reset of judged.resets) {
    const classes = left.filter((name) => endsWith(reset.what, name, judged.cures));
    if (classes.length > 0) found.push({ classes, by: 'vendor', on: reset.on });
    left = left.filter((name) => !classes.includes(name));
  }
  const classes = changed === undefined ? [] : left.filter((name) => endsWith('password', name, judged.cures));
  if (changed !== undefined && classes.length > 0) found.push({ classes, by: 'user', on: changed });
  return found;
}

/** Which kind of grant a token is; passwords are none. */
const KIND_OF: Partial<Record<ExposedClass, GrantKind>> = {
  'session-token': 'session',
  'api-key': 'api-token',
  'access-token': 'api-token',
};

/** Whether a reset or change of `what` ends credentials of this class. `cures`: what a new password ends there, too. */
function endsWith(what: string, name: ExposedClass, cures: readonly GrantKind[]): boolean {
  const kind = KIND_OF[name];
  if (kind === undefined) return what === 'password';
  return what === kind || (what === 'password' && cures.includes(kind));
}
