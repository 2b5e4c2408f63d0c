import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANY_DAY,
  closedAbove,
  type DayRange,
  dayText,
  earlier,
  intersection,
  isAfter,
  isBefore,
  isBy,
  knownDate,
  monthsBefore,
  parseDate,
  parseDay,
} from './dates';

function range(text: string): DayRange {
  const found = parseDate(text);
  if (!found) throw new Error(`not a date: ${text}`);
  return found;
}

function written(text: string): string | undefined {
  const found = parseDate(text);
  const side = (day: number) => (Number.isFinite(day) ? dayText(day) : '..');
  return found && `${side(found.first)}/${side(found.last)}`;
}

describe('a date is a range of days', () => {
  it.each([
    ['2022-03-05T10:11:12Z', '2022-03-05/2022-03-05'],
    ['2022-03-05T10:11:12.345678Z', '2022-03-05/2022-03-05'],
    ['2022-03-05T10:11', '2022-03-05/2022-03-05'],
    ['2022-03-05T23:30:00-01:00', '2022-03-06/2022-03-06'],
    ['2022-03-01T00:30:00+0100', '2022-02-28/2022-02-28'],
    ['2022-03-05', '2022-03-05/2022-03-05'],
    ['2024-02', '2024-02-01/2024-02-29'],
    ['2023-02', '2023-02-01/2023-02-28'],
    ['1900-02', '1900-02-01/1900-02-28'],
    ['2022', '2022-01-01/2022-12-31'],
    ['2022-03/2022-05', '2022-03-01/2022-05-31'],
    ['2022/2022-03-10', '2022-01-01/2022-03-10'],
    ['../2019-12-31', '../2019-12-31'],
    ['2019-12/..', '2019-12-01/..'],
    ['../..', '../..'],
    ['0050-01-01', '0050-01-01/0050-01-01'],
  ])('%s', (text, days) => {
    expect(written(text)).toBe(days);
  });

  it.each([
    '',
    '..',
    '/',
    '2022/',
    '/2022',
    '2022-13',
    '2022-00',
    '2022-02-29',
    '2022-04-31',
    '2022-01-00',
    '22-01-01',
    '2022-1-1',
    '05/02/2021',
    '2022-05/2022-03',
    '2022/2023/2024',
    '2022-03-05T24:00:00Z',
    '2022-03-05T10:60:00Z',
    '2022-03-05 10:00',
    'yesterday',
    ' 2022',
    '２０２２',
    20220305,
    null,
    undefined,
    {},
    ['2022'],
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads every day as the calendar counts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        expect(parseDay(dayText(day))).toBe(day);
      }),
    );
  });

  it('takes a day or an instant for one day, nothing else', () => {
    expect(parseDay('2022-03-05T10:00:00Z')).toBe(parseDay('2022-03-05'));
    expect(parseDay('2022-03')).toBeUndefined();
    expect(parseDay('../2022-03-05')).toBeUndefined();
  });

  it('knows no date after the day of judging', () => {
    const on = range('2026-11-01').first;
    expect(knownDate('2026-11-01', on)).toEqual(range('2026-11-01'));
    expect(knownDate('2026-11-02', on)).toBeUndefined();
    expect(knownDate('2026', on)).toEqual(range('2026'));
    expect(knownDate('2027/..', on)).toBeUndefined();
  });

  it('gives up on long texts at once', () => {
    expect(parseDate('2022-'.repeat(1_000_000))).toBeUndefined();
    expect(parseDate('/'.repeat(1_000_000))).toBeUndefined();
  });
});

describe('comparing ranges', () => {
  it('is after when a whole day lies between', () => {
    expect(isAfter(range('2022-04-02'), range('2022-03'))).toBe(true);
    expect(isAfter(range('2022-04-01'), range('2022-03'))).toBe(false);
    expect(isAfter(range('../2023'), range('2022-03'))).toBe(false);
    expect(isAfter(range('2023'), range('2022/..'))).toBe(false);
  });

  it('is before when the days do not touch', () => {
    expect(isBefore(range('2022-02-28'), range('2022-03'))).toBe(true);
    expect(isBefore(range('2022-03-01'), range('2022-03'))).toBe(false);
    expect(isBefore(range('../2022-02'), range('2022-03'))).toBe(true);
    expect(isBefore(range('2022/..'), range('2023'))).toBe(false);
  });

  it('is by the first day', () => {
    expect(isBy(range('2022-03-01'), range('2022-03'))).toBe(true);
    expect(isBy(range('2022-03-02'), range('2022-03'))).toBe(false);
    expect(isBy(range('../2022-03-01'), range('2022-03'))).toBe(true);
  });

  it('clears nothing with a date that nobody knows', () => {
    for (const compare of [isAfter, isBefore, isBy]) {
      expect(compare(ANY_DAY, range('2022'))).toBe(false);
      expect(compare(range('2022'), ANY_DAY)).toBe(false);
      expect(compare(ANY_DAY, ANY_DAY)).toBe(false);
    }
  });

  it('closes a range above unless that contradicts it', () => {
    const day = range('2021-03-01').first;
    expect(closedAbove(ANY_DAY, day)).toEqual(range('../2021-03-01'));
    expect(closedAbove(range('2021'), day)).toEqual(range('2021-01-01/2021-03-01'));
    expect(closedAbove(range('2020'), day)).toEqual(range('2020'));
    expect(closedAbove(range('2022'), day)).toEqual(range('2022'));
  });

  it('intersects', () => {
    expect(intersection(range('2021/..'), range('../2022-05'))).toEqual(range('2021-01-01/2022-05-31'));
    expect(intersection(range('2021'), range('2022'))).toBeUndefined();
  });

  it('takes the range that ends first, then the one that starts first', () => {
    expect(earlier(range('2021'), range('2020-05'))).toEqual(range('2020-05'));
    expect(earlier(ANY_DAY, range('2020/..'))).toEqual(ANY_DAY);
    expect(earlier(range('2021-05-02'), range('../2021-05-02'))).toEqual(range('../2021-05-02'));
    expect(earlier(range('2021-05-02'), ANY_DAY)).toEqual(range('2021-05-02'));
  });

  it('goes back by months of the calendar', () => {
    const back = (text: string, months: number) => dayText(monthsBefore(range(text).first, months));
    expect(back('2026-11-01', 6)).toBe('2026-05-01');
    expect(back('2026-08-31', 6)).toBe('2026-02-28');
    expect(back('2024-02-29', 12)).toBe('2023-02-28');
    expect(back('2026-01-15', 24)).toBe('2024-01-15');
  });
});
