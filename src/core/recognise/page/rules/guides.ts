import { ALL, type Rule } from '../case';

const GUIDE =
  /[/.](?:help|support|docs?|documentation|faq|blog|news|kb|knowledge-?base|articles?|community|learn|how-?to|wiki|shop|store|pricing|search|results|forums?|threads?|topics?|discussions?|questions?)(?:[/.?#]|$)/i;

export function isGuide(url: string): boolean {
  return GUIDE.test(url.slice(0, 500));
}

/** Pages that explain devices and apps, or sell them, have lists of texts about them. */
export const guides: Rule = ({ url }) => (isGuide(url) ? [{ lists: ALL, points: -3 }] : []);
