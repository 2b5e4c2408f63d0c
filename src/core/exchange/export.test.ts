import { describe, expect, it } from 'vitest';
import { AUDIT_SCHEMA, type Grant } from '../model';
import type { Audit } from '../verdicts/types';
import { exportAudit } from './export';
import { inventory } from './inventory';

const link = (fields: Partial<Grant>): Grant => ({
  ...{ issuer: 'acme', holder: 'speaker', kind: 'linked-service', id: 'l1', name: 'Sam’s speaker', scopes: [] },
  ...{ seenFrom: ['issuer'], ...fields },
});

const audit: Audit = {
  schema: AUDIT_SCHEMA,
  generatedAt: '2026-11-01T00:00:00Z',
  accounts: [{ vendor: 'acme', account: 'a1', name: 'Sam’s Acme', foundIn: ['Acme'] }],
  devices: [{ vendor: 'acme', account: 'a1', id: 'd1', name: 'Sam’s door', addedAt: '2020' }],
  grants: [
    link({}),
    link({ id: 'l2', kind: 'shared-user', holder: 'x-sam-miller', name: 'Sam Miller' }),
    link({ id: 'l3', kind: 'session', holder: 'x-sam-s-phone', name: 'Sam’s phone' }),
    link({ id: 'l4', issuer: 'x-sam-s-hub', name: 'Sam’s hub', seenFrom: ['holder'] }),
  ],
  answers: [{ subject: { type: 'grant', id: 'l2' }, decision: 'keep', note: 'Sam waters the plants' }],
  coverage: [],
  verdicts: [],
  findings: [
    {
      subject: { type: 'grant', id: 'l4' },
      finding: 'one-ended',
      label: 'Tidy up',
      basis: [{ fact: 'not-listed-at', end: 'issuer', vendor: 'x-sam-s-hub' }],
    },
  ],
};

const text = (names: boolean, notes: boolean) => JSON.stringify(exportAudit(audit, { names, notes }));

describe('an export', () => {
  it('is the audit', () => {
    expect(exportAudit(audit, { names: true, notes: true })).toEqual(audit);
  });

  it('holds no field that is not of the format, whatever a row carries', () => {
    const carried = { ...audit, grants: audit.grants.map((grant) => ({ ...grant, at: 'https://planted.example/1' })) };
    expect(exportAudit(carried, { names: true, notes: true })).toEqual(audit);
  });

  it('leaves out names everywhere, also those that ids and reasons are made of', () => {
    expect(text(true, true)).toContain('sam-miller');
    expect(text(false, false)).not.toMatch(/sam/i);
    const { grants, findings } = exportAudit(audit, { names: false, notes: true });
    expect(grants.map(({ holder, issuer }) => [holder, issuer])).toEqual([
      ...[
        ['speaker', 'acme'],
        ['x-1', 'acme'],
        ['x-2', 'acme'],
      ],
      ['speaker', 'x-3'],
    ]);
    expect(findings[0]?.basis[0]?.vendor).toBe('x-3');
  });

  it('leaves out notes and keeps what was decided', () => {
    expect(text(true, false)).not.toContain('plants');
    expect(exportAudit(audit, { names: true, notes: false }).answers[0]?.decision).toBe('keep');
  });
});

describe('the inventory', () => {
  it('counts and names what is personal', () => {
    expect(inventory(audit)).toEqual({
      ...{ accounts: 1, devices: 1, links: 4, answers: 1, notes: 1, lists: 0 },
      personal: ['account-names', 'device-names', 'people', 'sign-ins', 'services', 'dates', 'leaks', 'notes'],
    });
  });

  it('no longer names what was left out', () => {
    const { personal, notes } = inventory(exportAudit(audit, { names: false, notes: false }));
    expect({ personal, notes }).toEqual({ personal: ['services', 'dates', 'leaks'], notes: 0 });
  });
});
