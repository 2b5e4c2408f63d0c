/** Zero of each set of digits that the languages of pages use: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** A text of which dates are read: Western digits, no invisible marks, no stops after abbreviations. */
export function plainText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.replace(/([a-z])\./gi, '$1');
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, western)
    .replace(/([\p{L}\p{M}])\./gu, '$1')
    .replace(/\s/g, ' ');
}

function western(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}
