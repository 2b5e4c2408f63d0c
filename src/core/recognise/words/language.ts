const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', in: 'id' };

/** The name under which the words of a language (BCP 47) are known: its ISO 639 code. */
export function languageOf(lang: string): string {
  const [first = ''] = lang.toLowerCase().split(/[-_]/);
  return SAME[first] ?? first;
}
