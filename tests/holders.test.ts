import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { holderSteps, parties } from '../src/catalogue';
import { steps as guides, vendors } from '../src/vendors/registry';
import { holdersSchema } from './vendor-schema';

const isAt = (address: string, domains: readonly string[]) => {
  const { hostname } = new URL(address);
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
};

it('the file is one list of steps for each party, and each party is known and has no folder', () => {
  v.parse(holdersSchema, holderSteps);
  const ids = holderSteps.map(({ party }) => party);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids.filter((id) => !parties.some((party) => party.id === id))).toEqual([]);
  const folders = vendors.flatMap(({ id, holdsAs }) => [id, ...(holdsAs ? [holdsAs] : [])]);
  expect(ids.filter((id) => folders.includes(id))).toEqual([]);
});

describe.each(holderSteps)('$party', ({ party, steps }) => {
  const domains = parties.find(({ id }) => id === party)?.domains ?? [];

  it('opens pages at its own domains alone', () => {
    const links = steps.flatMap(({ link }) => link ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !isAt(link, domains))).toEqual([]);
  });

  it('says how a key that it holds is taken back, and where', () => {
    expect(steps.some(({ about }) => about === 'held-services')).toBe(true);
    expect(steps.filter(({ link, app }) => !link && !app).map(({ id }) => id)).toEqual([]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });
});

it('holders that a vendor names in its steps have steps at their own end', () => {
  const named = [...guides.values()].flatMap(({ steps }) =>
    steps.filter(({ about }) => about === 'linked-services').flatMap(({ holder }) => holder ?? []),
  );
  const ends = [...holderSteps.map(({ party }) => party), ...vendors.flatMap(({ holdsAs }) => holdsAs ?? [])];
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((holder) => !ends.includes(holder))).toEqual([]);
});
