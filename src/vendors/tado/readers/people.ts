import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, isObject, list, rawId, text } from '../../../core/json';
import type { GrantRow, ListReading, Read, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** Who is signed in, with the phones that the tado app runs on. */
export const me: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['sessions'], opened.reason, opened.detail);
  const account = idOf(at(opened.json, 'id'));
  const phones = list(at(opened.json, 'mobileDevices'));
  if (account === undefined || !phones) return unreadable(['sessions'], 'layout');
  return { account, readings: phonesOf(phones) };
};

/** All people of a home, the reader's own user among them, with their phones. All of them have equal rights. */
export const users: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['shared-users', 'sessions'], opened.reason, opened.detail);
  const people = list(opened.json);
  if (!people) return unreadable(['shared-users', 'sessions'], 'layout');
  // A list without a name: an empty one could be anything.
  if (people.length === 0) return NOTHING;
  const phones = people.flatMap((one) => list(at(one, 'mobileDevices')) ?? []);
  return { readings: [...grants('shared-users', collect(people, person)), ...phonesOf(phones)] };
};

export const mobileDevices: ResponseReader = (capture): Read => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['sessions'], opened.reason, opened.detail);
  const phones = list(opened.json);
  return phones ? { readings: phonesOf(phones) } : unreadable(['sessions'], 'layout');
};

function phonesOf(phones: readonly unknown[]): ListReading[] {
  return phones.length === 0 ? [] : grants('sessions', collect(phones, phone));
}

/** Zones have a number and a name, too; settings of their own or a maker are what a phone has. */
function phone(raw: unknown): GrantRow | undefined {
  const id = idOf(at(raw, 'id'));
  const name = text(at(raw, 'name'));
  const isPhone = isObject(at(raw, 'settings')) || isObject(at(raw, 'deviceMetadata'));
  return id && name && isPhone ? { id, kind: 'session', name, party: 'tado app', scopes: [] } : undefined;
}

function person(raw: unknown): GrantRow | undefined {
  const id = idOf(at(raw, 'id'));
  const login = text(at(raw, 'username')) ?? text(at(raw, 'email'));
  const name = text(at(raw, 'name')) ?? login;
  // Other lists of people have as much: a tado user has homes and phones.
  const isUser = list(at(raw, 'homes')) !== undefined || list(at(raw, 'mobileDevices')) !== undefined;
  return id && name && login && isUser ? { id, kind: 'shared-user', name, party: name, scopes: [] } : undefined;
}

/** Users have texts, phones have numbers. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : rawId(value);
}
