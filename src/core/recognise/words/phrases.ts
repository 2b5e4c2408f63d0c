import { fold, isUnspaced } from './fold';
import { knownWords } from './known';
import type { Words } from './words';

/** What one phrase of one language means. */
export interface Phrase {
  meaning: keyof Words;
  lang: string;
  /** Counts only on pages in its language. */
  own: boolean;
  /** Counts only as the whole of a text. */
  whole: boolean;
  /** What stands between the stars, folded. Whole words end with a space. */
  parts: readonly string[];
}

interface PhraseIndex {
  /** By the first letters. */
  starts: Map<string, Phrase[]>;
  /** Ends of words, by the last letters. */
  ends: Map<string, Phrase[]>;
}

/** A letter that no page has, in place of a star while the phrase is folded. */
const STAR = 'ꙮ';
/** Letters by which phrases are looked up; the space after a short word counts. */
const KEY = 3;

let index: PhraseIndex | undefined;
let madeOf: ReturnType<typeof knownWords> | undefined;

/** What was found for single words: pages say the same ones again and again, and most words start no phrase. */
const ofWords = new Map<string, readonly Phrase[]>();
const KEPT = 4000;

/** Phrases that can start at `at` in a folded text, and those that can end the word from `at` to `end`. */
export function candidates(text: string, at: number, end: number): readonly Phrase[] {
  if (index === undefined || madeOf !== knownWords()) {
    index = compile();
    madeOf = knownWords();
    ofWords.clear();
  }
  if (isUnspaced(text[at] ?? '')) {
    const one = index.starts.get(text.slice(at, at + 1)) ?? [];
    const two = index.starts.get(text.slice(at, at + 2)) ?? [];
    return one.length === 0 ? two : [...one, ...two];
  }
  const word = text.slice(at, end);
  let found = ofWords.get(word);
  if (found === undefined) {
    found = ofWord(index, `${word} `);
    if (ofWords.size >= KEPT) ofWords.clear();
    ofWords.set(word, found);
  }
  return found;
}

/** `word` ends with a space. */
function ofWord({ starts, ends }: PhraseIndex, word: string): readonly Phrase[] {
  return [
    ...(starts.get(word.slice(0, KEY)) ?? []).filter((phrase) => word.startsWith(firstWord(phrase))),
    ...(ends.get(word.slice(-KEY - 1, -1)) ?? []).filter((phrase) => word.endsWith(phrase.parts[1] ?? '')),
  ];
}

/** With its space, unless any end of the word will do. */
function firstWord({ parts }: Phrase): string {
  return /^[^ ]* ?/.exec(parts[0] ?? '')?.[0] ?? '';
}

function compile(): PhraseIndex {
  const made: PhraseIndex = { starts: new Map(), ends: new Map() };
  for (const [lang, words] of Object.entries(knownWords())) {
    for (const meaning of Object.keys(words) as (keyof Words)[]) {
      for (const text of words[meaning]?.split('|') ?? []) put(made, text, meaning, lang);
    }
  }
  return made;
}

function put(into: PhraseIndex, text: string, meaning: keyof Words, lang: string): void {
  const [marks = ''] = /^[!=]*/.exec(text) ?? [];
  const folded = fold(text.replaceAll('*', STAR)).slice(1);
  const isOpen = isUnspaced(folded.at(-2) ?? '');
  const parts = (isOpen ? folded.trimEnd() : folded).split(STAR);
  const first = parts[0] ?? '';
  const phrase: Phrase = { meaning, lang, own: marks.includes('!'), whole: marks.includes('='), parts };
  if (first === '') add(into.ends, (parts[1] ?? '').trimEnd().slice(-KEY), phrase);
  else add(into.starts, isUnspaced(first[0] ?? '') ? first.slice(0, 2) : firstWord(phrase).slice(0, KEY), phrase);
}

function add(to: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const all = to.get(key);
  if (all) all.push(phrase);
  else to.set(key, [phrase]);
}

/** Where the phrase ends that is tried at `at`, or -1. `end` is where the word at `at` ends. */
export function endOf(phrase: Phrase, text: string, at: number, end: number): number {
  const [first = '', ...rest] = phrase.parts;
  if (first === '') return text.endsWith(rest[0] ?? '', end + 1) ? end : -1;
  if (!text.startsWith(first, at)) return -1;
  let to = at + first.length;
  for (const part of rest) {
    to = text.indexOf(' ', to);
    if (to < 0 || !text.startsWith(part, to)) return -1;
    to += part.length;
  }
  return text[to - 1] === ' ' ? to - 1 : to;
}
