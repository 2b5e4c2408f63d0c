import { BODY_LIMIT } from '../../core/reading';
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
  /** The call, when it is a declared one. `verb` is read only when the address fits. Never throws. */
  find(input: unknown, verb: () => unknown): Call | undefined;
  /** `body`: null when it is too large, undefined when it has no text. */
  report(call: Call, status: number, finalUrl: string, body: string | null | undefined): void;
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
      try {
        const url = new Address(typeof input === 'string' ? input : hrefOf(input as URL), baseOf(page));
        const plain = originOf(url) + pathOf(url);
        for (let index = 0; index < patterns.length; index++) {
          if (glob(patterns[index] as string, plain) && upper(verb() as string) === verbs[index])
            return { index, url: plain + queryOf(url) };
        }
      } catch {
        // No address at all, which the page learns from its own call, or an object that is converted to one: that may be
        // done only once, and by the page's own call, so it passes unheard.
      }
      return undefined;
    },
    report({ index, url }, status, finalUrl, body) {
      const cut: Cut = body === undefined ? 'closed' : body === null || body.length > BODY_LIMIT ? 'large' : 'whole';
      const lastEventId = `${index} ${status} ${cut} ${finalUrl}`;
      const data = cut === 'whole' ? body : '';
      const event = new Heard(HEARD, bare({ cancelable: true, data, origin: url, lastEventId }));
      // Nobody prevented it: the extension was updated, disabled or lost its access. Let the page alone from here on.
      if (dispatch(port, event)) answered = false;
    },
  };
}
