import { describe, expect, it } from 'vitest';
import { openJson, unreadable } from './answer';
import { BODY_LIMIT } from './reading';

const SIGN_IN = /sign in here/;
const capture = (status: number, body: string) => ({ url: 'https://example.invalid/api', method: 'GET', status, body });

describe('openJson', () => {
  it.each([
    [0, 'failed'],
    [304, 'failed'],
    [401, 'signed-out'],
    [403, 'refused'],
    [404, 'failed'],
    [429, 'rate-limited'],
    [500, 'failed'],
  ])('gives a reason for HTTP %i, whatever the body', (status, reason) => {
    expect(openJson(capture(status, '{"a":1}'), SIGN_IN)).toEqual({ reason, detail: `HTTP ${status}` });
  });

  it.each([200, 204, 299])('opens the body of HTTP %i', (status) => {
    expect(openJson(capture(status, ' [null]'), SIGN_IN)).toEqual({ json: [null] });
  });

  it('tells the sign-in page from another one and from broken JSON that quotes it', () => {
    expect(openJson(capture(200, '\n<html>sign in here'), SIGN_IN)).toEqual({ reason: 'signed-out' });
    expect(openJson(capture(200, '<html>welcome'), SIGN_IN)).toEqual({ reason: 'not-json' });
    expect(openJson(capture(200, '{"text": "sign in here'), SIGN_IN)).toEqual({ reason: 'not-json' });
  });

  it('does not parse what is over the limit', () => {
    const body = `[${' '.repeat(BODY_LIMIT)}]`;
    expect(openJson(capture(200, body), SIGN_IN)).toEqual({ reason: 'too-large', detail: `${body.length} characters` });
    expect(openJson(capture(200, '1'.padStart(BODY_LIMIT)), SIGN_IN)).toEqual({ json: 1 });
  });
});

it('gives every list the same reason', () => {
  expect(unreadable(['devices', 'sessions'], 'failed', 'code 7').readings).toEqual([
    { list: 'devices', state: 'unreadable', reason: 'failed', detail: 'code 7' },
    { list: 'sessions', state: 'unreadable', reason: 'failed', detail: 'code 7' },
  ]);
});
