import { ask } from './ask';
import { asksForSecret } from './secrets';

/** The address that was asked about last, and the answer. */
let at = '';
let isQuiet = true;

/**
 * Whether anything of ours may be on the page as it is now. The background knows the words of addresses at which nothing
 * may, and is asked once an address; without an answer nothing may.
 */
export async function mayShow(): Promise<boolean> {
  const { href } = location;
  if (href !== at) {
    isQuiet = (await ask<boolean>('page:quiet', { url: href })) ?? true;
    at = href;
  }
  return !isQuiet && !asksForSecret(document);
}
