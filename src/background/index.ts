import { browser } from '../platform/browser';
import { contents, tap } from './scripts';

browser.runtime.onInstalled.addListener(async () => {
  console.info(tap, contents);
});
