import { beforeEach, expect, test, vi } from 'vitest';
import { heardHere } from './heard';
import type { Here } from './here';
import { overhear } from './overhear';

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
    overheardWhole: ['https://shop.example/#'],
    isUnconfirmed: (url: string) => url.endsWith('/apps'),
    lists: () => [],
    signedOut: () => false,
    ...more,
  } as unknown as Here;
  overhear(here, { d: () => ({ readings: [] }) }, report, new AbortController().signal);
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
  listening({ isUnconfirmed: () => false })(any);
  expect(heardHere()).toEqual([]);
});

test('where nothing is declared nothing is wrapped', () => {
  listening({ endpoints: [], overheardWhole: [] });
  expect(offered).toEqual([]);
});
