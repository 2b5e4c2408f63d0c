import { ALL, type Rule, share } from '../case';

const PRICE =
  /(?:[$€£¥₹₩₽₺]|\b(?:USD|EUR|GBP|CHF|kr|zł|Kč))\s?\d|\d[\d.,]*\s?(?:[€£¥₹₩₽₺]|(?:USD|EUR|GBP|CHF|kr|zł|Kč)\b)/;

/** What has a price is for sale, or was bought. */
export const prices: Rule = (of) =>
  share(of, ({ row }) => row.texts.some(({ text }) => text.length <= 60 && PRICE.test(text))) >= 0.5
    ? [{ lists: ALL, points: -5 }]
    : [];
