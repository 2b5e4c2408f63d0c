import type { Browser } from 'webextension-polyfill';

/** What code sees that `Session.inExtension` runs in a page of the extension. */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}
