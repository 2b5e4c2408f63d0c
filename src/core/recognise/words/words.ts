/**
 * What words on a page, or in the names of a JSON answer, can mean for a list of devices or grants. Data per language stand
 * beside this file.
 */
export const MEANINGS = [
  // Controls.
  'remove',
  'revoke',
  'disconnect',
  'sign-out',
  'manage',
  'connect',
  'cancel',
  'see-all',
  'next-page',
  // Headings and names of lists.
  'devices',
  'linked-services',
  'api-tokens',
  'sessions',
  'shared-users',
  'held-services',
  // Labels of facts.
  'created',
  'last-used',
  'last-seen',
  'expires',
  'signed-in',
  'current',
  'never',
  'scopes',
  'ip',
  'firmware',
  'model',
  'type',
  'serial',
  'battery',
  'online',
  'offline',
  'name',
  // States of a page.
  'nothing',
  'loading',
  'sign-in',
  'failed',
  // What looks alike and is none: rooms, scenes, plug-ins, users of the system, log entries, orders.
  'other',
  // Kinds of devices: lamp, camera, lock …
  'device-word',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/**
 * Phrases of one language, divided by `|`. A `*` stands for the rest of a word (`token*`) or, between spaces, for any one
 * word; before a word, for its beginning (`*lampe`). After `!`, a phrase counts only in that language: it means something
 * else elsewhere. After `=`, it counts only as the whole of a text. `no` with `item`, or with what a list is of, in one
 * text becomes `nothing`; `skip` is of no meaning and keeps its words from having one.
 */
export type Words = Partial<Record<Meaning | 'no' | 'item' | 'skip', string>>;
