import { expect, test } from 'vitest';
import { type Answer, readAnswer } from './answer';

const signedOut = (url: string) => url.endsWith('/login');
const read = (answer: Partial<Answer>, reader = () => ({ readings: [] })) =>
  readAnswer(
    { url: 'https://a.example/x', finalUrl: 'https://a.example/x', status: 200, cut: 'whole', body: '{}', ...answer },
    'GET',
    ['devices', 'sessions'],
    reader,
    signedOut,
  ).readings;

test.each([
  [{ status: 401 }, 'signed-out', 'HTTP 401'],
  [{ finalUrl: 'https://a.example/login' }, 'signed-out', 'HTTP 200'],
  [{ status: 403 }, 'refused', 'HTTP 403'],
  [{ status: 429 }, 'rate-limited', 'HTTP 429'],
  [{ status: 404 }, 'failed', 'HTTP 404'],
  [{ status: 304 }, 'failed', 'HTTP 304'],
  [{ status: 503 }, 'failed', 'HTTP 503'],
  [{ status: 0, finalUrl: '' }, 'failed', 'no answer'],
  [{ status: 0, finalUrl: '', cut: 'away' }, 'signed-out', 'sent to another site'],
  [{ status: 0, cut: 'late' }, 'timed-out', undefined],
  [{ cut: 'large' }, 'too-large', undefined],
  [{ cut: 'closed' }, 'not-json', 'not text'],
] as [Partial<Answer>, string, string | undefined][])('%o is %s for every list, unread', (answer, reason, detail) => {
  const why = detail === undefined ? { reason } : { reason, detail };
  const reader = () => {
    throw new Error('must not be read');
  };
  expect(read(answer, reader)).toEqual([
    { list: 'devices', state: 'unreadable', ...why },
    { list: 'sessions', state: 'unreadable', ...why },
  ]);
});

test('a reader that throws leaves its lists unreadable, and nothing of the page in the reason', () => {
  const body = '<html>planted-page-text';
  const lists = read({ body }, () => JSON.parse(body));
  expect(lists).toEqual([
    { list: 'devices', state: 'unreadable', reason: 'not-json', detail: 'SyntaxError' },
    { list: 'sessions', state: 'unreadable', reason: 'not-json', detail: 'SyntaxError' },
  ]);
  const typed = read({}, () => {
    throw new TypeError('planted-page-text is no function');
  });
  expect(typed[0]).toEqual({ list: 'devices', state: 'unreadable', reason: 'layout', detail: 'TypeError' });
  const nothing = read({}, (() => undefined) as never);
  expect(nothing[0]).toMatchObject({ state: 'unreadable', reason: 'layout' });
});
