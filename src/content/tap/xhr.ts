import { BODY_LIMIT } from '../../core/reading';
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
    const report = (body: string | undefined) => {
      const cut = body === undefined ? 'closed' : body.length > BODY_LIMIT ? 'large' : 'whole';
      calls.report(call, status, finalUrl(this), cut, cut === 'whole' ? (body ?? '') : '');
    };
    try {
      const kind = kindOf(this);
      if (status < 200 || status > 299) report('');
      else if (kind === '' || kind === 'text') report(textOf(this));
      else if (kind === 'json') report(stringify(responseOf(this)));
      else if (kind === 'arraybuffer') report(decode(new Decoder(), responseOf(this)));
      else if (kind === 'blob') then(blobText(responseOf(this)), report, () => report(undefined));
      else report(undefined);
    } catch {
      report(undefined);
    }
  }

  const prototype = XMLHttpRequest.prototype;
  prototype.open = new Proxy(
    prototype.open,
    bare({
      apply(target: typeof prototype.open, self: XMLHttpRequest, args: unknown[]): void {
        apply(target, self, args as Parameters<typeof target>);
        dropCall(open, self);
        const call = declared(calls, args);
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

function declared(calls: Calls, args: unknown[]): Call | undefined {
  try {
    return calls.find(args[1], () => args[0]);
  } catch {
    return undefined; // An object of the page's own as address.
  }
}
