/** Scripts that are written without spaces, or with so free ones (Korean) that a phrase is looked for anywhere in them. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const PLAIN = /^[\x20-\x7e]*$/;
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A text as it is compared: one case, no accents, one form of each letter, words divided by single spaces, with a space
 * at both ends. Turkish İ, I, ı and i are one letter, because capitals on pages follow the language or do not.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const letters = PLAIN.test(lower) ? lower.replace(/[^a-z0-9]+/g, ' ') : plain(lower).replace(BETWEEN, ' ');
  return ` ${letters.trim()} `;
}

function plain(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200f\u00ad]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss');
}

export function isUnspaced(letter: string): boolean {
  return UNSPACED.test(letter);
}
