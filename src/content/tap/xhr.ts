import type { Call, Calls } from './calls';
import { addListener, apply, bare, getter, method, then } from './originals';

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

  function ended(this: XMLHttpRequest): void {
    const call = getCall(open, this);
    if (call === undefined) return;
    dropCall(open, this);
    const status = statusOf(this);
    const report = (body?: string) => calls.report(call, status, finalUrl(this), body);
    try {
      const kind = kindOf(this);
      if (status < 200 || status > 299) report('');
      else if (kind === '' || kind === 'text') report(textOf(this));
      else if (kind === 'json') report(stringify(responseOf(this)));
      else if (kind === 'arraybuffer') report(decode(new Decoder(), responseOf(this)));
      else if (kind === 'blob') then(blobText(responseOf(this)), report, () => report());
      else report();
    } catch {
      report();
    }
  }

  const prototype = XMLHttpRequest.prototype;
  prototype.open = new Proxy(
    prototype.open,
    bare({
      apply(target: typeof prototype.open, self: XMLHttpRequest, args: unknown[]): void {
        apply(target, self, args as Parameters<typeof target>);
        dropCall(open, self);
        const call = calls.find(args[1], () => args[0]);
        if (call === undefined) return;
        setCall(open, self, call);
        addListener(self, 'load', ended);
        addListener(self, 'error', ended);
        addListener(self, 'abort', ended);
        addListener(self, 'timeout', ended);
      },
    }),
  );
}
