import type { InlineScript } from './page-node';

/**
 * `AF_initDataCallback(…)` of Google's pages, objects that a page assigns to a name of its window or to a variable, as a
 * literal or as `JSON.parse("…")`, and pieces of the stream of Next.js.
 */
export const START =
  /AF_initDataCallback\s*\(\s*(?=\{)|__next_f\s*\.\s*push\s*\(\s*(?=\[)|(?:(?:window|self|globalThis)\s*(?:\.\s*([\w$]+)|\[\s*["']([^"'\n]{1,200})["']\s*\])|\b(?:var|let|const)\s+([\w$]+))\s*=\s*(?:(?=[{[])|(JSON\s*\.\s*parse\s*\(\s*)(?=["']))/g;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/;
const CODE_TYPE = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/;

/** What a script of a page can be read as, by its type. */
export function kindOf({ type }: InlineScript): 'json' | 'code' | undefined {
  return JSON_TYPE.test(type) ? 'json' : CODE_TYPE.test(type) ? 'code' : undefined;
}

/** Descriptions for search engines: those list no devices of an account. */
export function isForSearch({ type }: InlineScript): boolean {
  return type.startsWith('application/ld+json');
}

/** Whether there is anything in it that could be read as data. */
export function mayHoldData(script: InlineScript): boolean {
  const kind = isForSearch(script) ? undefined : kindOf(script);
  return kind === 'json' || (kind === 'code' && script.text.search(START) >= 0);
}
