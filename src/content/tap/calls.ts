import { glob } from '../glob';
import { type Cut, HEARD } from '../wire';
import { bare, dispatch, getter, method } from './originals';

/** A call of the page to a declared endpoint. */
export interface Call {
  /** Of the endpoint, in the order of the offer. */
  index: number;
  /** As asked for, with query, without fragment. */
  url: string;
}

/** What the wrappers need: which calls are declared, and where their answers go. */
export interface Calls {
  /** The call, when it is a declared one. `verb` is read only when the address fits. */
  find(input: unknown, verb: () => unknown): Call | undefined;
  report(call: Call, status: number, finalUrl: string, cut: Cut, body: string): void;
}

const Address = URL;
const Heard = MessageEvent;
const page = document;
const baseOf = getter(Node.prototype, 'baseURI');
const hrefOf = getter(URL.prototype, 'href');
const originOf = getter(URL.prototype, 'origin');
const pathOf = getter(URL.prototype, 'pathname');
const queryOf = getter(URL.prototype, 'search');
const upper = method(String.prototype.toUpperCase);

/** The port's other end, and the endpoints as lines `METHOD address-pattern`. */
export function callsOf(port: MessagePort, endpoints: string): Calls {
  // Runs before the page's scripts, so that nothing is replaced yet.
  const lines = endpoints.split('\n').map((line) => line.split(' '));
  const verbs = lines.map(([verb]) => verb ?? '');
  const patterns = lines.map(([, pattern]) => pattern ?? '');
  let answered = true;

  return {
    find(input, verb) {
      if (!answered) return undefined;
      // Objects that are neither text nor URL are converted by the page's own call, and only once: they pass unheard.
      const url = new Address(typeof input === 'string' ? input : hrefOf(input as URL), baseOf(page));
      const plain = originOf(url) + pathOf(url);
      let asked: unknown;
      for (let index = 0; index < patterns.length; index++) {
        if (!glob(patterns[index] as string, plain)) continue;
        asked ??= verb();
        if (typeof asked === 'string' && upper(asked) === verbs[index]) return { index, url: plain + queryOf(url) };
      }
      return undefined;
    },
    report({ index, url }, status, finalUrl, cut, body) {
      const lastEventId = `${index} ${status} ${cut} ${finalUrl}`;
      const event = new Heard(HEARD, bare({ cancelable: true, data: body, origin: url, lastEventId }));
      // Nobody prevented it: the extension was updated, disabled or lost its access. Let the page alone from here on.
      if (dispatch(port, event)) answered = false;
    },
  };
}
