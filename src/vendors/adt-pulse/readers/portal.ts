import { text } from '../../../core/json';

/** Whether the portal shows its sign-in form in place of the page. */
export function isSignedOut(root: Document): boolean {
  return root.querySelector('form[action^="signin.jsp"] #username, form#theform[action^="signin.jsp"]') !== null;
}

/** Text of an element, with the blanks that stand for "nothing" taken off. */
export function shown(element: Element | null | undefined): string | undefined {
  return text(element?.textContent?.replace(/\s+/g, ' '));
}

/** The number in "Zone 18" or "18". */
export function zoneIn(words: string | undefined): string | undefined {
  return /(?:^|\D)(\d{1,4})$/.exec(words ?? '')?.[1];
}

/**
 * An id on which the pages agree: sensors go by their zone, because the summary shows nothing else of them; the rest by the
 * number of their page.
 */
export function deviceId(zone: string | undefined, number: string | undefined): string | undefined {
  if (zone !== undefined) return `zone ${zone}`;
  return number === undefined ? undefined : `device ${number}`;
}
