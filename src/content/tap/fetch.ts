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
            overhear(response, (status, body) => calls.report(call, status, finalUrl(response), body));
            return response;
          },
          (error) => {
            calls.report(call, 0, '', '');
            throw error;
          },
        );
      },
    }),
  );
}

function declared(calls: Calls, args: unknown[]): Call | undefined {
  const input = args.length > 0 ? args[0] : undefined;
  const init = args.length > 1 ? (args[1] as RequestInit | null | undefined) : undefined;
  let url = input;
  let verb = 'GET';
  try {
    if (typeof input === 'object') {
      url = requestUrl(input as Request);
      verb = requestMethod(input as Request);
    }
  } catch {
    // No `Request`, but another kind of object.
  }
  return calls.find(url, () => init?.method ?? verb);
}

function ignore(): void {
  // The page goes on reading its own half of the body.
}

type End = (status: number, body: string | null | undefined) => void;

/** An error must not reach the page, so nothing here may throw. Only answers with a good status are read. */
function overhear(response: Response, end: End): void {
  const status = statusOf(response);
  try {
    const length = header(headersOf(response), 'content-length');
    if (status < 200 || status > 299 || bodyOf(response) === null) end(status, '');
    else if (length !== null && +length > BODY_LIMIT) end(status, null);
    else pump(readerOf(bodyOf(clone(response)) as ReadableStream<Uint8Array>), new Decoder(), '', status, end);
  } catch {
    end(status, undefined);
  }
}

/** Reads on as the body comes in, up to the limit. A body that breaks off is an answer that never came. */
function pump(stream: Chunks, decoder: TextDecoder, before: string, status: number, end: End): void {
  then(
    read(stream),
    ({ value, done }) => {
      const text = before + decode(decoder, value, bare({ stream: !done }));
      if (text.length > BODY_LIMIT) {
        end(status, null);
        then(cancel(stream), ignore, ignore);
      } else if (done) end(status, text);
      else pump(stream, decoder, text, status, end);
    },
    () => end(0, ''),
  );
}
