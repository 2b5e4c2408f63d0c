import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, list, text } from '../../../core/json';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** Who is signed in. The answer holds a token as well, and says nothing about any list. */
export const profile: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const account = 'reason' in opened ? undefined : idOf(at(opened.json, 'profile', 'id'));
  return account === undefined ? NOTHING : { account, readings: [] };
};

/** The people of a place, its owner among them. */
export const users: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['shared-users'], opened.reason, opened.detail);
  const people = list(opened.json);
  if (!people) return unreadable(['shared-users'], 'layout');
  // A list without a name: an empty one could be anything.
  if (people.length === 0) return NOTHING;
  return { readings: grants('shared-users', collect(people, person)) };
};

function person(raw: unknown): GrantRow | null | undefined {
  const id = idOf(at(raw, 'id'));
  const shared = list(at(raw, 'devices'));
  const full = [text(at(raw, 'first_name')), text(at(raw, 'last_name'))].filter((part) => part !== undefined).join(' ');
  const name = text(full) ?? text(at(raw, 'email'));
  if (!id || !name || !shared) return undefined;
  if (shared.some((one) => at(one, 'role') === 'owner')) return null;
  return { id, kind: 'shared-user', name, party: name, scopes: [] };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}
