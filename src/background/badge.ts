import { chooseLanguage, t } from '../locales/text';
import '../locales/tab-texts';
import { browser } from '../platform/browser';

/** Background of the number: the red of Act now, dark enough for white digits. */
const COLOUR = '#b3261e';

/** The number of open warnings; nothing for none. The tooltip says the same in words. */
export async function showOnIcon(attention: number): Promise<void> {
  chooseLanguage(navigator.languages);
  const title = attention === 0 ? browser.runtime.getManifest().action?.default_title : undefined;
  await browser.action.setTitle({ title: title ?? t('banner.icon', { count: attention }) });
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: attention === 0 ? '' : attention > 99 ? '99+' : String(attention) });
}
