import { expect, test } from 'vitest';
import { exampleView } from '../../../../tests/preview/example';
import { many, viewWith } from '../../../../tests/preview/example-states';
import { lookup } from '../../model/lookup';
import { linkLines, pickLines, type Wanted } from './link-lines';

const ALL: Wanted = { text: '', label: undefined, vendor: undefined, sort: 'label', down: false };
const lines = linkLines(lookup(exampleView()));
const ids = (wanted: Partial<Wanted>, from = lines) =>
  pickLines(from, { ...ALL, ...wanted }).map(({ grant }) => grant.id);

test('the worst label comes first, what no incident touches last', () => {
  expect(ids({})).toEqual(['g1', 'g2']);
  expect(ids({ down: true })).toEqual(['g2', 'g1']);
});

test.each<[Partial<Wanted>, string[]]>([
  [{ text: 'ALEXA' }, ['g1']],
  [{ text: ' mikołaj ' }, ['g1']],
  [{ text: 'wyze' }, ['g1', 'g2']],
  [{ text: 'nothing of the kind' }, []],
  [{ label: 'Review soon' }, ['g1']],
  [{ label: 'none' }, ['g2']],
  [{ label: 'Act now' }, []],
  [{ vendor: 'amazon' }, ['g1']],
  [{ vendor: 'wyze', text: 'assistant' }, ['g2']],
])('%j finds %j', (wanted, found) => {
  expect(ids(wanted)).toEqual(found);
});

test('what is not known comes last, whichever way dates are sorted', () => {
  const view = exampleView();
  const [first] = view.audit.grants;
  if (!first) throw new Error('the example has links');
  const { linkedAt: _, ...undated } = first;
  const dated = linkLines(lookup(viewWith({ grants: [{ ...undated, id: 'g0' }, ...view.audit.grants] })));
  expect(ids({ sort: 'linked' }, dated)).toEqual(['g1', 'g2', 'g0']);
  expect(ids({ sort: 'linked', down: true }, dated)).toEqual(['g2', 'g1', 'g0']);
});

test('a link keeps its number in every order', () => {
  const of = (wanted: Partial<Wanted>) =>
    new Map(pickLines(lines, { ...ALL, ...wanted }).map(({ grant, number }) => [grant.id, number]));
  expect(of({ sort: 'holder', down: true })).toEqual(of({}));
});

test('every link of thousands is found again', () => {
  const big = linkLines(lookup(many(2000)));
  expect(ids({}, big)).toHaveLength(2000);
  expect(new Set(ids({ sort: 'issuer' }, big)).size).toBe(2000);
  for (const text of ['longer name 1999', 'app 1999']) expect(ids({ text }, big)).toEqual(['l1999']);
});
