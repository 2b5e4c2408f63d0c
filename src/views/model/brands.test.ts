import { describe, expect, test } from 'vitest';
import { AMAZON, exampleView, WYZE } from '../../../tests/preview/example';
import { brandsOf, findBrands, likelyPlace, placesOf, sitesToAsk } from './brands';

describe('brands', () => {
  const incident = { id: 'a', vendor: 'wyze', title: 'An incident', sources: [] };
  const parties = ['wyze', 'amazon', 'alexa', 'ifttt', 'google-home'].map((id) => ({ id, name: id }));
  const app = { ...WYZE, id: 'hive', name: 'Hive', origins: [], granted: [] };
  const hub = { ...app, id: 'hubitat', name: 'Hubitat', selfHosted: true } as const;
  const view = { ...exampleView(), parties, incidents: [incident] };
  const brands = brandsOf({ ...view, vendors: [hub, app, ...view.vendors] });

  test('stand by what can be done about them and then by name, each once, with their incidents counted', () => {
    expect(brands.map(({ id, kind, incidents }) => [id, kind, incidents])).toEqual([
      ['amazon', 'read', 0],
      ['wyze', 'read', 1],
      ['hubitat', 'hub', 0],
      ['hive', 'hand', 0],
      ['google-home', 'named', 0],
      ['ifttt', 'named', 0],
    ]);
  });

  test.each([
    ['GOOGLE home', ['google-home']],
    ['hüb', ['hubitat']],
    ['  ', brands.map(({ id }) => id)],
    ['nobody', []],
  ])('are found by %j', (text, ids) => {
    expect(findBrands(brands, text).map(({ id }) => id)).toEqual(ids);
  });
});

describe('places', () => {
  test('are called by what their hosts have in common', () => {
    const places = placesOf(AMAZON).map(({ id, site }) => [id, site]);
    expect(places).toHaveLength(AMAZON.places?.length ?? 0);
    expect(places.slice(0, 3)).toEqual([
      ['com', 'amazon.com'],
      ['co.uk', 'amazon.co.uk'],
      ['de', 'amazon.de'],
    ]);
    expect(placesOf(WYZE)).toEqual([]);
  });

  test.each([
    [['de-AT'], 'de'],
    [['en-GB'], 'co.uk'],
    [['en-US', 'de'], 'com'],
    [['cs', 'de'], 'de'],
    [['en-US'], 'com'],
    [[], 'com'],
  ])('%j most likely means %s', (languages, place) => {
    expect(likelyPlace(AMAZON, languages)?.id).toBe(place);
    expect(likelyPlace(WYZE, languages)).toBeUndefined();
  });

  test('narrow what is asked for, and what is given is not asked for again', () => {
    expect(sitesToAsk(AMAZON, ['de'])).toEqual([
      'https://alexa.amazon.de',
      'https://www.amazon.de',
      'https://skills-store.amazon.de',
    ]);
    expect(sitesToAsk(AMAZON, ['com'])).toEqual([]);
    expect(sitesToAsk(AMAZON, undefined)).toHaveLength(AMAZON.origins.length - 3);
    expect(sitesToAsk({ ...WYZE, granted: [] }, undefined)).toEqual(['https://my.wyze.com']);
  });
});
