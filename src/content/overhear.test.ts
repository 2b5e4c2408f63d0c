import { beforeEach, expect, test, vi } from 'vitest';
import { heardHere } from './heard';
import type { Here } from './here';
import { overhear } from './overhear';
import { unconfirmed } from './unconfirmed';

interface Answer {
  index: number;
  url: string;
  body: string;
}

let offered: string[] = [];
let hear: (answer: object) => void;
vi.mock('./channel', () => ({
  listen: (endpoints: string[], heard: typeof hear) => {
    offered = endpoints;
    hear = heard;
  },
}));

beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'latchkeyHeard');
  vi.stubGlobal('location', { href: 'https://www.shop.example/apps' });
  offered = [];
});

const endpoint = { id: 'd', url: 'https://api.shop.example/d', method: 'get', from: [], source: 'd' };
const report = vi.fn();

function listening(more: Partial<Here>): (answer: Answer) => void {
  const here = {
    endpoints: [endpoint],
    pagesAt: (url: string) => (url.endsWith('/apps') ? [{ unconfirmed: true }] : []),
    lists: () => [],
    signedOut: () => false,
    ...more,
  } as unknown as Here;
  const others = { patterns: ['https://shop.example/#'], hear: unconfirmed.hear.bind(unconfirmed, here) };
  const { signal } = new AbortController();
  overhear(here, { d: () => ({ readings: [] }) }, report, signal, here.endpoints.length > 0 ? others : undefined);
  return (answer) => hear({ status: 200, cut: 'whole', finalUrl: answer.url, ...answer });
}

const any = { index: 1, url: 'https://shop.example/anything', body: '{"a":1}' };

test('declared answers go to their reader, and all others of the site wait for the recogniser', () => {
  const answer = listening({});
  expect(offered).toEqual([
    'GET https://api.shop.example/d',
    'GET https://shop.example/#',
    'POST https://shop.example/#',
  ]);
  answer({ index: 0, url: endpoint.url, body: '[]' });
  expect(report).toHaveBeenCalledOnce();
  expect(heardHere()).toEqual([]);
  answer(any);
  expect(report).toHaveBeenCalledOnce();
  expect(heardHere()).toEqual([{ url: any.url, body: any.body }]);
});

test('at an address that is not left to the recogniser nothing waits', () => {
  listening({ pagesAt: () => [] })(any);
  expect(heardHere()).toEqual([]);
});

test('where nothing is declared nothing is wrapped', () => {
  listening({ endpoints: [] });
  expect(offered).toEqual([]);
});
