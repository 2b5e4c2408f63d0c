import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../dates';
import { readDate } from './dates';
import { datesIn } from './dates/first';
import { LOCALES } from './dates/locale';

const now = '2026-11-24T12:00:00Z';
const NOW = Date.parse(now);
const DAY = 86_400_000;

function read(text: string, lang?: string) {
  return readDate(text, lang === undefined ? { now } : { now, lang });
}

describe('absolute dates', () => {
  it.each([
    ['2024-03-01', undefined, '2024-03-01'],
    ['2024-03-01 10:22:11', undefined, '2024-03-01'],
    ['2024-03-01T10:22:11Z', undefined, '2024-03-01T10:22:11.000Z'],
    ['2024-03-01T10:22:11+02:00', undefined, '2024-03-01T08:22:11.000Z'],
    ['01.03.2024', undefined, '2024-03-01'],
    ['1.3.2024 um 10:22 Uhr', 'de', '2024-03-01'],
    ['1 March 2024', undefined, '2024-03-01'],
    ['Mar 1, 2024', 'en', '2024-03-01'],
    ['March 1st, 2024 at 10:22 AM', 'en', '2024-03-01'],
    ['Fri, 01 Mar 2024 10:22:11 +0000', undefined, '2024-03-01'],
    ['2024年3月1日', undefined, '2024-03-01'],
    ['2024년 3월 1일 10:22:11', 'ko', '2024-03-01'],
    ['2024. 3. 1.', undefined, '2024-03-01'],
    ['2024. március 1.', 'hu', '2024-03-01'],
    ['١ مارس ٢٠٢٤', 'ar', '2024-03-01'],
    ['1 มี.ค. 2567', 'th', '2024-03-01'],
    ['mar 5 mar 2024', 'es', '2024-03-05'],
    ['1 de marzo de 2024', 'en', '2024-03-01'],
    ['March 2024', 'en', '2024-03'],
    ['2024年3月', 'ja', '2024-03'],
    ['Added on 3 May 2024 from Bonn', 'en', '2024-05-03'],
    ['1709288531', undefined, '2024-03-01T10:22:11.000Z'],
    ['1709288531000', undefined, '2024-03-01T10:22:11.000Z'],
    ['13/04/2024', 'en', '2024-04-13'],
    ['03/04/2024', 'en', '2024-03-04/2024-04-03'],
    ['03/04/2024', undefined, '2024-03-04/2024-04-03'],
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['03/04/2024', 'en-GB', '2024-04-03'],
    ['03/04/2024', 'fr', '2024-04-03'],
    ['03-04-2024', 'nl', '2024-04-03'],
    ['12 May 14:32', 'en', '../2026-05-12'],
    ['3. Dezember', 'de', '../2025-12-03'],
    ['Expires 12 December 2031', 'en', '2031-12-12'],
  ])('%s (%s) is %s', (text, lang, date) => {
    expect(read(text, lang)).toBe(date);
  });

  it.each([
    ['31.02.2024'],
    ['2024-13-01'],
    ['01/03/24'],
    ['1.12.24'],
    ['192.0.2.24'],
    ['Version 3.14.15'],
    ['order 17092885'],
    ['May I help'],
    ['3 May 24'],
    ['No recent activity'],
    ['1 March 9999'],
    [''],
  ])('%s is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('finds several in their order', () => {
    expect(datesIn('Added on 3 May 2024 — last used 2025-01-07', { now, lang: 'en' })).toEqual([
      '2024-05-03',
      '2025-01-07',
    ]);
  });
});

describe('never', () => {
  it.each([
    ['Never', 'en'],
    ['Never used', undefined],
    ['Noch nie verwendet', 'de'],
  ])('%s', (text, lang) => {
    expect(read(text, lang)).toBe('never');
  });
});

describe('relative dates', () => {
  it.each([
    ['3 days ago', 'en', '2026-11-20/2026-11-21'],
    ['vor 3 Tagen', 'de', '2026-11-20/2026-11-21'],
    ['5 日前', 'ja', '2026-11-18/2026-11-19'],
    ['5日前に使用', 'ja', '2026-11-18/2026-11-19'],
    ['yesterday', 'en', '2026-11-22/2026-11-23'],
    ['Last active yesterday at 10:22', 'en', '2026-11-22/2026-11-23'],
    ['gestern', 'de', '2026-11-22/2026-11-23'],
    ['just now', 'en', '2026-11-24'],
    ['Active now', 'en', '2026-11-24'],
    ['Inactive for 90+ days', 'en', '../2026-08-26'],
    ['more than 90 days ago', 'en', '../2026-08-26'],
    ['last week', 'en', '2026-11-10/2026-11-23'],
    ['in 3 days', 'en', '2026-11-27/2026-11-28'],
    ['3d ago', undefined, '2026-11-20/2026-11-21'],
  ])('%s (%s) is %s', (text, lang, date) => {
    expect(read(text, lang)).toBe(date);
  });

  it.each([
    ['about a month ago', 'en', 30],
    ['vor etwa einem Tag', 'de', 1],
    ['il y a environ un jour', 'fr', 1],
    ['hace aprox. un día', 'es', 1],
    ['circa un giorno fa', 'it', 1],
    ['ongeveer een dag geleden', 'nl', 1],
    ['há aproximadamente um dia', 'pt', 1],
    ['około dzień temu', 'pl', 1],
    ['cirka en dag sedan', 'sv', 1],
    ['約1日前', 'ja', 1],
    ['约一天前', 'zh', 1],
    ['within the last month', 'en', 12],
    ['In the last 7 days', 'en', 2],
    ['in den letzten 30 Tagen', 'de', 2],
    ['1 year, 3 months ago', 'en', 456],
  ])('%s (%s) holds the day %s days ago, and no exact day', (text, lang, days) => {
    for (const known of [lang, undefined]) {
      const range = parseDate(read(text, known));
      expect(range?.first).toBeLessThanOrEqual(Math.floor(NOW / DAY) - days);
      expect(range?.last).toBeGreaterThanOrEqual(Math.floor(NOW / DAY) - days);
      expect(range?.first).not.toBe(range?.last);
    }
  });
});

const days = fc.integer({ min: Date.UTC(2001, 0, 1) / DAY, max: Date.UTC(2049, 11, 31) / DAY });

describe.each(LOCALES)('as Intl writes them in %s', (locale) => {
  it('a day is in the range that is read', () => {
    const styles = fc.constantFrom('short', 'medium', 'long', 'full');
    fc.assert(
      fc.property(days, styles, (day, dateStyle) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(day * DAY);
        const range = parseDate(read(text, locale));
        expect([text, range && range.first <= day && day <= range.last]).toEqual([text, true]);
      }),
    );
  });

  it('a time ago is in the range that is read, whether the language of the page is known or not', () => {
    const units = fc.constantFrom(
      ['minute', 1 / 1440],
      ['hour', 1 / 24],
      ['day', 1],
      ['week', 7],
      ['month', 30.44],
      ['year', 365.25],
    );
    const styles = fc.constantFrom('long', 'short');
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 0, max: 23 }),
        styles,
        fc.constantFrom('always', 'auto'),
        fc.boolean(),
        ([unit, size], count, style, numeric, known) => {
          const text = new Intl.RelativeTimeFormat(locale, { style, numeric } as Intl.RelativeTimeFormatOptions).format(
            -count,
            unit as Intl.RelativeTimeFormatUnit,
          );
          const day = Math.floor(NOW / DAY - count * Number(size));
          const range = parseDate(read(text, known ? locale : undefined));
          // "5 min": no word says that it is past.
          if (style === 'short' && range === undefined) return;
          expect([text, range && range.first <= day + 1 && day <= range.last]).toEqual([text, true]);
        },
      ),
    );
  });
});

it('is linear on hostile text', () => {
  for (const text of ['1/'.repeat(500_000), '1 '.repeat(500_000), '年'.repeat(1_000_000), 'mar '.repeat(250_000)]) {
    expect(datesIn(text, { now }).length).toBeLessThan(200);
  }
});
