/** The part of JSON Schema (2020-12) that `audit.schema.json` uses. Anything else in a schema throws. */
export interface Schema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
}

type Check = (value: unknown, at: string) => string[];
type Checks = { [K in keyof Required<Schema>]: (rule: NonNullable<Schema[K]>, schema: Schema, root: Schema) => Check };

const none: Check = () => [];
const when =
  (holds: (value: unknown) => boolean, what: string): Check =>
  (value, at) =>
    holds(value) ? [] : [`${at}: ${what}`];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const CHECKS: Checks = {
  $schema: () => none,
  $defs: () => none,
  title: () => none,
  description: () => none,
  $ref: (ref, _, root) => (value, at) => {
    const target = root.$defs?.[ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`${ref} is not in the schema`);
    return faults(target, value, root, at);
  },
  type: (type) => when((value) => [type].flat().includes(typeOf(value)), `is not ${[type].flat().join(' or ')}`),
  const: (only) => when((value) => value === only, `is not ${String(only)}`),
  enum: (words) => when((value) => words.includes(value), `is none of ${words.join(', ')}`),
  anyOf: (some, _, root) => when((value) => some.some((one) => faults(one, value, root).length === 0), 'fits none'),
  properties: (properties, _, root) => (value, at) =>
    isObject(value)
      ? Object.entries(properties).flatMap(([name, one]) =>
          value[name] === undefined ? [] : faults(one, value[name], root, `${at}.${name}`),
        )
      : [],
  required: (names) => (value, at) =>
    isObject(value) ? names.filter((name) => value[name] === undefined).map((name) => `${at}.${name}: is missing`) : [],
  additionalProperties:
    (rest, { properties = {} }, root) =>
    (value, at) =>
      (isObject(value) ? Object.keys(value) : [])
        .filter((name) => !Object.hasOwn(properties, name))
        .flatMap((name) => {
          if (rest === true) return [];
          const found = isObject(value) ? value[name] : undefined;
          return rest === false ? [`${at}.${name}: is not in the format`] : faults(rest, found, root, `${at}.${name}`);
        }),
  items: (item, _, root) => (value, at) =>
    Array.isArray(value) ? value.flatMap((one, index) => faults(item, one, root, `${at}[${index}]`)) : [],
  pattern: (pattern) =>
    when((value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value), 'has another form'),
  minLength: (least) => when((value) => typeof value !== 'string' || value.length >= least, 'is too short'),
  minimum: (least) => when((value) => typeof value !== 'number' || value >= least, 'is too small'),
  maximum: (most) => when((value) => typeof value !== 'number' || value <= most, 'is too large'),
};

/** What of a value does not fit, a line each; empty when all does. */
export function faults(schema: Schema, value: unknown, root: Schema = schema, at = '$'): string[] {
  return (Object.keys(schema) as (keyof Schema)[]).flatMap((keyword) => {
    const check = CHECKS[keyword] as ((rule: unknown, schema: Schema, root: Schema) => Check) | undefined;
    if (check === undefined) throw new Error(`${keyword} at ${at} is not understood`);
    return check(schema[keyword], schema, root)(value, at);
  });
}
