import { browser } from '../platform/browser';

/** Background of the number: the red of Act now, dark enough for white digits. */
const COLOUR = '#b3261e';

/** The number of subjects that ask for something soon; nothing for none. */
export async function showOnIcon(attention: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: attention === 0 ? '' : attention > 99 ? '99+' : String(attention) });
}
