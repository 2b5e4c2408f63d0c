import type { UnreadableReason } from '../core/reading';
import { BODY_LIMIT } from '../core/reading';
import { literalAt, NotData } from './literal';

// For the page readers of vendor folders: a content script holds it only where its vendor's readers use it.

/** Data that a page carries in its own HTML, or why it could not be read. */
export type Inline = {
  /** Id of the element, key of the callback or name of the variable; empty when it has none. */
  name: string;
} & ({ data: unknown } | { unreadable: Extract<UnreadableReason, 'not-json' | 'layout' | 'too-large'> });

/** `AF_initDataCallback(…)` of Google's pages, and objects that a page assigns to a name of its window. */
const START =
  /AF_initDataCallback\s*\(\s*(?=\{)|(?:window|self|globalThis)\s*(?:\.\s*([\w$]+)|\[\s*["']([^"'\n]{1,200})["']\s*\])\s*=\s*(?=[{[])/g;

/**
 * All of it, in the order of the page. Parsed as data, never run. Scripts after the first {@link BODY_LIMIT} characters
 * are reported as too large.
 */
export function inlineData(root: ParentNode): Inline[] {
  let left = BODY_LIMIT;
  return [...root.querySelectorAll('script:not([src])')].flatMap((script): Inline[] => {
    const text = script.textContent ?? '';
    const type = (script.getAttribute('type') ?? '').toLowerCase();
    const isJson = /^application\/(?:[\w.-]+\+)?json\b/.test(type);
    if (!isJson && !/^(?:|module|(?:text|application)\/(?:java|ecma)script)$/.test(type)) return [];
    left -= text.length;
    if (left < 0) return [{ name: script.id, unreadable: 'too-large' }];
    return isJson ? [json(script.id, text)] : assigned(text);
  });
}

function json(name: string, text: string): Inline {
  try {
    return { name, data: JSON.parse(text) };
  } catch {
    return { name, unreadable: 'not-json' };
  }
}

/** What failed is not looked through again, so that no text makes this slow. */
function assigned(text: string): Inline[] {
  const found: Inline[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const name = start[1] ?? start[2];
    try {
      const { value, end } = literalAt(text, START.lastIndex);
      START.lastIndex = end;
      found.push(name === undefined ? callback(value as { key?: unknown; data?: unknown }) : { name, data: value });
    } catch (error) {
      if (!(error instanceof NotData)) throw error;
      START.lastIndex = Math.max(START.lastIndex, error.at);
      found.push({ name: name ?? '', unreadable: 'layout' });
    }
  }
  return found;
}

function callback({ key, data }: { key?: unknown; data?: unknown }): Inline {
  return { name: typeof key === 'string' ? key : '', data };
}
