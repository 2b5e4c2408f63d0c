import { describe, expect, it } from 'vitest';
import './languages/all';
import { knownWords } from './known';
import { LABEL_LIMIT, meaningsOf } from './meanings';
import type { Meaning } from './words';

describe('what labels, headings, controls and messages mean', () => {
  it.each<[string, string | undefined, Meaning[]]>([
    ['Revoke access', 'en', ['revoke', 'scopes']],
    ['Sign out of this session', 'en', ['sign-out', 'current']],
    ['Authorised applications', 'en-GB', ['linked-services']],
    ['No longer in use', 'en', []],
    ['You have not connected any apps yet.', 'en', ['nothing', 'linked-services']],
    ['There are no active sessions', 'en', ['nothing', 'sessions']],
    ['Berechtigung widerrufen', 'de', ['revoke', 'scopes']],
    ['Keine Geräte', 'de', ['nothing', 'devices']],
    ['Stehlampe', 'de', ['device-word']],
    ['Révoquer', 'fr', ['revoke']],
    ['RÉVOQUER', 'fr', ['revoke']],
    ['Supprimer l’accès', 'fr', ['revoke']],
    ['Último acceso:', 'es', ['last-used']],
    ['Wyloguj z urządzenia', 'pl', ['sign-out', 'devices']],
    ['İptal et', 'tr', ['revoke']],
    ['IPTAL ET', 'tr', ['revoke']],
    ['取消授权', 'zh-CN', ['revoke']],
    ['アクセス権の削除', 'ja', ['revoke']],
    ['登録されたデバイスはありません', 'ja', ['nothing', 'devices']],
    ['暂无设备', 'zh', ['nothing', 'devices']],
    ['ΣΥΣΚΕΥΕΣ', 'el', ['devices']],
    ['Отозвать', 'ru', ['revoke']],
  ])('%s (%s): %j', (text, lang, meanings) => {
    expect([...meaningsOf(text, lang)].sort()).toEqual([...meanings].sort());
  });

  it('a word that means something else elsewhere counts in its own language alone', () => {
    expect([...meaningsOf('Annuler', 'fr')].sort()).toEqual(['cancel', 'revoke']);
    expect([...meaningsOf('Annuler', 'en')]).toEqual(['cancel']);
    expect([...meaningsOf('取消', 'ja')]).toEqual(['revoke']);
    expect([...meaningsOf('取消', 'zh')]).toEqual(['cancel']);
    expect([...meaningsOf('取消')]).toEqual(['cancel']);
  });

  it('words of other languages than the declared one are known, unless they are short and stand among others', () => {
    expect(meaningsOf('Zuletzt verwendet am Montag', 'en').has('last-used')).toBe(true);
    expect(meaningsOf('Uma Thurman', 'en').size).toBe(0);
    expect(meaningsOf('Sil', 'en').has('remove')).toBe(true);
    expect(meaningsOf('Sil Peters', 'en').size).toBe(0);
  });

  it('parts of words are no words, but ends of compounds are', () => {
    expect(meaningsOf('Lockwood', 'en').size).toBe(0);
    expect(meaningsOf('Paint removers', 'en').size).toBe(0);
    expect(meaningsOf('Wohnzimmerlampe', 'de').has('device-word')).toBe(true);
  });

  it('only the beginning of prose is looked at', () => {
    const prose = `${'la '.repeat(LABEL_LIMIT)} revoke`;
    expect(meaningsOf(prose).has('revoke')).toBe(false);
    expect(meaningsOf(`Revoke ${prose}`).has('revoke')).toBe(true);
  });

  it.each(Object.entries(knownWords()))(
    'every phrase of %s is found, and means what it is filed under',
    (lang, words) => {
      const missed: string[] = [];
      for (const [meaning, phrases] of Object.entries(words)) {
        if (meaning === 'no' || meaning === 'item' || meaning === 'skip') continue;
        for (const phrase of phrases.split('|')) {
          const text = phrase
            .replace(/^[!=]*/, '')
            .replace(/(?<= )\*(?= )/g, 'x')
            .replace(/^\*/, 'x')
            .replace(/\*/g, 'x');
          if (!meaningsOf(text, lang).has(meaning as Meaning)) missed.push(`${meaning}: ${phrase}`);
        }
      }
      expect(missed).toEqual([]);
    },
  );
});
