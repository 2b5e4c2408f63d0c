import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOWS, LIST_NAMES } from '../src/core/model';
import { UNREADABLE_REASONS } from '../src/core/reading';
import { SIGNS } from '../src/core/recognise/recognition';
import { BASIS_FACTS } from '../src/core/verdicts/basis';
import { CERTAINTIES, EXPOSED, RESET_SCOPES, RESET_WHATS, SHARES } from '../src/core/verdicts/incident';
import { LABELS } from '../src/core/verdicts/types';
import sharedDe from '../src/locales/de.json';
import sharedEn from '../src/locales/en.json';
import looksDe from '../src/locales/looks/de.json';
import looksEn from '../src/locales/looks/en.json';
import tabsDe from '../src/locales/tabs/de.json';
import tabsEn from '../src/locales/tabs/en.json';

type Entry = string | Record<string, string>;
type Texts = Record<string, Record<string, Entry>>;

const root = join(import.meta.dirname, '..');
const en = { ...sharedEn, ...tabsEn, ...looksEn };
const de = { ...sharedDe, ...tabsDe, ...looksDe };
const LANGUAGES: Record<string, Texts> = { en, de };

/** `section.name` → its forms. */
function flat(texts: Texts): Map<string, Entry> {
  return new Map(
    Object.entries(texts).flatMap(([section, entries]) =>
      Object.entries(entries).map(([name, entry]) => [`${section}.${name}`, entry] as const),
    ),
  );
}

const forms = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const english = flat(en);

/** Source that puts texts on a screen, with the vocabularies that it may pick words of by name. */
const sources = Object.entries(
  import.meta.glob<string>('../src/{views,background,content,locales}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).flatMap(([file, source]) => (/\.test\.tsx?$/.test(file) ? [] : [source]));

/** Sections that are picked from by a name that travels as data: exactly these names, and no other. */
const VOCABULARIES: Record<string, readonly string[]> = {
  label: [...LABELS, 'none-known'],
  list: LIST_NAMES,
  how: HOWS,
  reason: [...UNREADABLE_REASONS, 'other'],
  certainty: CERTAINTIES,
  share: SHARES,
  exposed: EXPOSED,
  sign: SIGNS,
  unread: ['app-only', 'not-read', 'rows', 'look', 'told'],
  reset: [...RESET_WHATS, ...RESET_SCOPES.map((scope) => `scope-${scope}`)],
};

/** Texts that are named in the source, whole (`'tell.add'`) or by a prefix (`t(`here.${…}`)`). */
function isNamed(key: string): boolean {
  const [section = '', name = ''] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];
  if (section in VOCABULARIES) return true;
  return sources.some(
    (source) => source.includes(`'${key}'`) || source.includes(`"${key}"`) || byPrefix(source, section, name),
  );
}

function byPrefix(source: string, section: string, name: string): boolean {
  return [...source.matchAll(new RegExp(`\`${section}\\.([\\w-]*)\\$\\{[^}]+\\}([\\w-]*)\``, 'g'))].some(
    ([, start = '', end = '']) => name.startsWith(start) && name.endsWith(end),
  );
}

test('every language file is looked at here', () => {
  for (const folder of ['src/locales', 'src/locales/tabs', 'src/locales/looks']) {
    const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
    expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(Object.keys(LANGUAGES).sort());
  }
});

test('no section is in two files of a language', () => {
  const sections = [sharedEn, tabsEn, looksEn].flatMap((file) => Object.keys(file));
  expect(sections.filter((section, at) => sections.indexOf(section) !== at)).toEqual([]);
});

test('no text is left over, and every vocabulary has its words and no other', () => {
  const unused = [...english.keys()].filter((key) => !key.startsWith('manifest.') && !isNamed(key));
  expect(unused).toEqual([]);
  for (const [section, names] of Object.entries(VOCABULARIES)) {
    expect(Object.keys((en as Texts)[section] ?? {}).sort(), section).toEqual([...names].sort());
  }
  expect(BASIS_FACTS.filter((fact) => !english.has(`fact.${fact}`))).toEqual([]);
});

test('no text is missing that the source names', () => {
  const sections = Object.keys(en).join('|');
  const named = sources.flatMap((source) =>
    [...source.matchAll(new RegExp(`['"]((?:${sections})\\.[\\w-]+)['"]`, 'g'))].map(([, key = '']) => key),
  );
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((key) => !english.has(key))).toEqual([]);
});

test('the manifest names its texts, and they are all there', () => {
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
  const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
  expect(Object.keys(en.manifest).sort()).toEqual([...new Set(named)].sort());
});

describe.each(Object.entries(LANGUAGES))('%s', (language, texts) => {
  const own = flat(texts);

  test('has the keys of English, in the same order', () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
  });

  test('has words everywhere', () => {
    const empty = [...own].filter(([, entry]) => forms(entry).some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  test('uses the values of English in every text', () => {
    for (const [key, entry] of own) {
      // "One thing" may do without its count; nothing else may be dropped.
      const counted = typeof entry === 'string' ? [] : ['count'];
      const values = (text: string) => [...new Set([...placeholders(text), ...counted])].sort();
      const [model = ''] = forms(english.get(key) ?? '');
      for (const text of forms(entry)) expect(values(text), `${key}: ${text}`).toEqual(values(model));
    }
  });

  test('has every plural form of its language, and a plural wherever a count stands in a sentence', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, entry] of own) {
      if (typeof entry !== 'string') expect(Object.keys(entry).sort(), key).toEqual(wanted);
      else if (typeof english.get(key) !== 'string') expect.unreachable(`${key} has no plural forms`);
    }
  });
});

test('no language holds a sentence of the other', () => {
  const GERMAN = /\b(der|die|das|und|nicht|wurde|mit|ist|sind|eine?|auf|Seite|Sie)\b/;
  const ENGLISH = /\b(the|were|not|read|with|and|your|is|are|of|this|that|page|to)\b/i;
  const found = (texts: Texts, words: RegExp) =>
    [...flat(texts)].filter(([, entry]) => forms(entry).some((text) => words.test(text.replace(/\{\w+\}/g, ''))));
  expect(found(en, GERMAN)).toEqual([]);
  expect(found(de, ENGLISH)).toEqual([]);
});

test('nothing is called safe or protected', () => {
  const WORDS = /\b(safe|secure|protected|sicher|geschützt)\b/i;
  const found = Object.values(LANGUAGES).flatMap((texts) =>
    [...flat(texts)].filter(([, e]) => forms(e).some((x) => WORDS.test(x))),
  );
  expect(found).toEqual([]);
});
