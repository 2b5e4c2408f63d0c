import { incidents, parties } from '../catalogue/index';
import type { Alert } from '../core/alerts/alerts';
import type { BannerCard } from '../core/alerts/banner-card';
import type { DueCard } from '../core/alerts/card';
import { alertKey } from '../core/alerts/keys';
import type { Audit, Finding, Verdict } from '../core/verdicts/types';
import { doKey, whyKey } from '../locales/flag-keys';
import { chooseLanguage, language, type TextKey, t } from '../locales/text';
import '../locales/tab-texts';
import { vendors } from './vendors';

/** Of the languages that texts may come in, those that run from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|yi)\b/;

/** Texts come in the browser's language from here on. */
export function wordsForPages(): void {
  chooseLanguage(navigator.languages);
}

/** In which the chosen language runs. */
export function direction(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language()) ? 'rtl' : 'ltr';
}

export function toneOf({ label }: Pick<Alert, 'label'>): BannerCard['tone'] {
  return label === 'Act now' ? 'act' : 'review';
}

/** The day of a renewal is entered in the audit, not on the page. */
const ON_PAGE: Partial<Record<TextKey, TextKey>> = {
  'do.relink-tell': 'do.relink',
  'do.password-tell': 'banner.password',
};

function nameOf(id: string): string {
  const named = vendors.find((one) => one.id === id) ?? parties.find((one) => one.id === id);
  return named?.name ?? id.replace(/^x-/, '').replaceAll('-', ' ');
}

function holderName(id: string): string {
  return parties.find((one) => one.id === id)?.name ?? nameOf(id);
}

/** What the warning is about, in a few words. */
function titleOf({ subject: { type, id } }: Alert, audit: Audit): string {
  const grant = audit.grants.find((one) => type === 'grant' && one.id === id);
  if (grant?.kind === 'linked-service') {
    return t('link.ends', { holder: holderName(grant.holder), issuer: nameOf(grant.issuer) });
  }
  if (grant !== undefined) return t('reasons.list-of', { list: grant.name, vendor: nameOf(grant.issuer) });
  if (type === 'device') return audit.devices.find((one) => one.id === id)?.name ?? id;
  return t('banner.account', { vendor: nameOf(id.split('/')[0] ?? '') });
}

function whereItHappened(flag: Verdict | Finding, vendor: string): string {
  return incidents.find(({ id }) => 'incident' in flag && id === flag.incident)?.vendor ?? vendor;
}

/**
 * The words of a card at one vendor, in the browser's language.
 *
 * @throws Error when the audit does not have what the warning is about
 */
export function cardText({ alert, more }: DueCard, vendor: string, audit: Audit): BannerCard {
  const flag = [...audit.verdicts, ...audit.findings].find((one) => alertKey(one) === alert.key);
  if (flag === undefined) throw new Error(`nothing is flagged as ${alert.key}`);
  wordsForPages();
  const why = whyKey(flag);
  const what = doKey(flag);
  return {
    key: alert.key,
    lang: language(),
    dir: direction(),
    region: t('banner.region'),
    label: t(`label.${alert.label}`),
    tone: toneOf(alert),
    title: titleOf(alert, audit),
    fact: why === undefined ? '' : t(why, { vendor: nameOf(whereItHappened(flag, vendor)) }),
    action: what === undefined ? '' : t(ON_PAGE[what] ?? what),
    ...(more === 0 ? {} : { more: t('banner.more', { count: more, vendor: nameOf(vendor) }) }),
    buttons: {
      show: t('banner.show'),
      later: t('banner.later'),
      ignore: t('banner.ignore'),
      quiet: t('banner.quiet'),
      close: t('banner.close'),
    },
    quietNext: t('banner.quiet-next'),
  };
}
