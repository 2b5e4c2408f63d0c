import type { Call, Calls } from './calls';
import { addListener, apply, bare, getter, method, then } from './originals';

const DONE = 4;
const stateOf = getter(XMLHttpRequest.prototype, 'readyState');
const statusOf = getter(XMLHttpRequest.prototype, 'status');
const finalUrl = getter(XMLHttpRequest.prototype, 'responseURL');
const kindOf = getter(XMLHttpRequest.prototype, 'responseType');
const textOf = getter(XMLHttpRequest.prototype, 'responseText');
const responseOf = getter(XMLHttpRequest.prototype, 'response');
const decode = method(TextDecoder.prototype.decode);
const Decoder = TextDecoder;
const blobText = method(Blob.prototype.text);
const stringify = JSON.stringify;
const getCall = method<WeakMap<XMLHttpRequest, Call>, [XMLHttpRequest], Call | undefined>(WeakMap.prototype.get);
const setCall = method(WeakMap.prototype.set);
const dropCall = method(WeakMap.prototype.delete);

/** Listens on requests to declared endpoints. The listener is there before the page's own, and only there. */
export function tapXhr(calls: Calls): void {
  const open = new WeakMap<XMLHttpRequest, Call>();

  function ended(request: XMLHttpRequest): void {
    const call = getCall(open, request);
    if (call === undefined || stateOf(request) !== DONE) return;
    dropCall(open, request);
    const status = statusOf(request);
    const url = finalUrl(request);
    const report = (body?: string) => calls.report(call, status, url, body);
    try {
      const kind = kindOf(request);
      if (status < 200 || status > 299) report('');
      else if (kind === '' || kind === 'text') report(textOf(request));
      else if (kind === 'json') report(stringify(responseOf(request)));
      else if (kind === 'arraybuffer') report(decode(new Decoder(), responseOf(request)));
      else if (kind === 'blob') then(blobText(responseOf(request)), report, () => report());
      else report();
    } catch {
      report();
    }
  }

  function onEnd(this: XMLHttpRequest): void {
    ended(this);
  }

  const prototype = XMLHttpRequest.prototype;
  prototype.open = new Proxy(
    prototype.open,
    bare({
      apply(target: typeof prototype.open, self: XMLHttpRequest, args: unknown[]): void {
        // The page's own listener may use the object again before it is our turn.
        ended(self);
        apply(target, self, args as Parameters<typeof target>);
        dropCall(open, self);
        const call = calls.find(args[1], () => args[0]);
        if (call === undefined) return;
        setCall(open, self, call);
        addListener(self, 'load', onEnd);
        addListener(self, 'error', onEnd);
        addListener(self, 'abort', onEnd);
        addListener(self, 'timeout', onEnd);
      },
    }),
  );
}
