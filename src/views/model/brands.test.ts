import { describe, expect, test } from 'vitest';
import { AMAZON, exampleView, WYZE } from '../../../tests/preview/example';
import { brandsOf, likelyPlace, placesOf, sitesToAsk } from './brands';

test('brands whose pages are read come first, each once, with their incidents counted', () => {
  const incident = { id: 'a', vendor: 'wyze', title: 'An incident', sources: [] };
  const parties = ['wyze', 'amazon', 'alexa', 'ifttt', 'google-home'].map((id) => ({ id, name: id }));
  const view = { ...exampleView(), parties, incidents: [incident] };
  expect(brandsOf(view).map(({ id, incidents, card }) => [id, incidents, card !== undefined])).toEqual([
    ['wyze', 1, true],
    ['amazon', 0, true],
    ['google-home', 0, false],
    ['ifttt', 0, false],
  ]);
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
