/**
 * Formatters of `Intl`, each made once: making one costs more than using it a hundred times, and a long list needs several
 * a row.
 */
const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  const found = made.get(key) as T | undefined;
  if (found !== undefined) return found;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(`date ${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));
}

export function numberFormat(tag: string): Intl.NumberFormat {
  return once(`number ${tag}`, () => new Intl.NumberFormat(tag));
}

/** "8 years". */
export function unitFormat(tag: string, unit: 'day' | 'month' | 'year'): Intl.NumberFormat {
  return once(`unit ${tag} ${unit}`, () => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }));
}

export function pluralRules(tag: string): Intl.PluralRules {
  return once(`plural ${tag}`, () => new Intl.PluralRules(tag));
}

/** "a, b and c"; as a `unit`, "a, b, c". */
export function listFormat(tag: string, type: 'conjunction' | 'unit' = 'conjunction'): Intl.ListFormat {
  return once(`list ${tag} ${type}`, () => new Intl.ListFormat(tag, { type }));
}
