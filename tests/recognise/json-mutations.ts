/** What an answer could look like as well. */
export type JsonMutation = (value: unknown, chance: () => number) => unknown;

const CASES: ((words: string[]) => string)[] = [
  (words) => words.join('_'),
  (words) => words.join('-'),
  (words) => words.map(capital).join(''),
  ([first = '', ...rest]) => first + rest.map(capital).join(''),
  (words) => words.join('_').toUpperCase(),
];

export const JSON_MUTATIONS: Record<string, JsonMutation> = {
  'keys are written in another case': (value, chance) => {
    const style = CASES[Math.floor(chance() * CASES.length)] ?? CASES[0];
    return bent(value, (entries) =>
      entries.map(([key, one]) => [isName(key) ? (style?.(wordsOf(key)) ?? key) : key, one]),
    );
  },
  'rows and fields stand in another order': (value, chance) =>
    bent(
      value,
      (entries) => shuffled(entries, chance),
      (rows) => shuffled(rows, chance),
    ),
  'the answer stands in more objects': (value, chance) =>
    chance() < 0.5 ? { result: { payload: value } } : [{ response: { body: value, ok: true } }],
  'dates are left out': (value) => bent(value, (entries) => entries.filter(([, one]) => !isDate(one))),
};

type Entries = [string, unknown][];

function bent(value: unknown, change: (entries: Entries) => Entries, order = (rows: unknown[]) => rows): unknown {
  if (Array.isArray(value)) return order(value.map((one) => bent(one, change, order)));
  if (typeof value === 'string' && /^[[{]/.test(value)) return JSON.stringify(bent(JSON.parse(value), change, order));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(change(Object.entries(value).map(([key, one]) => [key, bent(one, change, order)])));
}

/** Ids that stand as keys are no names. */
function isName(key: string): boolean {
  return /^[a-z]+([A-Z_-][a-z]+)*$/i.test(key);
}

function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
}

function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  return all
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
