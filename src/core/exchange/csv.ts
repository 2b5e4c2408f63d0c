import { type Grant, subjectKey } from '../model';
import { type Audit, LABELS, type Label } from '../verdicts/types';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\uFEFF';

/** Begins a formula in a spreadsheet, also in full width; blanks in front of it do not stop it. */
const FORMULA = /^[\s\u00A0\u200B-\u200D\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]|^[\t\r\n]/;

const COLUMNS = [
  'what',
  'id',
  'vendor',
  'account',
  'name',
  'holder',
  'kind',
  'model',
  'firmware',
  'since',
  'last seen or used',
  'expires',
  'listed at',
  'read how',
  'confidence',
  'label',
  'incidents and findings',
  'decision',
  'done on',
  'linked again',
  'note',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | undefined>>;

/**
 * Links and devices as one table: RFC 4180, UTF-8 with a mark at the beginning, and no cell that a spreadsheet runs: one
 * that would begin a formula begins with an apostrophe. Of what was left out of the audit nothing is in it.
 */
export function toCsv(audit: Audit): string {
  const rows = [...linkRows(audit), ...deviceRows(audit)].map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return `${MARK}${[[...COLUMNS], ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function linkRows(audit: Audit): Row[] {
  const said = saidBySubject(audit);
  return audit.grants.map((grant) => ({
    what: 'link',
    id: grant.id,
    vendor: grant.issuer,
    account: accountName(audit, grant.issuer, grant.issuerAccount),
    name: grant.name,
    holder: grant.holder,
    kind: grant.kind,
    since: grant.linkedAt,
    'last seen or used': grant.lastUsedAt,
    expires: grant.expiresAt,
    'listed at': grant.seenFrom.join(' ') || grant.how,
    ...howRead(grant),
    ...said('grant', grant.id),
  }));
}

function deviceRows(audit: Audit): Row[] {
  const said = saidBySubject(audit);
  return audit.devices.map((device) => ({
    what: 'device',
    id: device.id,
    vendor: device.vendor,
    account: accountName(audit, device.vendor, device.account),
    name: device.name,
    kind: device.type,
    model: device.model,
    firmware: device.firmware,
    since: device.addedAt,
    'last seen or used': device.lastSeenAt,
    ...howRead(device),
    ...said('device', device.id),
  }));
}

/** Of what was read by its looks also how sure that is, 0 to 1. */
function howRead({ how, confidence }: Pick<Grant, 'how' | 'confidence'>): Row {
  return { 'read how': how, confidence: confidence?.toString() };
}

function accountName({ accounts }: Audit, vendor: string, account: string | undefined): string | undefined {
  return accounts.find((one) => one.vendor === vendor && one.account === account)?.name ?? account;
}

/** What is known against a subject, and what the user answered. */
function saidBySubject({ verdicts, findings, answers }: Audit): (type: 'grant' | 'device', id: string) => Row {
  const flags = new Map<string, { labels: Label[]; names: string[] }>();
  for (const flag of [...verdicts, ...findings]) {
    const key = subjectKey(flag.subject);
    const of = flags.get(key) ?? { labels: [], names: [] };
    of.labels.push(flag.label);
    of.names.push('incident' in flag ? flag.incident : flag.finding);
    flags.set(key, of);
  }
  const answered = new Map(answers.map((answer) => [subjectKey(answer.subject), answer]));
  return (type, id) => {
    const key = subjectKey({ type, id });
    const { labels = [], names = [] } = flags.get(key) ?? {};
    const answer = answered.get(key);
    return {
      label: LABELS.find((label) => labels.includes(label)),
      'incidents and findings': names.join(' '),
      decision: answer?.decision,
      'done on': answer?.doneAt,
      'linked again': answer?.relinkedAt,
      note: answer?.note,
    };
  };
}
