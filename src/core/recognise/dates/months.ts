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
    for (const { name, month } of namesOf(locale)) if (!own.has(name)) own.set(name, month);
  }
  const any = new Map<string, number>();
  for (const own of all.values()) {
    for (const [name, month] of own) any.set(name, (any.get(name) ?? month) === month ? month : 0);
  }
  // Italian and Spanish for August, but English on most pages: "3 d ago".
  any.delete('ago');
  return all.set('', any);
}

/** Long and short, alone and beside a day, where many languages use another form. Formats are slow to make. */
function namesOf(locale: string): { name: string; month: number }[] {
  const found: { name: string; month: number }[] = [];
  for (const options of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: style, ...options });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
        const said = parts.find(({ type }) => type === 'month')?.value ?? '';
        const name = fold(said.replaceAll('.', '')).trim();
        if (name.length > 1 && !/\d|^月$/.test(name)) found.push({ name, month });
      }
    }
  }
  // A name that two months have in a language is the earlier one's.
  return found.sort((a, b) => a.month - b.month);
}
