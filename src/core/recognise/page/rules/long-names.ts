import { ALL, type Rule, share } from '../case';
import type { Facts } from '../facts';

const LONG = 45;
const WORDS = 6;

/** What rows lead to is called in a few words; a whole line to press is the title of a text: a result, a thread, an article. */
export const longNames: Rule = (of) => {
  if (share(of, isOpen) >= 0.4) return [];
  return share(of, isTitled) >= 0.4 ? [{ lists: ALL, points: -4 }] : [];
};

function isOpen({ remove, menu, agent }: Facts): boolean {
  return agent || (remove ?? menu) !== undefined;
}

function isTitled({ row }: Facts): boolean {
  return row.texts.some(
    ({ text, within }) =>
      (within === 'link' || within === 'heading' || /[?？]$/.test(text)) &&
      (text.length > LONG || text.split(' ').length >= WORDS || /[?？]$/.test(text)),
  );
}
