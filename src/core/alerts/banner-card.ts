export type CardAct = 'show' | 'later' | 'ignore' | 'quiet';

/** What the card on a page says: words only, in the user's language. */
export interface BannerCard {
  /** `alertKey` of the warning. */
  key: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Name of the region for screen readers. */
  region: string;
  label: string;
  /** Which of the two labels that are warned of, for its shape. */
  tone: 'act' | 'review';
  title: string;
  fact: string;
  action: string;
  /** "and 2 more", absent when it is the only one. */
  more?: string;
  buttons: { show: string; later: string; ignore: string; quiet: string; close: string };
  /** After "No banners on this site": where it is confirmed. */
  quietNext: string;
}
