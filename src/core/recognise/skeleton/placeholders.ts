import { meaningsOf } from '../words/meanings';
import { isKnownWord } from './known-words';

const TRIES = 20;
const CONSONANTS = 'bdgklmnprst';
const VOWELS = 'aeiou';
/** A letter for each script that is not Latin, so that a text stays one of that script. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\u3400-\u9fff]/, '甲乙丙丁戊己庚辛壬癸'],
  [/[\u3040-\u30ff]/, 'アカサタナハマヤラワ'],
  [/[\uac00-\ud7af]/, '가나다라마바사아자차'],
  [/[\u0400-\u04ff]/, 'абвгдежзик'],
  [/[\u0370-\u03ff]/, 'αβγδεζηθικ'],
  [/[\u0600-\u06ff]/, 'ابتثجحخدذر'],
  [/[\u0e00-\u0e7f]/, 'กขคงจฉชซญฐ'],
];

/**
 * Words in place of words. Made of nothing but a count and the shape of the original (its script, its capitals, whether it
 * is short or long), and the same for the same original, so that what is equal on a page is equal in its skeleton.
 */
export class Placeholders {
  readonly #made = new Map<string, string>();
  #seed = 0;

  /** In place of a word: letters and digits without a gap. */
  word(original: string): string {
    const known = this.#made.get(original);
    if (known !== undefined) return known;
    let made = this.#next(original);
    for (let tries = 0; tries < TRIES && saysSomething(made); tries++) made = this.#next(original);
    this.#made.set(original, made);
    return made;
  }

  /** 1, 2, 3 … in the order in which originals are first seen, for what must be a number of its own. */
  number(original: string): number {
    const key = `number ${original}`;
    const known = this.#made.get(key) ?? String(this.#made.size + 1);
    this.#made.set(key, known);
    return Number(known);
  }

  /** In place of an id, a class or any text that is one piece: its words replaced, its signs between them kept. */
  pieces(original: string, keeps: (word: string) => boolean = () => false): string {
    return original
      .slice(0, 200)
      .split(/([^\p{L}\p{N}\p{M}]+)/u)
      .slice(0, 40)
      .map((piece, n) => (n % 2 === 1 ? signs(piece) : this.#cased(piece, keeps)))
      .join('');
  }

  /** `deviceName` is two words. */
  #cased(piece: string, keeps: (word: string) => boolean): string {
    if (piece === '') return '';
    const words = piece.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
    if (!words.some((word) => keeps(word.toLowerCase()))) return this.word(piece);
    return words.map((word) => (keeps(word.toLowerCase()) ? word : this.word(word))).join('');
  }

  #next(original: string): string {
    this.#seed = (Math.imul(this.#seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    let bits = this.#seed;
    const letters = [...original];
    const shape = letters.slice(0, lengthFor(letters.length));
    while (shape.length < lengthFor(letters.length)) shape.push(letters.at(-1) ?? 'x');
    return shape
      .map((letter, n) => {
        bits = (Math.imul(bits, 48_271) + n + 1) & 0x7fffffff;
        return likeness(letter, n, bits >>> 8);
      })
      .join('');
  }
}

/** By chance it could be a word of the lists; one letter has too few others to be none. */
function saysSomething(made: string): boolean {
  return isKnownWord(made.toLowerCase()) || meaningsOf(made).size > 0;
}

/** Lengths are not exact: they would tell much of a name. */
function lengthFor(length: number): number {
  return length <= 3 ? length : length <= 6 ? 5 : length <= 10 ? 8 : length <= 20 ? 12 : length <= 34 ? 32 : 40;
}

function likeness(letter: string, n: number, bits: number): string {
  const from = (all: string) => [...all][bits % [...all].length] ?? '';
  if (/\p{N}/u.test(letter)) return from('123456');
  const script = SCRIPTS.find(([range]) => range.test(letter));
  if (script) return from(script[1]);
  const made = from(n % 2 === 0 ? CONSONANTS : VOWELS);
  return /\p{Lu}/u.test(letter) ? made.toUpperCase() : made;
}

/** Common signs; anything else could be a message in itself. */
function signs(between: string): string {
  return between.slice(0, 3).replace(/[^\s.,:;!?()/_@+#|•·–—'"=&*-]/gu, '-');
}
