import { expect, it } from 'vitest';
import type { StepDef } from '../steps';
import { planForBrand } from './brand';
import type { Guides, PlanVendor } from './plan';

const step = (id: string, about: StepDef['about'], holder?: string): StepDef => ({
  ...{ id, about, text: `Do ${id}.`, app: id, otherEnd: { needed: false, why: 'So.' }, ...(holder && { holder }) },
  ...{ source: { url: 'https://acme.example/help', title: 'Help' }, checked: '2026-11-01', confidence: 'documented' },
});

const guides: Guides = {
  acme: {
    ...{ vendor: 'acme', cures: [] },
    steps: [step('speaker', 'linked-services', 'speaker'), step('password', 'password'), step('phones', 'sessions')],
  },
  bigshop: { vendor: 'bigshop', cures: [], steps: [step('skill', 'held-services')] },
  recipes: { vendor: 'recipes', cures: [], steps: [step('remove', 'held-services')] },
};
const vendors: PlanVendor[] = [
  {
    ...{ id: 'acme', name: 'Acme' },
    lists: [
      { list: 'sessions', source: 'app', where: 'app-only', app: 'Account → Phones' },
      { list: 'api-tokens', source: 'console', where: 'link', url: 'https://dev.acme.example/keys' },
      { list: 'devices', source: 'web', where: 'web', url: 'https://acme.example/' },
      { list: 'linked-services', source: 'app', where: 'app-only' },
    ],
  },
  { id: 'bigshop', name: 'Bigshop', holdsAs: 'speaker', lists: [{ list: 'held-services', source: 's', where: 'web' }] },
];
const incidents = [
  { id: 'a', vendor: 'acme' },
  { id: 'b', vendor: 'bigshop' },
];
const world = { incidents, guides, vendors };

it('has with nothing read the incidents of the brand, its links by holder with both ends, its lists and its password', () => {
  const { incidents: own, entries } = planForBrand('acme', world);
  expect(own).toEqual([{ id: 'a', vendor: 'acme' }]);
  expect(entries.map(({ key, steps }) => [key, steps.map((one) => one.key)])).toEqual([
    ['account acme/default', ['acme/password']],
    ['link acme speaker', ['bigshop/skill', 'acme/speaker', 'bigshop/relink']],
    ['list acme/default/api-tokens', ['acme/look/api-tokens/0']],
    ['list acme/default/sessions', ['acme/look/sessions/0', 'acme/phones']],
  ]);
});

it('knows a party by the vendor that runs it, and one without a folder by its own steps', () => {
  expect(planForBrand('speaker', world)).toMatchObject({
    incidents: [{ id: 'b' }],
    entries: [{ key: 'list bigshop/default/held-services' }],
  });
  expect(planForBrand('recipes', world).entries.map(({ steps }) => steps.map(({ key }) => key))).toEqual([
    ['recipes/remove'],
  ]);
  expect(planForBrand('nobody', world)).toEqual({ incidents: [], entries: [] });
});

it.each([
  { doneAt: '2026-11-01' },
  // As ticks were kept once.
  { decision: 'keep' as const },
])('shows what was ticked, for the account that it is about: %j', (answer) => {
  const subject = { type: 'list', id: 'acme/a1/sessions' } as const;
  const evidence = { accounts: [{ vendor: 'acme', account: 'a1' }], answers: [{ subject, ...answer }] };
  const entries = planForBrand('acme', { ...world, evidence }).entries.filter(({ subject: s }) => s?.id === subject.id);
  expect(entries).toMatchObject([{ state: 'done', answer }]);
});
