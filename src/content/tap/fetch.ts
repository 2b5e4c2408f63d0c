import { BODY_LIMIT } from '../../core/reading';
import type { Call, Calls } from './calls';
import { apply, bare, getter, method, then } from './originals';

type Chunks = ReadableStreamDefaultReader<Uint8Array>;

const requestUrl = getter(Request.prototype, 'url');
const requestMethod = getter(Request.prototype, 'method');
const statusOf = getter(Response.prototype, 'status');
const finalUrl = getter(Response.prototype, 'url');
const bodyOf = getter(Response.prototype, 'body');
const headersOf = getter(Response.prototype, 'headers');
const header = method(Headers.prototype.get);
const clone = method(Response.prototype.clone);
const readerOf = method(ReadableStream.prototype.getReader as () => Chunks);
const read = method<Chunks, [], Promise<ReadableStreamReadResult<Uint8Array>>>(
  ReadableStreamDefaultReader.prototype.read,
);
const cancel = method<Chunks, [], Promise<void>>(ReadableStreamDefaultReader.prototype.cancel);
const decode = method(TextDecoder.prototype.decode);
const Decoder = TextDecoder;

/**
 * Undeclared calls get the very promise of the browser. For a declared one the page gets a promise that follows it, so
 * that an error that the page does not handle is still reported as unhandled, once.
 */
export function tapFetch(calls: Calls): void {
  window.fetch = new Proxy(
    window.fetch,
    bare({
      apply(target: typeof fetch, self: unknown, args: unknown[]): Promise<Response> {
        const promise: Promise<Response> = apply(target, self, args);
        const call = declared(calls, args);
        if (call === undefined) return promise;
        return then(
          promise,
          (response) => {
            overhear(calls, call, response);
            return response;
          },
          (error) => {
            calls.report(call, 0, '', 'whole', '');
            throw error;
          },
        );
      },
    }),
  );
}

function declared(calls: Calls, args: unknown[]): Call | undefined {
  try {
    if (args.length === 0) return undefined;
    const request = requestOf(args[0]);
    const init = args.length > 1 ? (args[1] as RequestInit | null | undefined) : undefined;
    const verb = () => init?.method ?? request?.method ?? 'GET';
    return calls.find(request?.url ?? args[0], verb);
  } catch {
    return undefined; // Not an address: the page's own call says so to the page.
  }
}

function requestOf(input: unknown): { url: string; method: string } | undefined {
  if (typeof input !== 'object') return undefined;
  try {
    return { url: requestUrl(input as Request), method: requestMethod(input as Request) };
  } catch {
    return undefined; // Another kind of object.
  }
}

function overhear(calls: Calls, call: Call, response: Response): void {
  const status = statusOf(response);
  const end = finalUrl(response);
  try {
    const length = header(headersOf(response), 'content-length');
    if (status < 200 || status > 299 || bodyOf(response) === null) calls.report(call, status, end, 'whole', '');
    else if (length !== null && +length > BODY_LIMIT) calls.report(call, status, end, 'large', '');
    else {
      const stream = readerOf(bodyOf(clone(response)) as ReadableStream<Uint8Array>);
      pump(stream, new Decoder(), '', (cut, body) => calls.report(call, cut === 'closed' ? 0 : status, end, cut, body));
    }
  } catch {
    calls.report(call, status, end, 'closed', '');
  }
}

/** Reads on as the body comes in, up to the limit. `closed`: the body broke off. */
function pump(
  stream: Chunks,
  decoder: TextDecoder,
  before: string,
  end: (cut: 'whole' | 'large' | 'closed', body: string) => void,
): void {
  then(
    read(stream),
    (chunk) => {
      const text = before + decode(decoder, chunk.value, bare({ stream: !chunk.done }));
      if (text.length > BODY_LIMIT) {
        end('large', '');
        then(cancel(stream), Boolean, Boolean);
      } else if (chunk.done) end('whole', text);
      else pump(stream, decoder, text, end);
    },
    () => end('closed', ''),
  );
}
