/** Fields into which people type what nobody else may see. */
const SECRET = [
  'input[type=password]',
  '[autocomplete~="one-time-code"]',
  '[autocomplete~="current-password"]',
  '[autocomplete~="new-password"]',
  '[autocomplete^="cc-"]',
].join();

/**
 * Whether a page shows a field for a password, a code or a card. On such a page nothing of ours may stand beside it,
 * whatever its address is. Looks into open shadow roots.
 */
export function asksForSecret(root: Document | ShadowRoot): boolean {
  if ([...root.querySelectorAll<HTMLElement>(SECRET)].some((field) => field.checkVisibility())) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && asksForSecret(shadowRoot));
}
