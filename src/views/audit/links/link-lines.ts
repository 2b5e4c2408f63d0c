import { ANY_DAY, parseDate } from '../../../core/dates';
import type { Grant, LooseDate } from '../../../core/model';
import { LABELS, type Label } from '../../../core/verdicts/types';
import { type Flag, flagsOf, type Lookup, vendorsOf } from '../../model/lookup';
import { accountName, holderName, partyName } from '../../wording/names';

/** A link with what a table of links shows and searches, made once for thousands. */
export interface LinkLine {
  grant: Grant;
  /** The number on its key tag: its place in the audit, the same in every view. */
  number: number;
  /** Who holds it: a brand, or for a phone, key or person its own name. */
  holder: string;
  /** The second line under it, where there is more to say. */
  holderMore: string | undefined;
  issuer: string;
  account: string;
  flags: Flag[];
  /** Absent: no incident known. */
  label: Label | undefined;
  vendors: string[];
  /** Everything that a search finds it by, in lower case. */
  text: string;
}

export const SORTS = ['label', 'number', 'holder', 'issuer', 'linked', 'used'] as const;
export type Sort = (typeof SORTS)[number];

export interface Wanted {
  text: string;
  /** `none`: links without any flag. */
  label: Label | 'none' | undefined;
  vendor: string | undefined;
  sort: Sort;
  down: boolean;
}

export function linkLines(known: Lookup): LinkLine[] {
  return known.view.audit.grants.map((grant) => {
    const isService = grant.kind === 'linked-service';
    const party = holderName(known, grant);
    const holder = isService ? party : grant.name;
    const whose = grant.holderAccount && runnerOf(known, grant.holder);
    const holderMore = whose ? accountName(known, whose, grant.holderAccount) : undefined;
    const issuer = partyName(known, grant.issuer);
    const account = accountName(known, grant.issuer, grant.issuerAccount);
    const flags = flagsOf(known, { type: 'grant', id: grant.id });
    const text = [holder, holderMore, grant.name, issuer, account].join('\n').toLowerCase();
    const vendors = vendorsOf(known, { type: 'grant', id: grant.id });
    const label = flags[0]?.label;
    return {
      grant,
      number: known.numbers.get(grant.id) ?? 0,
      holder,
      holderMore,
      issuer,
      account,
      flags,
      label,
      vendors,
      text,
    };
  });
}

export function pickLines(lines: readonly LinkLine[], wanted: Wanted): LinkLine[] {
  const text = wanted.text.trim().toLowerCase();
  const found = lines.filter(
    (line) =>
      line.text.includes(text) &&
      (wanted.label === undefined || (line.label ?? 'none') === wanted.label) &&
      (wanted.vendor === undefined || line.vendors.includes(wanted.vendor)),
  );
  const turn = wanted.down ? -1 : 1;
  // What is not known comes last either way.
  return found.sort((a, b) => compare(a, b, wanted.sort, turn) || a.number - b.number);
}

function compare(a: LinkLine, b: LinkLine, sort: Sort, turn: number): number {
  switch (sort) {
    case 'label':
      return turn * (rank(a) - rank(b));
    case 'number':
      return turn * (a.number - b.number);
    case 'holder':
      return turn * collator.compare(a.holder, b.holder);
    case 'issuer':
      return turn * collator.compare(a.issuer, b.issuer);
    case 'linked':
      return byDay(dayOf(a.grant.linkedAt), dayOf(b.grant.linkedAt), turn);
    case 'used':
      return byDay(dayOf(a.grant.lastUsedAt), dayOf(b.grant.lastUsedAt), turn);
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });

function rank({ label }: LinkLine): number {
  return label === undefined ? LABELS.length : LABELS.indexOf(label);
}

function byDay(a: number | undefined, b: number | undefined, turn: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return turn * (a - b);
}

/** The last day that the date allows: what is known for sure of "by 12 March 2018". */
function dayOf(date: LooseDate | undefined): number | undefined {
  const { last } = (date === undefined ? undefined : parseDate(date)) ?? ANY_DAY;
  return Number.isFinite(last) ? last : undefined;
}

function runnerOf(known: Lookup, holder: string): string | undefined {
  return known.view.vendors.find(({ id, holdsAs }) => id === holder || holdsAs === holder)?.id;
}
