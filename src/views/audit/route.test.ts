import { expect, test } from 'vitest';
import type { Subject } from '../../core/model';
import { hashOf, homeOf, routeOf, VIEWS } from './route';

test.each(VIEWS)('the address of %s leads there', (view) => {
  expect(routeOf(hashOf(view))).toEqual({ view });
});

test.each<[Subject, string]>([
  [{ type: 'grant', id: 'g1' }, 'links'],
  [{ type: 'device', id: 'd 1=2' }, 'devices'],
  [{ type: 'account', id: 'wyze/w1' }, 'devices'],
  [{ type: 'list', id: 'wyze/default@my.wyze.com/linked-services' }, 'coverage'],
])('%j has its home in %s, by its own address and by that of a warning', (subject, view) => {
  expect(routeOf(homeOf(subject))).toEqual({ view, subject });
  const key = `${subject.type} ${subject.id} wyze-2019-12`;
  expect(routeOf(`#alert=${encodeURIComponent(key)}`)).toEqual({ view, subject });
  expect(routeOf(`#alert=${key}`)).toEqual({ view, subject });
});

test.each(['', '#', '#nowhere', '#alert=', '#alert=grant', '#alert=nothing at all', '#%E0%A4%A'])(
  '%s, which leads nowhere, is the overview',
  (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'overview' });
  },
);

test('a view keeps the subject that it is to show', () => {
  const subject = { type: 'grant', id: 'g1' } as const;
  expect(routeOf(hashOf('checklist', subject))).toEqual({ view: 'checklist', subject });
});
