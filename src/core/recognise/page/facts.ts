import type { Meaning } from '../words/words';
import { isTile, isWithin } from './box';
import { isNowhere } from './control';
import type { Control, Row, Text } from './item';
import { type Use, useOf } from './removal';
import { hasAddress, hasDate, hasMac, isEmail, isNumber, isScope, isUserAgent, namesClient } from './shape';
import type { WordsOf } from './words-of';

export interface Used extends Control {
  use: Use;
}

/** What speaks for a row, found in its texts and controls. */
export interface Facts {
  row: Row;
  controls: Used[];
  remove: Used | undefined;
  menu: Used | undefined;
  toggle: Used | undefined;
  /** A link that is this row's own. Set for a whole list at once. */
  detail: Used | undefined;
  connects: boolean;
  agent: boolean;
  address: boolean;
  mac: boolean;
  email: boolean;
  client: boolean;
  dates: number;
  scopes: number;
  /** Meanings of its texts, without those of its controls. */
  meant: ReadonlySet<Meaning>;
  /** Texts that are no number and longer than a letter. */
  spoken: number;
  /** Removing controls with the same name: more than one stand for more than one row. */
  removes: number;
}

/** Longer texts are sentences: they say too much to mean anything. */
const LABEL = 60;
/** A sentence that speaks of a device is no device. */
const NAME = 40;

/** `common`: what links and buttons of most rows say, which tells nothing of one row. */
export function factsOf(row: Row, words: WordsOf, common: ReadonlySet<string>): Facts {
  const controls = row.controls.map((control) => ({ ...control, use: useOf(control, words) }));
  const removing = controls.filter(({ use }) => use === 'remove');
  const remove = removing.find(({ hidden, inMenu }) => !hidden && !inMenu) ?? removing[0];
  const meant = new Set<Meaning>();
  const has = (test: (text: string) => boolean) => row.texts.some(({ text }) => test(text));
  for (const text of row.texts) {
    if (common.has(text.text) || text.text.length > LABEL || isControlText(text, controls)) continue;
    const isShort = text.text.length <= NAME && text.text.split(' ').length <= 6;
    for (const meaning of words.of(text.text)) if (isShort || meaning !== 'device-word') meant.add(meaning);
  }
  return {
    row,
    controls,
    remove,
    menu: controls.find(({ use }) => use === 'menu'),
    toggle: controls.find(({ use }) => use === 'toggle'),
    detail: undefined,
    connects: remove === undefined && controls.some(({ use }) => use === 'connect'),
    agent: has(isUserAgent),
    address: has(hasAddress),
    mac: has(hasMac),
    email: has(isEmail),
    client: has(namesClient),
    dates: row.texts.filter(
      ({ text, box }) => hasDate(text) || box.node.attrs.datetime !== undefined || hasDate(box.node.attrs.title ?? ''),
    ).length,
    scopes: row.texts.filter(({ text }) => isScope(text)).length,
    meant,
    spoken: row.texts.filter(({ text }) => text.length > 1 && !isNumber(text)).length,
    removes: removing.filter(({ name, hidden }) => name === remove?.name && !hidden).length,
  };
}

/** The text of a control that does something is no fact of the row. */
export function isControlText(text: Text, controls: readonly Used[]): boolean {
  return controls.some(
    ({ box, use, name }) =>
      use !== 'other' &&
      use !== 'toggle' &&
      text.box.at >= box.at &&
      text.box.at < box.end &&
      (use === 'remove' || name.length < 30),
  );
}

/** Gives each row the link that is its own: with an id in its address that no other row has. */
export function setDetails(all: readonly Facts[]): void {
  const counts = new Map<string, number>();
  const partsOf = new Map<Facts, Map<Used, string[]>>();
  for (const facts of all) {
    const parts = new Map<Used, string[]>();
    for (const control of facts.controls)
      if (control.href !== undefined && control.use !== 'remove' && control.use !== 'connect')
        parts.set(control, ownParts(control.href));
    partsOf.set(facts, parts);
    for (const part of new Set([...parts.values()].flat())) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  for (const facts of all) {
    const links = [...(partsOf.get(facts) ?? [])];
    facts.detail = links.find(([, parts]) => parts.some((part) => counts.get(part) === 1))?.[0];
  }
}

/** What in an address can be an id: a part with a digit or a long one without a hyphen, a value of the query that is called so. */
function ownParts(href: string): string[] {
  if (/^javascript:/i.test(href)) return [href.slice(0, 300)];
  if (isNowhere(href) && !href.startsWith('#/')) return [];
  const local = href.slice(0, 1000).replace(/^[a-z]+:\/\/[^/]*/i, '');
  const [path = '', query = ''] = local.replace(/^#/, '').split('?');
  const values = [...query.matchAll(/([\w[\].-]{1,40})=([^&;#]{1,300})/g)];
  const named = values.filter(([, key = '']) =>
    /(?:id|uuid|key|device|client|serial|mac|app|num|nbr|sensor|name)\]?$/i.test(key),
  );
  const last = path
    .split('/')
    .filter((part) => part !== '')
    .slice(-3);
  return [
    ...named.map(([, key, value]) => `${key}=${value}`),
    ...last.filter((part) => /\d/.test(part) || (part.length >= 16 && !/[-_]/.test(part))),
  ];
}

/** Texts that are all of a link or a button, and stand in most of the rows. */
export function commonIn(rows: readonly Row[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { texts, controls } of rows) {
    const own = texts.filter(
      ({ within, box }) =>
        within === 'link' ||
        (within === 'button' && !controls.some((one) => isTile(one.box) && isWithin(box, one.box))),
    );
    for (const text of new Set(own.map(({ text }) => text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(2, rows.length * 0.6);
  return new Set([...counts].filter(([, count]) => count >= most).map(([text]) => text));
}
