import { SOCKET } from '../wire';
import type { Calls } from './calls';
import { addListener, bare, construct, defineProperty, getter, messageData } from './originals';

const urlOf = getter(WebSocket.prototype, 'url');

/** Text messages that come in on a declared socket; others are none of ours. `instanceof`, statics and subclasses stay as they are. */
export function tapSocket(calls: Calls): void {
  const Native = window.WebSocket;
  const Tapped = new Proxy(
    Native,
    bare({
      construct(target: typeof WebSocket, args: unknown[], wanted: new () => WebSocket): WebSocket {
        const socket: WebSocket = construct(target, args, wanted);
        const call = calls.find(urlOf(socket), () => SOCKET);
        if (call !== undefined) {
          addListener(socket, 'message', (event: Event) => {
            const data: unknown = messageData(event as MessageEvent);
            if (typeof data === 'string') calls.report(call, 200, call.url, data);
          });
        }
        return socket;
      },
    }),
  );
  window.WebSocket = Tapped;
  defineProperty(Native.prototype, 'constructor', { value: Tapped, writable: true, configurable: true });
}
