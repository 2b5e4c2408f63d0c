/** Deeper nesting than any page has; a deeper one is refused before the stack is. */
const DEPTH = 200;

const SPACE = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const NUMBER = /-?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const WORD = /![01]|[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const WORDS: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  '!0': true,
  '!1': false,
};
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '' };

/** Where in the text something stood that is no plain data. */
export class NotData extends Error {
  override name = 'NotData';

  constructor(readonly at: number) {
    super(`no plain data at ${at}`);
  }
}

/**
 * Reads the JavaScript literal that starts at `from`: objects, arrays, strings, numbers, `true`, `false`, `null` and
 * `undefined` (also `!0` and `!1`, as minifiers write them), as data. Nothing is run: a call, a template or a name of something is refused with {@link NotData}. Every
 * character is looked at once.
 */
export function literalAt(text: string, from: number): { value: unknown; end: number } {
  let at = from;

  function take(token: RegExp): string | undefined {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function sign(): string {
    take(SPACE);
    return text[at] ?? '';
  }

  function must<T>(found: T | undefined): T {
    if (found === undefined) throw new NotData(at);
    return found;
  }

  function value(depth: number): unknown {
    const first = sign();
    if (depth > DEPTH) throw new NotData(at);
    if (first === '{') return Object.fromEntries(items('}', () => pair(depth + 1)));
    if (first === '[') return items(']', () => value(depth + 1));
    if (first === '"' || first === "'") return unquoted(must(take(STRING)));
    const number = take(NUMBER);
    if (number !== undefined) return number.startsWith('-') ? -Number(number.slice(1)) : Number(number);
    const start = at;
    const word = take(WORD);
    if (word !== undefined && Object.hasOwn(WORDS, word)) return WORDS[word];
    throw new NotData(start);
  }

  /** `each` until `close`, with commas between and after; a hole in an array is null. */
  function items<T>(close: string, each: () => T): T[] {
    const all: T[] = [];
    at++;
    for (;;) {
      if (sign() === close) break;
      if (close === ']' && text[at] === ',') all.push(null as T);
      else all.push(each());
      if (sign() === ',') at++;
      else if (text[at] !== close) throw new NotData(at);
    }
    at++;
    return all;
  }

  function pair(depth: number): [string, unknown] {
    const first = sign();
    const quoted = first === '"' || first === "'" ? unquoted(must(take(STRING))) : undefined;
    const key = quoted ?? must(take(WORD) ?? take(NUMBER));
    if (sign() !== ':') throw new NotData(at);
    at++;
    return [key, value(depth)];
  }

  return { value: value(0), end: at };
}

function unquoted(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(
      /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|([\s\S]))/gi,
      (_, hex, unit, point, other: string) => {
        const code = Number.parseInt(hex ?? unit ?? point, 16);
        if (Number.isNaN(code)) return ESCAPES[other] ?? other;
        return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
      },
    );
}
