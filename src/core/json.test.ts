import { describe, expect, it } from 'vitest';
import { at, epochMs, instant, rawId, text } from './json';
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
});

describe('present', () => {
  it('leaves out what is not there, and nothing else', () => {
    const fields = present({ a: undefined, b: false, c: 0, d: '' });
    expect(Object.keys(fields)).toEqual(['b', 'c', 'd']);
  });
});
