import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, cut, isObject, list, rawId, secondsInstant, text } from '../../core/json';
import { present } from '../../core/present';
import type { GrantRow, ResponseReader } from '../../core/reading';
import { collect, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /<title>[^<]*(?:log|sign) ?in|type="password"/i;

/** The members of one circle, the reader's own user among them. The answer also holds where each of them is. */
const members: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['shared-users'], opened.reason, opened.detail);
  const raw = list(at(opened.json, 'members'));
  if (!raw) return unreadable(['shared-users'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'shared-users', state: 'empty' }] };
  return { readings: grants('shared-users', collect(raw, member)) };
};

function member(raw: unknown): GrantRow | undefined {
  const id = rawId(at(raw, 'id'));
  const name = fullName(raw) ?? text(at(raw, 'loginEmail'));
  // Other lists of people have an id and a name: a member of a circle shares something.
  if (!id || !name || !isObject(at(raw, 'features'))) return undefined;
  const isAdmin = flag(at(raw, 'isAdmin'));
  return {
    id,
    kind: 'shared-user',
    name,
    party: name,
    scopes: isAdmin ? ['admin'] : [],
    ...present({ linkedAt: since(at(raw, 'createdAt')) }),
  };
}

function fullName(raw: unknown): string | undefined {
  const parts = [text(at(raw, 'firstName')), text(at(raw, 'lastName'))].filter((part) => part !== undefined);
  return parts.length > 0 ? cut(parts.join(' ')) : undefined;
}

/** Flags are "1" and "0". */
function flag(value: unknown): boolean {
  return value === '1' || value === 1 || value === true;
}

/** Seconds since 1970, which are written as a text. */
function since(value: unknown): string | undefined {
  return secondsInstant(typeof value === 'string' && /^\d{9,11}$/.test(value) ? Number(value) : value);
}

/** Whose account it is. */
const me: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const person = 'json' in opened && text(at(opened.json, 'loginEmail')) !== undefined;
  const account = person ? rawId(at(opened.json, 'id')) : undefined;
  return account ? { account, readings: [] } : NOTHING;
};

export const responseReaders: Record<string, ResponseReader> = {
  members,
  'members-cloudfront': members,
  'members-www': members,
  me,
  'me-cloudfront': me,
  'me-www': me,
};

export const pageReaders: Record<string, PageReader> = {};
