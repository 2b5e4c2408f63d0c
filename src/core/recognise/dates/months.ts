import { fold } from '../words/fold';
import { LOCALES, primary } from './locale';

/** Names of months, folded, per language; 0 under '' where languages disagree. */
let names: Map<string, Map<string, number>> | undefined;

/** 1 to 12 for the name of a month or its abbreviation: the page's language before English before others. */
export function monthOf(word: string, lang: string): number | undefined {
  names ??= collect();
  const name = fold(word).trim();
  const month = names.get(primary(lang))?.get(name) ?? names.get('en')?.get(name) ?? names.get('')?.get(name);
  return month === 0 ? undefined : month;
}

function collect(): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>([['', new Map()]]);
  for (const locale of LOCALES) {
    const lang = primary(locale);
    const own = all.get(lang) ?? new Map<string, number>();
    all.set(lang, own);
    for (let month = 1; month <= 12; month++) {
      for (const name of namesOf(locale, month)) {
        if (!own.has(name)) own.set(name, month);
      }
    }
  }
  const any = new Map<string, number>();
  for (const own of all.values()) {
    for (const [name, month] of own) any.set(name, (any.get(name) ?? month) === month ? month : 0);
  }
  // Italian and Spanish for August, but English on most pages: "3 d ago".
  any.delete('ago');
  return all.set('', any);
}

/** Long and short, alone and beside a day, where many languages use another form. */
function namesOf(locale: string, month: number): Set<string> {
  const day = Date.UTC(2024, month - 1, 15);
  const found = new Set<string>();
  for (const options of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: style, ...options });
      const part = format.formatToParts(day).find(({ type }) => type === 'month');
      const name = fold((part?.value ?? '').replaceAll('.', '')).trim();
      if (name.length > 1 && !/\d|^月$/.test(name)) found.add(name);
    }
  }
  return found;
}
