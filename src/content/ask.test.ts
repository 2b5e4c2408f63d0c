import { afterEach, expect, test, vi } from 'vitest';
import { BODY_LIMIT } from '../core/reading';
import { ASK_LIMIT, ask } from './ask';

afterEach(() => void vi.unstubAllGlobals());

const url = new URL('https://a.example/list?x=1');
const never = new AbortController().signal;

function answering(response: Response | ((init: RequestInit) => Promise<Response>)) {
  const fetch = vi.fn((_: string, init: RequestInit) =>
    typeof response === 'function' ? response(init) : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('asks with the session of the page and the declared headers, and gives status and text', async () => {
  const fetch = answering(new Response('{"ä":1}', { status: 203 }));
  expect(await ask(url, 'GET', { accept: 'application/json' }, never)).toEqual({
    url: url.href,
    finalUrl: '',
    status: 203,
    cut: 'whole',
    body: '{"ä":1}',
  });
  expect(fetch).toHaveBeenCalledWith(
    url.href,
    expect.objectContaining({
      method: 'GET',
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      redirect: 'follow',
    }),
  );
});

test('a request that fails is an answer that never came', async () => {
  answering(() => Promise.reject(new TypeError('planted-network-words')));
  expect(await ask(url, 'GET', {}, never)).toEqual({ url: url.href, finalUrl: '', status: 0, cut: 'whole', body: '' });
});

test('a redirect to another site, which fails like no answer, is told apart', async () => {
  const away = { type: 'opaqueredirect' } as Response;
  const fetch = answering(({ redirect }) =>
    redirect === 'manual' ? Promise.resolve(away) : Promise.reject(new TypeError()),
  );
  expect(await ask(url, 'GET', {}, never)).toMatchObject({ status: 0, cut: 'away', body: '' });
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('no answer in time is late; leaving the page is not', async () => {
  const late = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  const hanging = (init: RequestInit) =>
    new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  answering(hanging);
  const slow = ask(url, 'GET', {}, never);
  late.abort();
  expect(await slow).toMatchObject({ status: 0, cut: 'late' });
  expect(timeout).toHaveBeenCalledWith(ASK_LIMIT);

  timeout.mockReturnValue(never);
  const leave = new AbortController();
  const left = ask(url, 'GET', {}, leave.signal);
  leave.abort();
  expect(await left).toMatchObject({ status: 0, cut: 'whole' });
  timeout.mockRestore();
});

test('too large is known from the header, or as soon as it is read; the rest is not fetched', async () => {
  const cancelled = vi.fn();
  const endless = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(97)),
      cancel: cancelled,
    });
  answering(new Response(endless(), { headers: { 'content-length': String(BODY_LIMIT + 1) } }));
  expect(await ask(url, 'GET', {}, never)).toMatchObject({ status: 200, cut: 'large', body: '' });
  answering(new Response(endless()));
  expect(await ask(url, 'GET', {}, never)).toMatchObject({ status: 200, cut: 'large', body: '' });
  expect(cancelled).toHaveBeenCalledTimes(2);
  answering(new Response('x'.repeat(BODY_LIMIT)));
  expect((await ask(url, 'GET', {}, never)).body).toHaveLength(BODY_LIMIT);
});

test('an answer without a body is an empty one', async () => {
  answering(new Response(null, { status: 204 }));
  expect(await ask(url, 'GET', {}, never)).toMatchObject({ status: 204, cut: 'whole', body: '' });
});
