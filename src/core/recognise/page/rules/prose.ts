import { ALL, type Rule, share } from '../case';

/** Rows that hold sentences are texts: help, news, terms. */
export const prose: Rule = (of) => {
  const part = share(
    of,
    ({ row, agent }) =>
      !agent &&
      (row.texts.some(({ text }) => text.length > 240) ||
        (row.texts[0] !== undefined && row.texts.length <= 2 && isSentence(row.texts[0].text))),
  );
  if (part >= 0.5) return [{ lists: ALL, points: -3 }];
  // A line about each, and nothing to take back: results, offers, news.
  const told = share(
    of,
    ({ row, remove, menu, toggle, agent }) =>
      !agent && (remove ?? menu ?? toggle) === undefined && row.texts.some(({ text }) => isTold(text)),
  );
  if (told >= 0.6) return [{ lists: ALL, points: -3 }];
  // Links alone, as in a menu that does not say that it is one.
  const bare = share(
    of,
    ({ row, detail, menu, remove }) =>
      row.texts.length <= 1 &&
      (menu ?? remove) === undefined &&
      detail === undefined &&
      row.controls.some(({ href }) => href !== undefined),
  );
  return bare >= 0.6 ? [{ lists: ALL, points: -3 }] : [];
};

function isTold(text: string): boolean {
  return isSentence(text) && (text.match(/\s/g) ?? []).length >= 6;
}

function isSentence(text: string): boolean {
  return /[.!?。]$/.test(text) && (text.match(/\s/g) ?? []).length >= 4;
}
