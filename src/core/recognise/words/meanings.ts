import { LIST_NAMES } from '../../model';
import { fold, isUnspaced } from './fold';
import { knownWords } from './known';
import { languageOf } from './language';
import { candidates, endOf, type Phrase } from './phrases';
import type { Meaning, Words } from './words';

/** Longer texts are prose: only their beginning is looked at. */
export const LABEL_LIMIT = 200;
const PROSE_START = 120;

/** Letters that a word of another language than the page's needs, to be more than a chance likeness. */
const FOREIGN = 5;
const KEPT = 4000;

/** A phrase in a folded text. */
export interface Found {
  meanings: ReadonlySet<keyof Words>;
  /** One of the phrases that mean it. */
  phrase: Phrase;
  start: number;
  end: number;
}

const LISTS: ReadonlySet<keyof Words> = new Set<keyof Words>(['item', ...LIST_NAMES]);

const known = new Map<string, ReadonlySet<Meaning>>();
/** The words by which these are known. */
let knownBy = knownWords();

/**
 * What a label, a heading, a control or a message says: everything that its phrases mean, the longest phrase at each place.
 * `lang` (BCP 47) is the page's: its words go first, then English ones, then those of every other language. Of a text
 * longer than {@link LABEL_LIMIT} only the beginning is looked at.
 */
export function meaningsOf(text: string, lang = ''): ReadonlySet<Meaning> {
  const looked = text.length > LABEL_LIMIT ? text.slice(0, PROSE_START) : text;
  const key = `${lang} ${looked}`;
  if (knownBy !== knownWords()) known.clear();
  knownBy = knownWords();
  const before = known.get(key);
  if (before) return before;
  const meanings = said(phrasesIn(fold(looked), lang));
  if (known.size >= KEPT) known.clear();
  known.set(key, meanings);
  return meanings;
}

/** "No" together with what a list is of says that there is nothing. */
function said(found: readonly Found[]): ReadonlySet<Meaning> {
  const all = new Set(found.flatMap(({ meanings }) => [...meanings]));
  if (all.has('no') && [...all].some((meaning) => LISTS.has(meaning))) all.add('nothing');
  all.delete('no');
  all.delete('item');
  all.delete('skip');
  return all as Set<Meaning>;
}

/** The phrases of a folded text, in order and side by side. */
export function phrasesIn(text: string, lang = ''): Found[] {
  const own = languageOf(lang);
  const found: Found[] = [];
  let wordEnd = 0;
  for (let at = 1; at < text.length; at++) {
    if (at > wordEnd) wordEnd = text.indexOf(' ', at);
    const isOpen = isUnspaced(text[at] ?? '');
    if (text[at - 1] !== ' ' && !isOpen) continue;
    const phrase = longest(text, at, wordEnd, own);
    if (phrase) {
      found.push(phrase);
      at = phrase.end - 1;
    }
  }
  return found;
}

/** The own language before English, English before others; then the longest. */
function longest(text: string, at: number, wordEnd: number, own: string): Found | undefined {
  let best: (Found & { rank: number }) | undefined;
  for (const phrase of candidates(text, at, wordEnd)) {
    const end = endOf(phrase, text, at, wordEnd);
    if (end < 0) continue;
    const rank = rankOf(phrase, own, text, at, end);
    if (rank === 0) continue;
    if (best && (rank < best.rank || (rank === best.rank && end < best.end))) continue;
    const isBetter = best === undefined || rank > best.rank || end > best.end;
    const meanings = new Set([...(isBetter ? [] : (best?.meanings ?? [])), phrase.meaning]);
    best = { rank, phrase, meanings, start: at, end };
  }
  return best;
}

function rankOf(phrase: Phrase, own: string, text: string, at: number, end: number): 0 | 1 | 2 | 3 {
  const isWhole = at === 1 && end === text.length - 1;
  if (phrase.whole && !isWhole) return 0;
  if (phrase.lang === own) return 3;
  if (phrase.own) return 0;
  if (own === '') return 1;
  if (phrase.lang === 'en') return 2;
  const isChance = !isWhole && end - at < FOREIGN && /^[a-z]+$/.test(text.slice(at, end));
  return isChance ? 0 : 1;
}
