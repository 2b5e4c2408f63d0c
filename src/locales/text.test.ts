import { afterEach, describe, expect, test } from 'vitest';
import { sayDate, sayReadAt, sayWhen } from './dates';
import { chooseLanguage, language, pieces, t, word } from './text';

afterEach(() => chooseLanguage(['en-GB']));

describe('the language', () => {
  test.each([
    [['de-AT', 'en'], 'de-AT'],
    [['fr', 'DE'], 'DE'],
    [['en-US'], 'en-US'],
    [['fr-FR', 'pl'], 'en-GB'],
    [[], 'en-GB'],
  ])('of a user who prefers %j is %s', (preferred, chosen) => {
    chooseLanguage(preferred);
    expect(language()).toBe(chosen);
  });
});

describe('a text', () => {
  test('takes its plural form from the count and writes numbers as the language does', () => {
    expect(t('here.todo', { count: 1 })).toBe('One thing to do here.');
    expect(t('here.todo', { count: 12345 })).toBe('12,345 things to do here.');
    chooseLanguage(['de']);
    expect(t('here.todo', { count: 12345 })).toBe('Hier sind 12.345 Dinge zu tun.');
  });

  test('shows a value that nobody gave', () => {
    expect(t('access.allow')).toBe('Allow access to {host}');
  });

  test('takes names as they are, even such as look like a value', () => {
    expect(t('access.allow', { host: '{vendor} & $1' })).toBe('Allow access to {vendor} & $1');
  });

  test('keeps a name that turns its direction from turning the sentence', () => {
    const said = t('link.ends', { holder: '\u202Egnp.exe', issuer: 'מצלמה' });
    expect(said).toBe('\u2068gnp.exe\u2069 holds a key to \u2068מצלמה\u2069');
  });

  test('is cut at what is more than text', () => {
    expect(pieces('here.at', { host: { mono: 'my.wyze.com' } })).toEqual(['Here: ', { mono: 'my.wyze.com' }]);
  });

  test('of a vocabulary is the name itself when there are no words, inherited names included', () => {
    expect(word('reason', 'layout')).toBe('the page has changed and is not recognised');
    expect(word('reason', 'new-in-2030')).toBe('new-in-2030');
    expect(word('reason', 'constructor')).toBe('constructor');
  });
});

describe('a date', () => {
  test.each([
    ['2019-12-26', 'on 26 December 2019'],
    ['2019-12-26T23:30:00Z', 'on 26 December 2019'],
    ['2022-03', 'some time in March 2022'],
    ['2022', 'some time in 2022'],
    ['../2021-05-02', 'by 2 May 2021, perhaps long before'],
    ['2020-05-03/..', 'on 3 May 2020 or later'],
    ['2022-03/2022-05', 'some time between March 2022 and May 2022'],
    ['2019-12-04/2019-12-26', 'some time between 4 December 2019 and 26 December 2019'],
    ['2019-12-04/2019-12-04', 'on 4 December 2019'],
    ['../..', 'on an unknown day'],
    ['2022-02-31', 'on an unknown day'],
    ['yesterday', 'on an unknown day'],
    ['', 'on an unknown day'],
    [undefined, 'on an unknown day'],
  ])('%s is said as "%s"', (date, words) => {
    expect(sayWhen(date)).toBe(words);
  });

  test('is said in the order of the language', () => {
    chooseLanguage(['en-US']);
    expect(sayDate('2019-12-26')).toBe('December 26, 2019');
    chooseLanguage(['de']);
    expect(sayWhen('2019-12-04/2019-12-26')).toBe('irgendwann zwischen dem 4. Dezember 2019 und dem 26. Dezember 2019');
    expect(sayWhen('2022-03')).toBe('irgendwann im März 2022');
  });

  test('of a reading is short today and has its day else', () => {
    const now = new Date(2026, 10, 24, 14, 30);
    expect(sayReadAt(new Date(2026, 10, 24, 14, 5).toISOString(), now)).toBe('at 14:05');
    expect(sayReadAt(new Date(2026, 10, 3, 14, 5).toISOString(), now)).toBe('on 3 November 2026 at 14:05');
    expect(sayReadAt('soon', now)).toBe('on an unknown day');
  });
});
