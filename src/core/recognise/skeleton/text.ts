import { datesIn } from '../dates/first';
import { monthOf } from '../dates/months';
import { relativePatterns } from '../dates/relative-patterns';
import { isAgent, isIp, isMac, isUuid, isVersion } from '../json/values';
import { isBrowserOnSystem } from '../page/shape';
import type { Looking } from '../recognition';
import { fold } from '../words/fold';
import '../words/languages/all';
import { type Found, phrasesIn } from '../words/meanings';
import { skeletonOfAddress } from './address';
import { isKnownWord } from './known-words';
import type { Placeholders } from './placeholders';

const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';
const TEXT_LIMIT = 300;

export type At = Pick<Looking, 'now' | 'lang'>;

/** A text of the same shape that says nothing but the words of the lists, and that a date is a date. */
export function skeletonOfText(text: string, at: At, placeholders: Placeholders): string {
  const trimmed = text.trim();
  if (trimmed === '') return text === '' ? '' : ' ';
  const cut = trimmed.slice(0, TEXT_LIMIT);
  return special(cut, placeholders) ?? dated(cut, at, placeholders) ?? plain(cut, at, placeholders);
}

/** `devices:read` is words with a sign between them, and its sign is what makes it a scope. */
function plain(text: string, at: At, placeholders: Placeholders): string {
  return /^[\w*]+(?:[:./_-][\w*]+)+$/.test(text)
    ? placeholders.pieces(text, isKnownWord)
    : worded(text, at, placeholders);
}

/** What has a shape of its own stays of that shape, out of the ranges that are kept for documents. */
function special(text: string, placeholders: Placeholders): string | undefined {
  const n = placeholders.number(text) % 250;
  if (isAgent(text)) return AGENT;
  if (isBrowserOnSystem(text)) return 'Firefox on Windows';
  if (isMac(text)) return `02:00:00:00:00:${n.toString(16).padStart(2, '0')}`;
  if (isUuid(text)) return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return `person-${n}@host.example`;
  if (/^(?:[a-z][a-z0-9+.-]{1,15}:)?\/\/\S*$/i.test(text)) return skeletonOfAddress(text, placeholders);
  if (isIp(text)) return text.includes(':') ? `2001:db8::${n}` : `192.0.2.${n}`;
  if (isVersion(text) && /^v?\d+(?:\.\d+)+$/i.test(text))
    return text
      .split('.')
      .slice(0, 4)
      .map((_, k) => k + 1)
      .join('.');
  return undefined;
}

/** Another day in the same words. */
function dated(text: string, at: At, placeholders: Placeholders): string | undefined {
  if (datesIn(text, { now: at.now, ...(at.lang === undefined ? {} : { lang: at.lang }) }).length === 0)
    return undefined;
  const isEpoch = /^\d+$/.test(text);
  if (isEpoch) return text.length > 10 ? '1609804800000' : '1609804800';
  return fragments(text)
    .map((piece) => {
      if (/^\d+$/.test(piece)) return otherNumber(piece);
      if (!/\p{L}/u.test(piece)) return piece.replace(/[^\s.,:;/()+年月日년월일-]/gu, '-').slice(0, 4);
      if (/^(?:T|Z|UTC|GMT|AM|PM|st|nd|rd|th)$/i.test(piece) || isTimeWord(piece, at.lang)) return piece;
      return /^[年月日년월일前]$/.test(piece) ? piece : worded(piece, at, placeholders);
    })
    .join('');
}

function fragments(text: string): string[] {
  return text.match(/\p{Nd}+|[年月日년월일前]|[\p{L}\p{M}]+|[^\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}

/** Years, days, hours: all are in their range when they are small. */
function otherNumber(digits: string): string {
  if (digits.length === 4) return Number(digits) > 2400 ? '2564' : '2021';
  return digits.length < 3 ? '5'.padStart(digits.length, '0') : '5';
}

let timeWords: ReadonlySet<string> | undefined;

function isTimeWord(word: string, lang = ''): boolean {
  timeWords ??= new Set(relativePatterns().flatMap(({ before, after }) => `${before} ${after}`.split(' ')));
  return monthOf(word, lang) !== undefined || timeWords.has(fold(word).trim());
}

/** Phrases of the lists as the lists write them, anything else replaced. */
function worded(text: string, { lang }: At, placeholders: Placeholders): string {
  const folded = fold(text);
  const kept: [number, number][] = phrasesIn(folded, lang).flatMap((found) => literals(found, folded));
  const isKept = (start: number, end: number) => kept.some(([from, to]) => from <= start && end <= to);
  if (kept.length === 0) return placeholders.pieces(text);
  const words = [...folded.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    let made = '';
    for (let at = index; at < index + word.length; ) {
      const literal = kept.find(([from, to]) => from <= at && at < to);
      const end = literal ? Math.min(literal[1], index + word.length) : nextOf(kept, at, index + word.length);
      const piece = folded.slice(at, end);
      made += isKept(at, end) ? piece : placeholders.word(piece);
      at = end;
    }
    return made;
  });
  const joined = words.join(' ');
  const tail = /[:?!.…]$/.exec(text)?.[0] ?? '';
  return `${/^\p{Lu}/u.test(text) ? joined.replace(/^./u, (first) => first.toUpperCase()) : joined}${tail}`;
}

function nextOf(kept: readonly [number, number][], at: number, end: number): number {
  return Math.min(end, ...kept.map(([from]) => from).filter((from) => from > at));
}

/** Longest ending of a word that stays, as in `applications`: no more than grammar. */
const ENDING = 2;

/** Where the phrase's own letters stand: what its stars stand for is the page's, but for an ending. */
function literals({ phrase, start, end }: Found, text: string): [number, number][] {
  const [first = '', ...rest] = phrase.parts;
  if (first === '') return [[end - (rest[0] ?? '').trimEnd().length, end]];
  const found: [number, number][] = [[start, start + first.length]];
  let at = start + first.length;
  for (const part of rest) {
    const gap = text.indexOf(' ', at);
    found.push([gap - at <= ENDING ? at : gap, gap + part.length]);
    at = gap + part.length;
  }
  return found;
}
