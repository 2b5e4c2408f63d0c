// biome-ignore lint/suspicious/noRedundantUseStrict: the bundle is no module, and in sloppy code a page's function sees its caller.
'use strict';
import { callsOf } from './tap/calls';
import { tapFetch } from './tap/fetch';
import { tapSocket } from './tap/socket';
import { tapXhr } from './tap/xhr';
import { HELLO, OFFER, SOCKET } from './wire';

/**
 * Runs in the page's world, before the page's scripts. Until the content script of a vendor offers a port it changes
 * nothing, and the page's first script finds it deaf: the guard fires at the first node that the parser adds.
 */
function take(event: Event): void {
  stop();
  event.stopImmediatePropagation();
  event.preventDefault();
  const { ports, data } = event as MessageEvent<string>;
  const [port] = ports;
  if (port === undefined) return;
  const calls = callsOf(port, data);
  const sockets = data.split('\n').filter((line) => line.startsWith(`${SOCKET} `)).length;
  if (sockets > 0) tapSocket(calls);
  if (sockets < data.split('\n').length) {
    tapFetch(calls);
    tapXhr(calls);
  }
}

function stop(): void {
  guard.disconnect();
  document.removeEventListener(OFFER, take, true);
}

const guard = new MutationObserver(stop);
guard.observe(document, { childList: true, subtree: true });
document.addEventListener(OFFER, take, true);
document.dispatchEvent(new Event(HELLO));
