import { expect, test } from 'vitest';
import { vendors } from '../src/vendors/registry';

test('sources of one list are told apart by words, where nothing else on the row does', () => {
  const alike = vendors.flatMap((vendor) =>
    vendor.lists.flatMap((list) => {
      // "Only in the app" stands beside what a page shows.
      const isInApp = list.where === 'app-only';
      const others = vendor.lists.filter(
        (one) => one !== list && one.list === list.list && (one.where === 'app-only') === isInApp,
      );
      const isTold = list.name !== undefined && others.every(({ name }) => name !== list.name);
      return others.length === 0 || isTold ? [] : [`${vendor.id}: ${list.list} ${list.source}`];
    }),
  );
  expect(alike).toEqual([]);
});
