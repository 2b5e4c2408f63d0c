import { type Grant, subjectKey } from '../../src/core/model';
import { LABELS } from '../../src/core/verdicts/types';
import { sayWhen } from '../../src/locales/dates';
import { word } from '../../src/locales/text';
import type { View } from '../../src/messaging/protocol';
import { type Flag, flagsOf, type Lookup, lookup } from '../../src/views/model/lookup';
import { sayWhy } from '../../src/views/wording/flags';
import { holderName, listName, partyName } from '../../src/views/wording/names';

/** An audit for people who read a terminal: worst links first. */
export function auditTable(view: View): string {
  const known = lookup(view);
  const rank = (grant: Grant) => {
    const worst = worstOf(known, grant);
    return worst ? LABELS.indexOf(worst.label) : LABELS.length;
  };
  const grants = [...view.audit.grants].sort((one, other) => rank(one) - rank(other));
  const links = grants.map((grant) => link(known, grant));
  const parts = [
    ['Links', table(['Says', 'Link', 'Linked', 'Last used', 'Why'], links)],
    ['Devices', table(['Account', 'Device', 'Model', 'Added'], devices(known))],
    ['Coverage', table(['Account', 'List', 'Source', 'State', 'How'], coverage(known))],
  ];
  return parts.map(([title, rows]) => `\n${title}\n\n${rows}`).join('\n');
}

function worstOf(known: Lookup, grant: Grant): Flag | undefined {
  return flagsOf(known, { type: 'grant', id: grant.id })[0];
}

function link(known: Lookup, grant: Grant): string[] {
  const worst = worstOf(known, grant);
  const relinked = known.answers.get(subjectKey({ type: 'grant', id: grant.id }))?.relinkedAt;
  const incident = worst && 'incident' in worst ? ` [${worst.incident}: ${worst.verdict}]` : '';
  const why = worst ? sayWhy(known, worst) + incident : '';
  return [
    worst?.label ?? '–',
    `${ends(known, grant)}${at(known, grant)}`,
    relinked === undefined ? sayWhen(grant.linkedAt) : `again ${sayWhen(relinked)}`,
    sayWhen(grant.lastUsedAt),
    why,
  ];
}

/** Who stands at the end of a link that is not the vendor's own. */
function otherEnd(known: Lookup, vendor: string, grant: Grant): string {
  return grant.issuer === vendor ? holder(known, grant) : issuer(known, grant);
}

function ends(known: Lookup, grant: Grant): string {
  if (grant.kind === 'session') return `${partyName(known, grant.issuer)} → ${grant.name}`;
  return `${issuer(known, grant)} → ${holder(known, grant)}`;
}

/** A party that nobody knows has the name that the page gave it. */
function issuer(known: Lookup, { issuer, name }: Grant): string {
  return known.parties.has(issuer) || known.vendors.has(issuer) ? partyName(known, issuer) : name;
}

function holder(known: Lookup, grant: Grant): string {
  return known.parties.has(grant.holder) ? holderName(known, grant) : grant.name;
}

function at(known: Lookup, { issuer, issuerAccount, holder, holderAccount }: Grant): string {
  const end = holderAccount ?? issuerAccount;
  const vendor = known.view.audit.accounts.find(({ account }) => account === end)?.vendor;
  if (end === undefined || vendor === undefined || (vendor === issuer && holder !== 'alexa')) return '';
  return ` (${accountLabel(known, vendor, end)})`;
}

/** Hashes tell people nothing: the accounts of a vendor are numbered. */
function accountLabel(known: Lookup, vendor: string, account: string | undefined): string {
  const same = known.view.audit.accounts.filter((one) => one.vendor === vendor);
  const index = same.findIndex((one) => one.account === account);
  return same.length < 2 || index < 0 ? partyName(known, vendor) : `${partyName(known, vendor)} ${index + 1}`;
}

function devices(known: Lookup): string[][] {
  const rows = known.view.audit.devices.map(({ vendor, account, name, model, type, addedAt, via }) => {
    const through = via === undefined ? undefined : known.grants.get(via);
    return [
      accountLabel(known, vendor, account),
      through === undefined ? name : `${name} (through ${otherEnd(known, vendor, through)})`,
      model ?? type ?? '',
      sayWhen(addedAt),
    ];
  });
  return rows.sort((one, other) => one.join().localeCompare(other.join()));
}

function coverage(known: Lookup): string[][] {
  return known.view.audit.coverage.map(({ vendor, account, list, source, state, reason, how, complete }) => [
    accountLabel(known, vendor, account),
    listName(list),
    source ?? '',
    `${state}${reason === undefined ? '' : ` (${word('reason', reason)})`}${complete ? ', complete' : ''}`,
    how ?? '',
  ]);
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '  (none)';
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? title))));
  const line = (row: string[]) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  ')}`.trimEnd();
  return [line(head), line(widths.map((count) => '─'.repeat(count))), ...rows.map(line)].join('\n');
}

function width(text: string): number {
  return [...text].length;
}
