/** One locale for each language whose names of months and of times are known; several where countries differ. */
export const LOCALES = [
  'en-US',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'tr',
  'ru',
  'uk',
  'cs',
  'hu',
  'el',
  'ro',
  'id',
  'ar',
  'ar-SY',
  'th',
];

/** The first part of a language tag, in lower case. */
export function primary(lang: string): string {
  const [first = ''] = lang.toLowerCase().split(/[-_]/);
  return first === 'no' || first === 'nn' ? 'nb' : first;
}

/** The tag as `Intl` takes it, or undefined: what pages declare as their language is often no tag at all. */
export function localeOf(lang: string | undefined): string | undefined {
  const tag = lang?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
