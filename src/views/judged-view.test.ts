import { expect, test } from 'vitest';
import type { RecognisedCard, View } from '../messaging/protocol';
import { judgedView } from './judged-view';

const of = { vendor: 'x-hub-example', list: 'devices', structure: 'table>tr' } as const;
const card: RecognisedCard = {
  ...of,
  account: 'default@hub.example',
  state: 'rows',
  readAt: '2026-11-24T10:00:00Z',
  rows: [
    { id: 'a', name: 'Door' },
    { id: 'b', name: 'Lamp' },
  ],
};
const device = (id: string) => ({ vendor: of.vendor, account: card.account, id, name: id, how: 'recognised' as const });
const view = {
  recognised: [card],
  audit: { devices: [device('a'), device('b'), device('c')], grants: [] },
} as unknown as View;

const judged = (before: View, request: object) => ({
  ...before,
  ...judgedView(before, { ...of, said: null, ...request }, '2026-11-24T11:00:00Z'),
});
const left = ({ audit, recognised = [] }: View) => [audit.devices.map(({ id }) => id), recognised.length];

test('a list that is thrown out goes with its rows, and one row alone', () => {
  expect(left(judged(view, { said: 'thrown-out' }))).toEqual([['c'], 0]);
  const one = judged(view, { row: 'b', said: 'thrown-out' });
  expect(left(one)).toEqual([['a', 'c'], 1]);
  expect(one.recognised?.[0]?.rows).toEqual([{ id: 'a', name: 'Door' }]);
  expect(one.said).toMatchObject([{ ...of, row: 'b', said: 'thrown-out' }]);
});

test('what is confirmed says so until it is taken back', () => {
  const row = judged(view, { row: 'a', said: 'confirmed' });
  expect(row.recognised?.[0]?.rows[0]).toMatchObject({ id: 'a', said: 'confirmed' });
  const list = judged(row, { said: 'confirmed' });
  expect(list.recognised?.[0]).toMatchObject({ said: 'confirmed' });
  expect(list.said).toHaveLength(2);
  const back = judged(list, {});
  expect(back.recognised?.[0]).not.toHaveProperty('said');
  expect(back.said).toMatchObject([{ row: 'a' }]);
});
