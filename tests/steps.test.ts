import { describe, expect, it, test } from 'vitest';
import { vendorCard } from '../src/background/cards';
import { guides as writtenOut } from '../src/background/guides';
import { holderSteps, incidents, parties } from '../src/catalogue';
import { planForBrand } from '../src/core/checklist/brand';
import type { Entry } from '../src/core/checklist/entry';
import { plan } from '../src/core/checklist/plan';
import { partyOf } from '../src/core/parties';
import type { StepDef } from '../src/core/steps';
import { steps, vendors } from '../src/vendors/registry';

/** What people read in steps: theirs are the words of an advice, not of an alarm. */
const all: (StepDef & { at: string })[] = [
  ...[...steps.values()].flatMap(({ vendor, steps: own }) => own.map((step) => ({ ...step, at: vendor }))),
  ...holderSteps.flatMap(({ party, steps: own }) => own.map((step) => ({ ...step, at: party }))),
];

describe.each(all)('$at/$id', (step) => {
  const prose = [step.text, step.doubt, step.stops, step.otherEnd.why].filter((text) => text !== undefined);

  it('is in whole sentences', () => {
    for (const text of prose) expect(text).toMatch(/^["A-Z].*[.?!]$/s);
  });

  it('calls nothing secure and nobody hacked', () => {
    expect(prose.join(' ')).not.toMatch(/\b(safe|secure[ds]?|protected|hacked|danger|critical)\b/i);
  });

  it('names the step whose place it takes', () => {
    if (step.instead === undefined) return;
    const general = all.find(({ at, id }) => at === step.at && id === step.instead);
    expect(step.holder).toBeDefined();
    expect([general?.about, general?.holder]).toEqual([step.about, undefined]);
  });
});

const where = { granted: new Set<string>(), here: 'https://www.amazon.de', places: {} };
const cards = vendors.map((vendor) => vendorCard(vendor, where));
const guides = writtenOut(vendors, where);
const ends = ({ steps: planned }: Entry) => planned.map(({ at, phase }) => `${phase} ${at}`);

test('addresses are written out for the place where the user is', () => {
  const links = Object.values(guides).flatMap((guide) => guide.steps.flatMap(({ link }) => link ?? []));
  expect(links.filter((link) => link.includes('{'))).toEqual([]);
  expect(links).toContain('https://www.amazon.de/ap/adam');
});

describe('Wyze, with nothing read and nothing allowed', () => {
  const { incidents: own, entries } = planForBrand('wyze', { incidents, guides, vendors: cards });
  const entry = (key: string) => entries.find((one) => one.key === key) as Entry;

  it('has its incidents and no other', () => {
    expect(own.map(({ id }) => id)).toContain('wyze-2019-12');
    expect(own.every(({ vendor }) => vendor === 'wyze')).toBe(true);
  });

  it.each([
    ['alexa', 'amazon'],
    ['google-home', 'google-home'],
    ['ifttt', 'ifttt'],
  ])('is unlinked from %s at both ends', (holder, at) => {
    const done = ends(entry(`link wyze ${holder}`));
    expect(done).toEqual(expect.arrayContaining([`remove ${at}`, 'remove wyze', `relink ${at}`]));
    expect(done.at(-1) === `relink ${at}` || done.at(-1)?.startsWith('keep ')).toBe(true);
  });

  it('is disabled once among the skills, which ends the tokens of both; what nobody knows is said apart', () => {
    const skill = entry('link wyze alexa').steps.find(({ key }) => key === 'amazon/skill-wyze');
    expect(skill?.host).toBe('skills-store.amazon.de');
    expect(skill?.step?.text).toMatch(/token that Wyze gave to Amazon and the one that Amazon gave to Wyze/);
    expect(skill?.step?.doubt).toMatch(/No source says whose tokens/);
  });

  it('has its key, its phones, the people, the password and the second step', () => {
    expect(ends(entry('list wyze/default/api-tokens'))).toEqual(['look wyze', 'remove wyze']);
    expect(entry('list wyze/default/sessions').steps[0]?.app).toMatch(/Trusted Devices$/);
    expect(ends(entry('list wyze/default/shared-users'))).toContain('remove wyze');
    expect(ends(entry('account wyze/default'))).toEqual(['password wyze', 'two-factor wyze']);
  });

  it('says that the second step cuts the three links', () => {
    const second = entry('account wyze/default').steps.find(({ phase }) => phase === 'two-factor');
    expect(second?.step?.stops).toMatch(/Alexa, Google Home and IFTTT/);
  });
});

test('every step can be reached: from a link, a list, an account or a device', () => {
  const brands = [...vendors.map(({ id }) => id), ...holderSteps.map(({ party }) => party)];
  const reached = new Set(
    brands
      .flatMap((brand) => planForBrand(brand, { incidents, guides, vendors: cards }).entries)
      .flatMap((entry) => entry.steps.map(({ at, step }) => `${at}/${step?.id}`)),
  );
  const missing = all.filter(({ at, id, about }) => about !== 'devices' && !reached.has(`${at}/${id}`));
  expect(missing.map(({ at, id }) => `${at}/${id}`)).toEqual([]);
});

test('the id of a party stands for that party, known or not', () => {
  expect(parties.filter(({ id }) => partyOf(id, parties) !== id)).toEqual([]);
  const unknown = partyOf('Röstmeister 3000 – an appliance with a name that is much longer than others', parties);
  expect(unknown).toMatch(/^x-/);
  expect(partyOf(unknown, parties)).toBe(unknown);
});

test('a link to Alexa that is dated before the leak has its steps in the audit, too', () => {
  const grant = {
    issuer: 'wyze',
    holder: 'alexa',
    kind: 'linked-service',
    id: 'l1',
    name: 'Wyze',
    scopes: [],
  } as const;
  const audit = {
    ...{ schema: 'latchkey-audit/1', generatedAt: '2026-11-01T00:00:00Z', accounts: [], devices: [], coverage: [] },
    ...{ grants: [{ ...grant, scopes: [], seenFrom: ['holder' as const] }], answers: [], verdicts: [] },
    findings: [{ subject: { type: 'grant', id: 'l1' }, finding: 'unused', label: 'Tidy up', basis: [] }],
  } as const;
  const [entry] = plan(structuredClone(audit) as unknown as Parameters<typeof plan>[0], guides, cards);
  expect(entry?.steps.map(({ key }) => key)).toEqual([
    ...['amazon/skill-wyze', 'wyze/alexa', 'amazon/relink', 'amazon/skill-permissions'],
  ]);
});
