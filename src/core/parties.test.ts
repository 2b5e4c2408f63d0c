import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Party, partyOf, runnersOf } from './parties';

const parties: Party[] = [
  { id: 'alexa', name: 'Amazon Alexa', aliases: ['Alexa'], runBy: 'amazon' },
  { id: 'wyze', name: 'Wyze', aliases: ['Wyze Labs', 'Wyze Labs, Inc.'] },
  { id: 'bridge', name: 'Bridge', aliases: [], vendor: 'bridge-cloud', runBy: 'bridge-group' },
];

describe('a party by its name', () => {
  it.each([
    ['Amazon Alexa', 'alexa'],
    ['ALEXA', 'alexa'],
    ['amazon-alexa', 'alexa'],
    [' Wyze  Labs ', 'wyze'],
    ['Wyze Labs, Inc.', 'wyze'],
    ['Ｗｙｚｅ', 'wyze'],
  ])('%j is %s', (name, id) => {
    expect(partyOf(name, parties)).toBe(id);
  });

  it('gives a stranger an id of its own', () => {
    expect(partyOf('Blink & Co. Dashboard', parties)).toBe('x-blink-co-dashboard');
    expect(partyOf('Café Lumière', parties)).toBe('x-cafe-lumiere');
  });

  it('keeps strangers apart whose letters do not fit into an id', () => {
    const ids = ['小米', '华为', '小米 Home', '🏠', '🚪', '', '  ', 'a'.repeat(500), `${'a'.repeat(500)}b`];
    const found = ids.map((name) => partyOf(name, parties));
    expect(new Set(found).size).toBe(ids.length);
  });

  it('is never empty, never long, always kebab-case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const id = partyOf(name, []);
        expect(id).toMatch(/^x-[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(id.length).toBeLessThanOrEqual(51);
      }),
    );
  });

  it('belongs to the first of two that claim it', () => {
    const twins = ['first', 'second'].map((id) => ({ id, name: id, aliases: ['Twin'] }));
    expect(partyOf('twin', twins)).toBe('first');
  });

  it('does not find a party under a name of plain objects', () => {
    expect(partyOf('__proto__', parties)).toBe('x-proto');
    expect(runnersOf('constructor', parties)).toEqual(['constructor']);
  });
});

describe('who runs a holder', () => {
  it('is the holder, what it is as a vendor, and the vendor behind it', () => {
    expect(runnersOf('alexa', parties)).toEqual(['alexa', 'amazon']);
    expect(runnersOf('wyze', parties)).toEqual(['wyze']);
    expect(runnersOf('bridge', parties)).toEqual(['bridge', 'bridge-cloud', 'bridge-group']);
    expect(runnersOf('x-unknown', parties)).toEqual(['x-unknown']);
  });
});
