import { expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../../tests/fake/revocability';
import type { CureDef } from '../steps';

import { vendorFacts } from './facts';

const cure = (more: Partial<CureDef>): CureDef => ({
  remedy: 'password-change',
  kind: 'session',
  ends: true,
  checked: '2026-11-23',
  ...more,
});

const vendor = {
  id: 'acme',
  name: 'Acme',
  domains: [],
  origins: [],
  pages: [],
  endpoints: [],
  asks: [],
  lists: [],
  revocability: NOTHING_KNOWN,
  sources: [],
};

it('takes only what a password change is said to end for everybody', () => {
  const cures = [
    cure({}),
    cure({ kind: 'api-token', ends: 'unknown' }),
    cure({ kind: 'shared-user', ends: false }),
    cure({ kind: 'linked-service', holders: ['alexa'] }),
    cure({ kind: 'linked-service', remedy: 'sign-out-everywhere' }),
  ];
  expect(vendorFacts(vendor, { vendor: 'acme', steps: [], cures }).cures).toEqual(['session']);
});

it('relies on nothing where there is no guide', () => {
  expect(vendorFacts({ ...vendor, models: { Cam: ['A1'] } }, undefined)).toEqual({
    id: 'acme',
    cures: [],
    models: { Cam: ['A1'] },
  });
});
