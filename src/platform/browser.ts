/** The one door to the browser: nothing else in src imports the polyfill. */

export type { Permissions, Runtime, Scripting } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
