import type { InlineScript } from './page-node';

/** Before everything that is read as data (inline.ts), and before much else: it need not be right, only never miss one. */
const DATA_START = /[=(]\s*[[{]|JSON\s*\.\s*parse/;

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
  return kind === 'json' || (kind === 'code' && DATA_START.test(script.text));
}
