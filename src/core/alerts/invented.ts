import { AUDIT_SCHEMA, type Subject, subjectKey } from '../model';
import type { Audit, Label, Verdict } from '../verdicts/types';
import type { Alert, AlertWorld } from './alerts';

/** Invented evidence for the tests of this folder. */
export const NOW = '2026-11-24T12:00:00Z';

export const LINK: Subject = { type: 'grant', id: 'g1' };
export const CAMERA: Subject = { type: 'device', id: 'd1' };
export const ACCOUNT: Subject = { type: 'account', id: 'acme/a1' };
export const LIST: Subject = { type: 'list', id: 'acme/a1/linked-services' };

export function verdict(subject: Subject, label: Label, more: Partial<Verdict> = {}): Verdict {
  return { subject, incident: 'acme-2020', verdict: 'exposed', label, basis: [], sources: [], ...more };
}

/** A home with one link from Acme to Hub, one camera and one account. */
export function auditOf(verdicts: Verdict[], more: Partial<Audit> = {}): Audit {
  return {
    schema: AUDIT_SCHEMA,
    generatedAt: NOW,
    accounts: [{ vendor: 'acme', account: 'a1' }],
    devices: [{ vendor: 'acme', account: 'a1', id: 'd1', name: 'Porch' }],
    grants: [
      {
        issuer: 'acme',
        holder: 'voice',
        kind: 'linked-service',
        id: 'g1',
        name: 'Acme',
        scopes: [],
        seenFrom: ['holder'],
      },
    ],
    answers: [],
    coverage: [],
    verdicts,
    findings: [],
    ...more,
  };
}

/** The incident became public on this day, and the account has been known since that one. */
export function worldOf(disclosed: string, knownSince: string, now = NOW): AlertWorld {
  return {
    vendors: [{ id: 'acme' }, { id: 'hub', holdsAs: 'voice' }, { id: 'other' }],
    incidents: [{ id: 'acme-2020', disclosed, window: {} }],
    knownSince: new Map([['acme/a1', `${knownSince}T08:00:00Z`]]),
    now,
  };
}

export function alert(more: Partial<Alert> = {}): Alert {
  const { subject = LINK } = more;
  const key = `${subjectKey(subject)} acme-2020`;
  return { key, evidence: 'e1', subject, vendors: ['acme', 'hub'], label: 'Review soon', ...more };
}
