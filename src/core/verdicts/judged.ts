import { type DayRange, knownDate } from '../dates';
import type { GrantKind, Subject } from '../model';
import { basis } from './basis';
import { type End, endOf, isNotBeforeEnd } from './end';
import type { ExposedDevices, ExposedGrants, ExposedHeldGrants, Incident, Reset } from './incident';
import { normalModel } from './models';
import { type Basis, type Context, LABELS, type Label, type Verdict, type VerdictName } from './types';

/** An incident, prepared once for all subjects. */
export interface Judged {
  incident: Incident;
  end: End;
  sources: string[];
  /** A flaw that nobody is known to have used. */
  unused: boolean;
  /** Vendor resets that came when the incident was over, oldest first: only these end anything. */
  resets: DatedReset[];
  /** What a password reset or change ends at this vendor, beside the password. */
  cures: readonly GrantKind[];
}

export interface DatedReset extends Reset {
  day: DayRange;
  /** The reset as a fact, made once for all verdicts. */
  fact: Basis;
}

interface Entry {
  /** The party or vendor at the other end, or `*`. */
  at: string;
  /** Every key of this kind was hit, and nobody disputes it. */
  sure: boolean;
  fact: Basis;
}

/** What of an incident can touch the keys of one kind, the surest entry first. */
export interface KeysHit {
  judged: Judged;
  entries: Entry[];
}

/** The incidents by what they can touch, so that a subject meets only those. */
export class Incidents {
  readonly byVendor = new Map<string, Judged[]>();
  private readonly issued = new Map<string, KeysHit[]>();
  private readonly held = new Map<string, KeysHit[]>();
  private readonly models = new Map<string, Map<string, { judged: Judged; entry: ExposedDevices; named: string }[]>>();

  constructor(incidents: readonly Incident[], context: Context, on: number) {
    const cures = new Map(context.vendors.map((vendor) => [vendor.id, vendor.cures ?? []]));
    for (const incident of incidents) {
      const judged = prepare(incident, cures.get(incident.vendor) ?? [], on);
      push(this.byVendor, incident.vendor, judged);
      for (const [kind, entries] of byKind(incident.grants, 'issued', (entry) => entry.holder)) {
        push(this.issued, `${kind}/${incident.vendor}`, { judged, entries });
      }
      for (const [kind, entries] of byKind(incident.heldGrants ?? [], 'held', (entry) => entry.issuer)) {
        push(this.held, `${kind}/${incident.vendor}`, { judged, entries });
      }
      for (const entry of incident.devices ?? []) this.addModels(judged, entry);
    }
  }

  /** Incidents in which keys of this kind, issued by the vendor, were hit. */
  ofIssuer(vendor: string, kind: GrantKind): readonly KeysHit[] {
    return this.issued.get(`${kind}/${vendor}`) ?? [];
  }

  /** Incidents in which keys of this kind to other vendors, held by the vendor, were hit. */
  ofHolder(vendor: string, kind: GrantKind): readonly KeysHit[] {
    return this.held.get(`${kind}/${vendor}`) ?? [];
  }

  /** Entries of the vendor's incidents that name this model. `model` is normalised. */
  ofModel(vendor: string, model: string): readonly { judged: Judged; entry: ExposedDevices; named: string }[] {
    return this.models.get(vendor)?.get(model) ?? [];
  }

  private addModels(judged: Judged, entry: ExposedDevices): void {
    const { vendor } = judged.incident;
    const ofVendor = this.models.get(vendor) ?? new Map();
    this.models.set(vendor, ofVendor);
    for (const named of entry.models) push(ofVendor, normalModel(named), { judged, entry, named });
  }
}

function prepare(incident: Incident, cures: readonly GrantKind[], on: number): Judged {
  const end = endOf(incident, on);
  const resets = incident.resets.flatMap((reset) => {
    const day = knownDate(reset.on, on);
    return day && end.day && isNotBeforeEnd(day, end.day)
      ? [{ ...reset, day, fact: basis('reset', { on: reset.on, what: reset.what, scope: reset.scope }) }]
      : [];
  });
  return {
    incident,
    end,
    sources: incident.sources.flatMap((source) => source.url ?? []),
    unused: incident.kind === 'vulnerability',
    resets: resets.sort(
      (a, b) =>
        a.day.first - b.day.first || a.day.last - b.day.last || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
    ),
    cures,
  };
}

function byKind<Given extends ExposedGrants | ExposedHeldGrants>(
  given: readonly Given[],
  end: 'issued' | 'held',
  at: (entry: Given) => string,
) {
  const kinds = new Map<GrantKind, Entry[]>();
  for (const entry of given) {
    const { certainty, share, note } = entry;
    const sure = certainty === 'confirmed' && share === 'all';
    const fact = basis('keys-hit', { end, certainty, share, note });
    push(kinds, entry.kind, { at: at(entry), sure, fact });
  }
  const rank = (entry: Entry) => (entry.sure ? '0' : '1') + JSON.stringify(entry);
  for (const found of kinds.values()) found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return kinds;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

export type Word = readonly [VerdictName, Label];

/** What an unused flaw turns into advice. */
const ALARMS: ReadonlySet<VerdictName> = new Set([
  'exposed',
  'maybe-exposed',
  'outlived-reset',
  'credentials-exposed',
  'targeted',
  'cannot-tell',
  'maybe-data-exposed',
  'intimate-data-exposed',
  'data-exposed',
] satisfies VerdictName[]);

/** The word for a link or an account: nobody is known to have used the flaw, so it is no alarm. */
export function asAdvice(judged: Judged, word: Word, facts: Basis[]): { word: Word; facts: Basis[] } {
  if (!judged.unused || !ALARMS.has(word[0])) return { word, facts };
  return { word: ['advice', 'Tidy up'], facts: [...facts, basis('unused-vulnerability')] };
}

/** A verdict. `stale` says why the subject's list is too old to clear anything. */
export function verdictOf(judged: Judged, subject: Subject, word: Word, facts: Basis[], stale?: Basis): Verdict {
  const blurred = stale !== undefined && word[1] === 'Nothing to do';
  return {
    subject,
    incident: judged.incident.id,
    verdict: blurred ? 'cannot-tell' : word[0],
    label: blurred ? 'Could not check' : word[1],
    basis: blurred ? [...facts, stale] : facts,
    sources: judged.sources,
  };
}

/** The row with the worse label; of two equal ones, always the same one. */
export function worse<Row extends { label: Label }>(a: Row, b: Row): Row {
  const order = LABELS.indexOf(a.label) - LABELS.indexOf(b.label);
  if (order !== 0) return order < 0 ? a : b;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

/** One row for each subject and `about`: rows and records that say the same thing twice must not alarm twice. */
export function onePerSubject<Row extends { subject: Subject; label: Label }>(
  rows: readonly Row[],
  about: (row: Row) => string,
): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify([row.subject.type, row.subject.id, about(row)]);
    const other = found.get(key);
    found.set(key, other ? worse(other, row) : row);
  }
  return [...found.values()];
}
