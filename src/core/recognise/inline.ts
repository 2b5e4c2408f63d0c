import type { UnreadableReason } from '../reading';
import { BODY_LIMIT } from '../reading';
import { isForSearch, kindOf } from './inline-kind';
import { literalAt, NotData } from './literal';
import type { InlineScript } from './page-node';

/** Data that a page carries in its own HTML, or why it could not be read. */
export type Inline = {
  /** Id of the element, key of the callback or name of the variable; empty when it has none. */
  name: string;
} & ({ data: unknown } | { unreadable: Extract<UnreadableReason, 'not-json' | 'layout' | 'too-large'> });

/**
 * `AF_initDataCallback(…)` of Google's pages, objects that a page assigns to a name of its window or to a variable, as a
 * literal or as `JSON.parse("…")`, and pieces of the stream of Next.js.
 */
const START =
  /AF_initDataCallback\s*\(\s*(?=\{)|__next_f\s*\.\s*push\s*\(\s*(?=\[)|(?:(?:window|self|globalThis)\s*(?:\.\s*([\w$]+)|\[\s*["']([^"'\n]{1,200})["']\s*\])|\b(?:var|let|const)\s+([\w$]+))\s*=\s*(?:(?=[{[])|(JSON\s*\.\s*parse\s*\(\s*)(?=["']))/g;

/** A row of that stream: its id, then JSON. Rows that start with a letter are no data. */
const STREAMED = /^([\da-f]{1,8}):(?=[[{])/;

/**
 * All data of the scripts, in the order of the page, without descriptions for search engines (`ld+json`): those list no
 * devices of an account. Parsed as data, never run. What comes after {@link BODY_LIMIT} characters is reported as too large.
 */
export function inlineValues(scripts: readonly InlineScript[]): Inline[] {
  return dataOf(scripts.filter((script) => !isForSearch(script)));
}

/** The same of every script that holds data, whatever it is for. */
export function dataOf(scripts: readonly InlineScript[]): Inline[] {
  let left = BODY_LIMIT;
  const stream: string[] = [];
  const found = scripts.flatMap((script): Inline[] => {
    const { name, text } = script;
    const kind = kindOf(script);
    if (kind === undefined) return [];
    left -= text.length;
    if (left < 0) return [{ name, unreadable: 'too-large' }];
    return kind === 'json' ? [json(name, text)] : assigned(text, stream);
  });
  return [...found, ...streamed(stream.join(''))];
}

function json(name: string, text: string): Inline {
  try {
    return { name, data: JSON.parse(text) };
  } catch {
    return { name, unreadable: 'not-json' };
  }
}

/** What failed is not looked through again, so that no text makes this slow. */
function assigned(text: string, stream: string[]): Inline[] {
  const found: Inline[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const [whole, member, quoted, variable, parse] = start;
    const name = member ?? quoted ?? variable;
    try {
      const { value, end } = literalAt(text, START.lastIndex);
      START.lastIndex = end;
      if (whole.startsWith('__next_f')) stream.push(...pieces(value));
      else if (name === undefined) found.push(callback(value as { key?: unknown; data?: unknown }));
      else found.push(parse === undefined ? { name, data: value } : json(name, String(value)));
    } catch (error) {
      if (!(error instanceof NotData)) throw error;
      START.lastIndex = Math.max(START.lastIndex, error.at);
      // A variable of a script is as a rule no data at all.
      if (variable === undefined) found.push({ name: name ?? '', unreadable: 'layout' });
    }
  }
  return found;
}

function callback({ key, data }: { key?: unknown; data?: unknown }): Inline {
  return { name: typeof key === 'string' ? key : '', data };
}

function pieces(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((piece) => typeof piece === 'string') : [];
}

/** The stream comes in pieces that end anywhere; its rows end with a line. A row that is cut is not the whole of it. */
function streamed(text: string): Inline[] {
  return text.split('\n').flatMap((line): Inline[] => {
    const [start = '', id = ''] = STREAMED.exec(line) ?? [];
    return start === '' ? [] : [json(`__next_f ${id}`, line.slice(start.length))];
  });
}
