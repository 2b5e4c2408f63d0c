import { answer } from '../messaging/handle';
import { browser } from '../platform/browser';
import { onPermissionsAdded, onPermissionsRemoved } from './grants';
import { handlers } from './handlers';
import { ready } from './ready';
import { refresh } from './refresh';
import { forgetRunIn } from './runs';
import { reconcile } from './scripts';
import { hubsKnown } from './vendors';
import { endVisitIn } from './visits';
import { welcome } from './welcome';

// Every listener is added before anything is awaited: a worker that is woken by an event has only this first turn for it.

browser.runtime.onMessage.addListener((message, sender, respond) => {
  const self = { id: browser.runtime.id, base: browser.runtime.getURL('') };
  void hubsKnown()
    .then(() => answer(handlers, message, sender, self))
    .then(respond);
  // Kept open this way in both browsers, whether or not they take a promise for an answer.
  return true;
});

/** The first start, an update, the start of the browser: scripts, storage and icon as they should be. */
async function start(): Promise<void> {
  await hubsKnown();
  await Promise.all([reconcile(), ready()]);
  await refresh();
}

/** Verdicts change with the day alone (a reading grows old), so they are made anew once a day. */
async function everyDay(): Promise<void> {
  if ((await browser.alarms.get('day')) === undefined) browser.alarms.create('day', { periodInMinutes: 24 * 60 });
}

browser.runtime.onInstalled.addListener(async (details) => {
  await start();
  await welcome(details);
});
browser.runtime.onStartup.addListener(start);
browser.alarms.onAlarm.addListener(() => hubsKnown().then(() => refresh()));
browser.permissions.onAdded.addListener((added) => hubsKnown().then(() => onPermissionsAdded(added)));
browser.permissions.onRemoved.addListener((removed) => hubsKnown().then(() => onPermissionsRemoved(removed)));
browser.tabs.onRemoved.addListener((tabId) => Promise.all([endVisitIn(tabId), forgetRunIn(tabId)]));

// Switching the extension off and on again fires none of the above.
void hubsKnown().then(reconcile);
void everyDay();
