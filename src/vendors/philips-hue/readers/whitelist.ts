import { openJson, unreadable } from '../../../core/answer';
import { at, isObject, isoInstant, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** The apps that a bridge lets in. They stand under their keys, which open the bridge: no key leaves this function. */
export const whitelist: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['api-tokens'], opened.reason, opened.detail);
  // A key that is no longer good is answered by a list of errors, and anybody may read a short form without the list.
  const found = at(opened.json, 'whitelist');
  if (!isObject(found)) return unreadable(['api-tokens'], hasErrors(opened.json) ? 'refused' : 'layout');
  const entries = Object.values(found);
  if (entries.length === 0) return { readings: [{ list: 'api-tokens', state: 'empty', complete: true }] };
  const seen = new Map<string, number>();
  return {
    readings: grants(
      'api-tokens',
      collect(entries, (raw) => app(raw, seen)),
      true,
    ),
  };
};

function hasErrors(json: unknown): boolean {
  return Array.isArray(json) && json.some((one) => isObject(at(one, 'error')));
}

/** `name` is `<app>#<device>`. Without its key, name and date tell an app from the others; twins are counted. */
function app(raw: unknown, seen: Map<string, number>): GrantRow | undefined {
  const name = text(at(raw, 'name'));
  const linkedAt = utc(at(raw, 'create date'));
  if (!name) return undefined;
  const what = `${name} ${linkedAt ?? ''}`;
  const twins = seen.get(what) ?? 0;
  seen.set(what, twins + 1);
  return {
    id: `${what} ${twins}`,
    kind: 'api-token',
    name,
    party: text(name.split('#')[0]) ?? name,
    scopes: [],
    ...present({ linkedAt, lastUsedAt: utc(at(raw, 'last use date')) }),
  };
}

/** The bridge writes UTC and leaves the zone out. */
function utc(value: unknown): string | undefined {
  return typeof value === 'string' ? isoInstant(`${value}Z`) : undefined;
}
