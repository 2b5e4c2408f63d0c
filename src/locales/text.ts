import en from './en.json';
import { numberFormat, pluralRules } from './formats';
import type looksEn from './looks/en.json';
import type tabsEn from './tabs/en.json';

/** English is the model: every other language must have the same keys. */
type Shared = Omit<typeof en, 'manifest'>;
type Tabs = typeof tabsEn;
type Looks = typeof looksEn;
type Sections = Shared & Tabs & Looks;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;
type TextsOf<Of> = { [S in keyof Of]: Record<keyof Of[S], string | Plural> };
type Texts = TextsOf<Shared> & Partial<TextsOf<Tabs & Looks>>;

const TEXTS: { en: Texts; de?: Texts } = { en: { ...en } };

/** English is there from the start; what is loaded first has no other language in it (german.ts). */
export function addLanguage(name: 'de', more: TextsOf<Shared>): void {
  TEXTS[name] = { ...more };
}

/**
 * Adds texts to the languages that are there: those of the screens that fill a tab and of the card, or those of a part that
 * is loaded when it is needed. What the popup loads first does without them.
 */
export function addTexts(more: Record<keyof typeof TEXTS, TextsOf<Tabs> | TextsOf<Looks>>): void {
  Object.assign(TEXTS.en, more.en);
  if (TEXTS.de) Object.assign(TEXTS.de, more.de);
}

/** `section.name`, as in `label.Act now`. */
export type TextKey = { [S in keyof Sections]: `${S}.${keyof Sections[S] & string}` }[keyof Sections];

/** Values for `{name}` in a text. `count` also picks the plural form. */
export type Values = Record<string, string | number>;

let tag = 'en-GB';
let texts: Texts = TEXTS.en;

/** Takes the first of the user's languages that there are texts for. `tags`: BCP 47, best first. */
export function chooseLanguage(tags: readonly string[]): void {
  tag = tags.find((candidate) => base(candidate) in TEXTS) ?? 'en-GB';
  texts = TEXTS[base(tag) as keyof typeof TEXTS] ?? TEXTS.en;
}

/** The chosen language with its region, for `Intl` and for the `lang` attribute. */
export function language(): string {
  return tag;
}

/** One text in the chosen language. A value that is not given stays visible as `{name}`. */
export function t(key: TextKey, values: Values = {}): string {
  return pieces(key, values).join('');
}

/** The words for a name of a vocabulary that travels as data; the name itself when there are none. */
export function word(section: keyof Sections, name: string): string {
  const words: Record<string, string | Plural> = texts[section] ?? {};
  const entry = Object.hasOwn(words, name) ? words[name] : name;
  return typeof entry === 'string' ? entry : name;
}

/** A text cut at its values, for a value that is more than plain text (`<bdi>`, a host in mono). Numbers are written out. */
export function pieces<T>(key: TextKey, values: Record<string, string | number | T>): (string | T)[] {
  return pick(key, values.count)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      const value = name === undefined ? undefined : values[name];
      if (value === undefined) return piece;
      if (typeof value === 'number') return numberFormat(tag).format(value);
      return typeof value === 'string' ? isolate(value) : value;
    });
}

/** Characters that can turn the text around them. Marks (LRM, RLM) and right-to-left letters stay. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A name from a page, without the characters that would reorder the words beside it. */
export function unturned(name: string): string {
  return name.replace(TURNING, '');
}

/** Keeps a right-to-left name from reordering the sentence that it stands in. */
function isolate(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${unturned(value)}\u2069` : value;
}

function pick(key: TextKey, count: unknown): string {
  const dot = key.indexOf('.');
  const section: Record<string, string | Plural> = texts[key.slice(0, dot) as keyof Texts] ?? {};
  const entry = section[key.slice(dot + 1)] ?? key;
  if (typeof entry === 'string') return entry;
  const rule = pluralRules(tag).select(typeof count === 'number' ? count : 0);
  return entry[rule] ?? entry.other ?? key;
}

function base(candidate: string): string {
  return candidate.split('-')[0]?.toLowerCase() ?? '';
}
