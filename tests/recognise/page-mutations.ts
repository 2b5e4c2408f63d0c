import type { PageTree } from '../../src/core/recognise/page-node';
import { bend, type Draft } from './draft';

/** What a page could look like as well, to the same person. `names`: of the rows, which must stay as they are. */
export type PageMutation = (tree: PageTree, chance: () => number, names: readonly string[]) => PageTree;

const TIED = ['id', 'for', 'aria-labelledby', 'aria-controls', 'aria-describedby', 'headers', 'list'];

export const PAGE_MUTATIONS: Record<string, PageMutation> = {
  'classes and ids are renamed': (tree, chance) => {
    const salt = Math.floor(chance() * 1e9).toString(36);
    const rename = (name: string) => `c${hash(name + salt)}`;
    const words = (text: string) => text.split(/(\s+)/).map((word) => (word.trim() === '' ? word : rename(word)));
    return bend(tree, ({ attrs }) => {
      for (const name of ['class', ...TIED]) {
        const value = attrs[name];
        if (value !== undefined) attrs[name] = words(value).join('');
      }
    });
  },

  'rows stand in another order': (tree, chance) =>
    bend(tree, (node) => {
      const groups = new Map<string, number[]>();
      node.children.forEach((child, at) => {
        if (typeof child === 'string' || FIXED.has(child.tag)) return;
        const shape = `${child.tag} ${child.children.map((one) => (typeof one === 'string' ? '' : one.tag)).join(' ')}`;
        groups.set(shape, [...(groups.get(shape) ?? []), at]);
      });
      for (const places of groups.values()) {
        const rows = shuffled(
          places.map((at) => node.children[at]),
          chance,
        );
        places.forEach((at, index) => {
          const row = rows[index];
          if (row !== undefined) node.children[at] = row;
        });
      }
    }),

  'boxes stand in more boxes': (tree, chance) =>
    bend(tree, (node) => {
      if (!BOXES.has(node.tag) || chance() < 0.5) return;
      const wrap = (children: Draft['children']): Draft => ({ tag: 'div', attrs: {}, children, hidden: node.hidden });
      node.children = [wrap(chance() < 0.3 ? [wrap(node.children)] : node.children)];
    }),

  'dates are left out': (tree, _, names) =>
    bend(tree, (node) => {
      if (node.tag === 'time') node.children = [];
      node.children = node.children.filter((child) => typeof child !== 'string' || !isDated(child, names));
      delete node.attrs.datetime;
    }),

  'controls speak another language': controlsSay((text) => ELSEWHERE[text.length % ELSEWHERE.length] ?? ''),
  'controls say unknown words': controlsSay((text) => `zo${hash(text)}`),
};

/** Cells and facts mean what they mean by where they stand. */
const FIXED = new Set([
  'td',
  'th',
  'dt',
  'dd',
  'option',
  'span',
  'p',
  'b',
  'h1',
  'h2',
  'h3',
  'section',
  'thead',
  'tbody',
]);
const BOXES = new Set(['div', 'li', 'section', 'article', 'main', 'td', 'body', 'details']);

/** Hungarian, Greek, Indonesian: words for "remove". */
const ELSEWHERE = ['Eltávolítás', 'Κατάργηση', 'Hapus'];

function controlsSay(word: (text: string) => string): PageMutation {
  return (tree, _, names) => {
    const say = (text: string) => {
      const named = names.find((name) => text.includes(name));
      if (text.trim() === '' || text.trim() === named) return text;
      return named === undefined ? word(text) : `${word(text)} ${named}`;
    };
    const speak = (node: Draft) => {
      const isButton = node.tag === 'button' || node.attrs.role === 'button';
      const isInput = node.tag === 'input' && /^(submit|button|image)$/.test(node.attrs.type ?? '');
      if (!isButton && !isInput) return;
      for (const name of ['aria-label', 'title', 'alt', ...(isInput ? ['value'] : [])]) {
        const text = node.attrs[name];
        if (text !== undefined) node.attrs[name] = say(text);
      }
      // A row that is a button as a whole keeps what it shows.
      if (texts(node).length === 1) inTexts(node, say);
    };
    return bend(tree, speak);
  };
}

function texts(node: Draft): string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? child.trim() || [] : texts(child)));
}

function inTexts(node: Draft, say: (text: string) => string): void {
  node.children = node.children.map((child) => {
    if (typeof child === 'string') return say(child);
    inTexts(child, say);
    return child;
  });
}

function isDated(text: string, names: readonly string[]): boolean {
  return /\b(19|20)\d\d\b|\d+\s*[./年-]\s*\d+/.test(text) && !names.some((name) => text.includes(name));
}

function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  return all
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function hash(text: string): string {
  let sum = 7;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum.toString(36);
}
