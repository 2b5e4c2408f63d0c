import { describe, expect, it } from 'vitest';
import { at, epochMs, instant, isoInstant, rawId, secondsInstant, text } from './json';
import { present } from './present';
import { TEXT_LIMIT } from './reading';

describe('at', () => {
  it('goes down own keys only', () => {
    expect(at({ a: { b: [1] } }, 'a', 'b')).toEqual([1]);
    expect(at({}, 'toString')).toBeUndefined();
    expect(at({ a: [1] }, 'a', '0')).toBeUndefined();
    expect(at(null, 'a')).toBeUndefined();
  });
});

describe('text', () => {
  it('is absent when it says nothing, or is no text', () => {
    expect([text(''), text(' \n'), text(7), text(null), text(['a'])]).toEqual(Array(5).fill(undefined));
  });

  it('is kept as it is up to the limit, and cut with an ellipsis above it', () => {
    expect(text(` ${'a'.repeat(TEXT_LIMIT)} `)).toBe('a'.repeat(TEXT_LIMIT));
    expect(text('a'.repeat(TEXT_LIMIT + 1))).toBe(`${'a'.repeat(TEXT_LIMIT - 1)}…`);
  });

  it('never ends in half a character', () => {
    const cut = text(`${'a'.repeat(TEXT_LIMIT - 2)}🔑🔑`);
    expect(cut).toBe(`${'a'.repeat(TEXT_LIMIT - 2)}…`);
  });
});

describe('rawId', () => {
  it('is taken whole or not at all', () => {
    const long = 'x'.repeat(2000);
    expect([rawId(long), rawId(`${long}x`), rawId(' '), rawId(5)]).toEqual([long, undefined, undefined, undefined]);
  });
});

describe('times', () => {
  it('are milliseconds that can be true', () => {
    expect(instant(1_573_776_000_000)).toBe('2019-11-15T00:00:00.000Z');
    const impossible = [
      0,
      -1,
      1_573_776_000,
      9_999_999_999_999,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '1573776000000',
      null,
    ];
    expect(impossible.map(epochMs)).toEqual(impossible.map(() => undefined));
  });

  it('may be seconds', () => {
    expect(secondsInstant(1_573_776_000)).toBe('2019-11-15T00:00:00.000Z');
    expect([secondsInstant(1_573_776_000_000), secondsInstant('1573776000')]).toEqual([undefined, undefined]);
  });

  it('may be ISO 8601, with the zone alone', () => {
    const same = ['2019-11-15T01:30:00+01:30', '2019-11-15T00:00:00.000000000Z', '2019-11-14T19:00-0500'];
    expect(same.map(isoInstant)).toEqual(same.map(() => '2019-11-15T00:00:00.000Z'));
    const none = ['2019-11-15T00:00:00', '2019-11-15', '2019-13-15T00:00:00Z', '0001-01-01T00:00:00Z', 'now', 5, null];
    expect(none.map(isoInstant)).toEqual(none.map(() => undefined));
  });
});

describe('present', () => {
  it('leaves out what is not there, and nothing else', () => {
    const fields = present({ a: undefined, b: false, c: 0, d: '' });
    expect(Object.keys(fields)).toEqual(['b', 'c', 'd']);
  });
});
