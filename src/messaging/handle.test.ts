import { describe, expect, it, vi } from 'vitest';
import { answer, type Handlers } from './handle';
import { MessageError } from './reply';

const self = { id: 'latchkey', base: 'chrome-extension://latchkey/' };
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const page = { id: 'latchkey', url: 'https://my.wyze.com/', origin: 'https://my.wyze.com', frameId: 0, tab };
const popup = { id: 'latchkey', url: 'chrome-extension://latchkey/p.html', origin: 'chrome-extension://latchkey' };

const reading = { vendor: 'wyze', source: 'cameras', how: 'overheard', readAt: '2026-11-24T10:00:00Z', readings: [] };

function handlers(changes: Partial<Handlers> = {}) {
  const all = {
    'page:reading': vi.fn(async () => ({ kept: true })),
    'own:view': vi.fn(),
    'own:read-now': vi.fn(),
    'own:tell': vi.fn(async () => ({ id: 'told-1' })),
    'own:untell': vi.fn(),
    'own:answer': vi.fn(),
    'own:unanswer': vi.fn(),
    'own:add-account': vi.fn(),
    'own:forget': vi.fn(),
    'own:erase': vi.fn(async () => null),
    'page:banner': vi.fn(),
    'page:banner-act': vi.fn(),
    'page:quiet': vi.fn(),
    'page:marks': vi.fn(),
    'page:mark-show': vi.fn(),
    'own:settings': vi.fn(),
    'own:dismiss': vi.fn(),
    'own:undismiss': vi.fn(),
    'own:name-account': vi.fn(),
    'own:judge-recognised': vi.fn(),
    'own:skeleton': vi.fn(),
    'page:recognise': vi.fn(),
    'page:recognise-parts': vi.fn(),
    'page:recognised': vi.fn(),
    'page:unconfirmed': vi.fn(),
    'own:restore': vi.fn(),
    'own:identify-hub': vi.fn(),
    'own:add-hub': vi.fn(),
    'own:forget-hub': vi.fn(),
    ...changes,
  };
  return { all, ran: () => Object.values(all).some((one) => vi.isMockFunction(one) && one.mock.calls.length > 0) };
}

const code = (what: string) => ({ ok: false, error: { code: what, what: expect.any(String) } });

describe('a message', () => {
  it('is answered with what its handler gives', async () => {
    const { all } = handlers();
    expect(await answer(all, { name: 'own:erase', body: null }, popup, self)).toEqual({ ok: true, value: null });
  });

  it('hands the handler who sent it, by the browser’s word', async () => {
    const { all } = handlers();
    await answer(all, { name: 'page:reading', body: reading, origin: 'https://evil.example' }, page, self);
    expect(all['page:reading']).toHaveBeenCalledWith(reading, { tier: 'page', tabId: 7, origin: page.origin });
  });

  it.each([
    ['an own: message from a page', { name: 'own:erase', body: null }, page],
    ['a page: message from the popup', { name: 'page:reading', body: reading }, popup],
    ['a message from a frame', { name: 'page:reading', body: reading }, { ...page, frameId: 2 }],
    ['a message from another extension', { name: 'own:erase', body: null }, { ...popup, id: 'other' }],
  ])('runs nothing and answers "untrusted" for %s', async (_, message, sender) => {
    const { all, ran } = handlers();
    expect(await answer(all, message, sender, self)).toEqual(code('untrusted'));
    expect(ran()).toBe(false);
  });

  it.each([
    null,
    undefined,
    'own:erase',
    5,
    {},
    { name: 7 },
    { name: 'own:nothing' },
    { name: 'toString' },
    { name: 'tab:read-now' },
  ])('runs nothing and answers "unknown-message" for %j', async (message) => {
    const { all, ran } = handlers();
    expect(await answer(all, message, popup, self)).toEqual(code('unknown-message'));
    expect(ran()).toBe(false);
  });

  it.each([
    ['no body', undefined, 'body'],
    ['a wrong type', { ...reading, vendor: 5 }, 'vendor'],
    ['an odd id', { ...reading, vendor: '../x' }, 'vendor'],
    ['null for a list', { ...reading, readings: null }, 'readings'],
    ['a list that does not fit', { ...reading, readings: [{ list: 'devices', state: 'fine' }] }, 'readings.0'],
    ['no time', { ...reading, readAt: 'now' }, 'readAt'],
    ['a time without a zone', { ...reading, readAt: '2026-11-24T10:00:00' }, 'readAt'],
    ['a way of reading that pages do not have', { ...reading, how: 'told' }, 'how'],
    ['an endless source', { ...reading, source: 'x'.repeat(200) }, 'source'],
  ])('runs nothing and names the field for %s', async (_, body, where) => {
    const { all, ran } = handlers();
    const reply = await answer(all, { name: 'page:reading', body }, page, self);
    expect(reply).toEqual({ ok: false, error: { code: 'bad-body', what: expect.stringContaining(where) } });
    expect(ran()).toBe(false);
  });

  it('never repeats a value in its errors', async () => {
    const body = { ...reading, how: 'planted-secret', account: { key: 'planted-secret' } };
    const reply = await answer(handlers().all, { name: 'page:reading', body }, page, self);
    expect(JSON.stringify(reply)).not.toContain('planted-');
  });

  it('tells our own pages why a handler failed, and a page only that it did', async () => {
    const fail = async () => {
      throw new Error('book says so');
    };
    const { all } = handlers({ 'page:reading': fail, 'own:view': fail });
    expect(await answer(all, { name: 'own:view', body: {} }, popup, self)).toEqual({
      ok: false,
      error: { code: 'failed', what: 'book says so' },
    });
    const toPage = await answer(all, { name: 'page:reading', body: reading }, page, self);
    expect(toPage).toEqual(code('failed'));
    expect(JSON.stringify(toPage)).not.toContain('book');
  });

  it('passes on the code of an error that has one', async () => {
    const full = async () => {
      throw new MessageError('storage-full', 'no room');
    };
    const reply = await answer(
      handlers({ 'page:reading': full }).all,
      { name: 'page:reading', body: reading },
      page,
      self,
    );
    expect(reply).toEqual({ ok: false, error: { code: 'storage-full', what: 'no room' } });
  });
});
