import type { ListName } from '../../model';
import { ID_LIMIT } from '../../reading';
import type { Sliced } from '../recognition';
import type { Facts } from './facts';
import { isLikeSecret } from './shape';

/** Attributes in which programs keep what a row stands for. */
const DATA_ID = /^data-(?:[\w-]*-)?(?:id|uuid|guid|key|serial|mac|device|row-key|entity|value)$|^data-id$/;
const NO_ID = /csrf|xsrf|nonce|signature|(?:^|[_-])token$|testid|test-id|bs-|toggle|target|page|lang/i;

const FIRST = 20;
const SLICE = 50;

/**
 * Ids of the rows: from the first source that gives each row another one. Sources are attributes, addresses of its
 * controls, and its links; a row without any is known by its name, with a number where several have it.
 */
export function* idsOf(all: readonly Facts[], names: readonly string[], list: ListName): Sliced<string[]> {
  const sources = new Map<string, (string | undefined)[]>();
  for (const [row, facts] of all.entries()) {
    if (row % SLICE === 0) yield;
    for (const [source, id] of idsIn(facts)) {
      let values = sources.get(source);
      if (values === undefined) {
        // What the first rows do not have is no source.
        if (row >= FIRST) continue;
        values = new Array<string | undefined>(all.length).fill(undefined);
        sources.set(source, values);
      }
      values[row] ??= id;
    }
  }
  const best = [...sources.values()].find((values) => {
    const present = values.filter((id) => id !== undefined);
    return present.length >= 0.7 * all.length && new Set(present).size === present.length;
  });
  const seen = new Map<string, number>();
  return names.map((name, row) => {
    const own = best?.[row];
    if (own !== undefined && !(list === 'api-tokens' && isLikeSecret(own))) return own;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `name:${name}` : `name:${name}#${count}`;
  });
}

function* idsIn({ row, controls, detail, remove }: Facts): Generator<[string, string]> {
  for (const box of new Set([row.outer, row.box])) {
    for (const [key, value] of Object.entries(box.node.attrs))
      if (DATA_ID.test(key) && !NO_ID.test(key)) yield* made(`row ${key}`, value);
  }
  for (const [role, control] of [
    ['remove', remove],
    ['detail', detail],
  ] as const) {
    if (control === undefined) continue;
    for (const [key, value] of Object.entries(control.box.node.attrs))
      if (DATA_ID.test(key) && !NO_ID.test(key)) yield* made(`${role} ${key}`, value);
    yield* fromAddress(role, control.href ?? formOf(control.box));
  }
  for (const control of controls)
    if (control.use === 'manage' || control.use === 'other') yield* fromAddress('link', control.href ?? '');
  const { id } = row.outer.node.attrs;
  if (id !== undefined && /\d/.test(id)) yield* made('id', id);
}

function* made(source: string, value: string): Generator<[string, string]> {
  const id = value.trim();
  if (id !== '' && id.length <= ID_LIMIT && id !== 'true' && id !== 'false') yield [source, id];
}

/** The parts of an address that can be ids: values of its query, then parts of its path, last first. */
function* fromAddress(role: string, href: string): Generator<[string, string]> {
  const [, path = '', query = ''] = /^(?:[a-z]+:\/\/[^/]*)?([^?#]*)\??([^#]*)/i.exec(href.slice(0, ID_LIMIT)) ?? [];
  for (const part of query.split(/[&;]/)) {
    const [key = '', value = ''] = part.split('=');
    if (/id$|uuid|key|device|client|serial|mac|num|name|sensor/i.test(key) && !NO_ID.test(key))
      yield* made(`${role} ?${key}`, decoded(value));
  }
  const parts = path.split('/').filter((part) => part !== '');
  for (let k = parts.length - 1; k > 0 && k >= parts.length - 3; k--)
    yield* made(`${role} /${k}`, decoded(parts[k] ?? ''));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formOf(box: Facts['row']['box']): string {
  for (let above = box.parent, steps = 0; above !== undefined && steps < 6; above = above.parent, steps++)
    if (above.node.tag === 'form') return above.node.attrs.action ?? '';
  return '';
}
