import type { Fault } from './faultbook';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Row = { [key: string]: Json };

/** What goes wrong with an answer, by name. Those that bend the body keep what they do not speak of. */
export const faults = {
  status: (status: number): Fault => ({
    status,
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>${status}</title>`,
  }),
  notJson: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Be right back</title>' },
  truncated: { body: (body) => body.slice(0, Math.floor(body.length / 2)) },
  nulls: { body: bent((value) => leaves(value, () => null)) },
  wrongTypes: { body: bent((value) => leaves(value, (leaf) => (typeof leaf === 'string' ? 42 : [String(leaf)]))) },
  /** Every field has another name. */
  layout: { body: bent(renamed) },
  /** 50,000 rows, each with an id of its own. */
  many: { body: bent((value) => rowsOf(value, (rows) => repeated(rows, 50_000))) },
  empty: { body: bent((value) => rowsOf(value, () => [])) },
  hostileNames: { body: bent((value) => rowsOf(value, (rows) => rows.map(renamedRow))) },
  /** Still JSON, and longer than anything that is read. */
  tooLarge: { body: (body) => body + ' '.repeat(8 * 1024 * 1024) },
  slow: (until: Promise<unknown>): Fault => ({ until }),
} satisfies Record<string, Fault | ((value: never) => Fault)>;

export const HOSTILE_NAMES = [
  '<img src=x onerror="document.title=\'broken out\'">',
  '\u202egnirts \u2067rtl\u2069',
  '👩‍👩‍👧‍👦🔑',
  'A'.repeat(10_000),
  '"; DROP TABLE devices; --',
];

function bent(change: (value: Json) => Json): (body: string) => string {
  return (body) => JSON.stringify(change(JSON.parse(body) as Json));
}

function leaves(value: Json, change: (leaf: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((one) => leaves(one, change));
  if (typeof value !== 'object' || value === null) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, leaves(one, change)]));
}

function renamed(value: Json): Json {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [`new_${key}`, renamed(one)]));
}

/** Changes the first list of objects that is found on the way down. */
function rowsOf(value: Json, change: (rows: Row[]) => Json): Json {
  let done = false;
  const walk = (node: Json): Json => {
    if (done || typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node) && node.length > 0 && node.every((row) => !Array.isArray(row) && isNamed(row))) {
      done = true;
      return change(node as Row[]);
    }
    if (Array.isArray(node)) return node.map(walk);
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, walk(one)]));
  };
  const result = walk(value);
  if (!done) throw new Error('this answer has no list of named rows to bend');
  return result;
}

/** Fields that a person sees, over all answers of the stage. */
const NAMES = ['nickname', 'accountName', 'deviceName', 'friendlyName', 'title'];
const IDS = ['device_id', 'serialNumber', 'deviceSerialNumber', 'endpointId', 'productMetadata'];

function isNamed(row: Json): boolean {
  return typeof row === 'object' && row !== null && NAMES.some((name) => name in row);
}

function repeated(rows: Row[], count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length] ?? {};
    return Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, IDS.includes(key) ? own(value, index) : value]),
    );
  });
}

function own(id: Json, index: number): Json {
  return leaves(id, (leaf) => `${leaf}-${index}`);
}

function renamedRow(row: Row, index: number): Row {
  const name = HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? '';
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, NAMES.includes(key) ? name : value]));
}
