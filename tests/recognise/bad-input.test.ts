import { describe, expect, it } from 'vitest';
import type { PageNode } from '../../src/core/recognise/page-node';
import type { Recognition } from '../../src/core/recognise/recognition';
import { lookAt, type Sight } from './look';

const LOOKING = { url: 'https://home.example.invalid/devices', now: '2026-11-20T12:00:00Z' };
const DEEP = 10_000;
const MANY = 1_000_000;
const LONG = 1_000_000;

/** A million nodes take their time on a busy machine. In ms. */
const PATIENCE = 120_000;

/** Nothing can be known of these: whatever is said, it is not that there is nothing. */
async function look(sight: Sight): Promise<Recognition> {
  const found = await lookAt(sight, LOOKING);
  expect(found.lists.filter(({ reading }) => reading.state === 'empty')).toEqual([]);
  return found;
}

const json = (value: unknown): Sight => ({ kind: 'json', value });

function page(grow: (number: () => number) => (PageNode | string)[]): Sight {
  let last = 0;
  const number = () => last++;
  const root: PageNode = { n: number(), tag: 'html', attrs: {}, children: grow(number), hidden: false };
  return { kind: 'html', tree: { root, title: 'Devices', scripts: [] }, lang: 'en' };
}

const node = (n: number, tag: string, children: (PageNode | string)[], attrs = {}): PageNode => ({
  n,
  tag,
  attrs,
  children,
  hidden: false,
});

describe('nesting without end', () => {
  it.each<[string, (inner: unknown) => unknown]>([
    ['lists', (inner) => [inner]],
    ['objects', (inner) => ({ devices: inner })],
    ['rows with rows', (inner) => [{ id: 'a', name: 'Hub', model: 'H1', children: inner }]],
  ])('of %s in an answer', async (_, wrap) => {
    let value: unknown = [{ id: 'a', name: 'Lamp', model: 'L1' }];
    for (let depth = 0; depth < DEEP; depth++) value = wrap(value);
    await look(json(value));
  });

  it('of texts that are JSON in an answer', async () => {
    let value = JSON.stringify([{ id: 'a', name: 'Lamp', model: 'L1' }]);
    // Each level doubles the escapes.
    for (let depth = 0; depth < 16; depth++) value = JSON.stringify({ data: value });
    await look(json({ devices: value }));
  });

  it.each(['div', 'table', 'ul'])('of %s in a page', async (tag) => {
    await look(
      page((number) => {
        const numbers = Array.from({ length: DEEP }, number);
        return numbers.reduceRight<(PageNode | string)[]>((inner, n) => [node(n, tag, inner)], ['No devices']);
      }),
    );
  });
});

describe('a million', () => {
  it('values in an answer are too many, or a list of devices', { timeout: PATIENCE }, async () => {
    const { trouble, lists } = await look(json({ devices: Array.from({ length: MANY }, (_, n) => ({ id: n })) }));
    expect(lists.length > 0 || trouble?.reason === 'too-large').toBe(true);
  });

  it('nodes in a page are too many', { timeout: PATIENCE }, async () => {
    const { trouble, lists } = await look(
      page((number) => Array.from({ length: MANY }, () => node(number(), 'li', ['Lamp']))),
    );
    expect(lists.length > 0 || trouble?.reason === 'too-large').toBe(true);
  });
});

describe('a text of a million characters', () => {
  it.each([
    ['letters', 'a'],
    ['spaces', ' '],
    ['digits', '7'],
    ['versions', '1.'],
    ['dates', '2024-'],
    ['hyphens', '-'],
    ['addresses', 'a@a.'],
    ['hosts', 'https://a.'],
    ['hexadecimal pairs', 'ab:'],
    ['brackets', '[{('],
    ['quotes', '\\"'],
    ['words', 'last used '],
    ['Japanese', '最終使用'],
    ['marks', 'é\u0301'],
  ])('of %s is no trap', { timeout: PATIENCE }, async (_, part) => {
    const text = `${part.repeat(Math.ceil(LONG / part.length))}!`;
    const row = { id: text, name: text, model: text, firmware: text, lastSeen: text, userAgent: text, [text]: text };
    await look(json({ devices: [row, row], [text]: [row], text }));
    await look(
      page((number) => [
        node(number(), 'h1', [text]),
        node(
          number(),
          'ul',
          [1, 2].map(() =>
            node(number(), 'li', [text, node(number(), 'button', [text], { title: text, class: text })]),
          ),
        ),
        node(number(), 'table', [
          node(number(), 'tr', [node(number(), 'th', [text])]),
          node(number(), 'tr', [node(number(), 'td', [text])]),
        ]),
      ]),
    );
  });
});
