/** What the hostile page caught, and the natives that it kept for itself. */
export interface Caught {
  /** Calls of functions, and reads of inherited names, that something else than the page made. */
  seen: string[];
  /** Ports that came out of an event. */
  stolen: string[];
  /** Forged events that somebody took. */
  taken: string[];
  /** What the last call of the page was answered. */
  body: string | undefined;
  /** Makes a declared call with the kept natives alone, and watches until its answer is in `body`. */
  call(): void;
  callXhr(): void;
}

declare global {
  var caught: Caught;
}

/**
 * The first script of the page: keeps the natives, replaces every method and getter of every prototype, sets traps on
 * `Object.prototype`, listens to whatever the channel could use, and then plays each half of it.
 */
function hostile(): void {
  const { apply, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const text = Response.prototype.text;
  const nativeThen = Promise.prototype.then;
  const currentFetch = globalThis.fetch;
  const push = Array.prototype.push;
  const open = XMLHttpRequest.prototype.open;
  const send = XMLHttpRequest.prototype.send;
  const responseText = getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseText')?.get as () => string;
  const onload = getOwnPropertyDescriptor(XMLHttpRequestEventTarget.prototype, 'onload')?.set as (
    handler: () => void,
  ) => void;
  const NativeXhr = XMLHttpRequest;
  const listen = EventTarget.prototype.addEventListener;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const NativeMessageEvent = MessageEvent;
  const NativeChannel = MessageChannel;
  const portsOf = getOwnPropertyDescriptor(MessageEvent.prototype, 'ports')?.get as () => readonly MessagePort[];

  let watching = false;
  const note = (list: string[], what: string) => watching && apply(push, list, [what]);
  const answered = (body: string) => {
    watching = false;
    caught.body = body;
  };
  const caught: Caught = {
    seen: [],
    stolen: [],
    taken: [],
    body: undefined,
    call: () => {
      caught.body = undefined;
      watching = true;
      // Nothing is returned from here: a promise would be followed with the replaced `then`.
      const read = (response: Response) => void apply(nativeThen, apply(text, response, []), [answered]);
      apply(nativeThen, currentFetch('/api/devices'), [read]);
    },
    callXhr: () => {
      caught.body = undefined;
      watching = true;
      const request = new NativeXhr();
      apply(open, request, ['GET', '/api/devices']);
      apply(onload, request, [() => answered(apply(responseText, request, []))]);
      apply(send, request, []);
    },
  };
  globalThis.caught = caught;

  // The halves: an offer that a stranger makes, a hello that asks for one, answers that nobody gave.
  const names = ['latchkey-offer', 'latchkey-hello', 'heard', 'message', 'messageerror'];
  let own: Event | undefined;
  const steal = (event: Event) => {
    if (event === own) return;
    const ports = event instanceof NativeMessageEvent ? apply(portsOf, event, []) : [];
    apply(push, caught.stolen, [`${event.type} with ${ports.length}`]);
  };
  for (const target of [window, document]) for (const name of names) apply(listen, target, [name, steal, true]);
  const mine = new NativeChannel().port1;
  apply(listen, mine, ['heard', steal]);
  const forged = (): Event[] => [
    new NativeMessageEvent('latchkey-offer', {
      ports: [mine],
      data: 'GET https://home.example/api/other',
      cancelable: true,
    }),
    new Event('latchkey-hello', { cancelable: true }),
    new NativeMessageEvent('heard', {
      data: '{"forged":true}',
      origin: 'https://home.example/api/devices',
      lastEventId: '0 200 whole ',
      cancelable: true,
    }),
  ];
  for (const target of [document, window, mine]) {
    for (const event of forged()) {
      own = event;
      if (!apply(dispatch, target, [event])) apply(push, caught.taken, [event.type]);
    }
  }

  for (const global of ownKeys(globalThis)) {
    const held: unknown = getOwnPropertyDescriptor(globalThis, global)?.value;
    const prototype: unknown = typeof held === 'function' ? held.prototype : undefined;
    if (typeof prototype === 'object' && prototype !== null) replace(prototype, String(global));
  }
  for (const holder of ['JSON', 'Reflect', 'Object', 'Math'] as const) replace(globalThis[holder], holder);
  // Whatever reads a name that its object does not have, reads it here: settings, handlers of a proxy, ends of arrays.
  const inherited =
    'apply construct get set has data origin lastEventId ports source bubbles cancelable stream value done';
  for (const name of [...inherited.split(' '), '0', '1'])
    defineProperty(Object.prototype, name, {
      __proto__: null,
      configurable: true,
      get: () => void note(caught.seen, `read of ${name}`),
      set: () => void note(caught.seen, `write of ${name}`),
    } as PropertyDescriptor);
  globalThis.MessageEvent = class extends NativeMessageEvent<unknown> {
    constructor(type: string, init?: MessageEventInit) {
      super(type, init);
      note(caught.seen, 'new MessageEvent');
    }
  } as typeof MessageEvent;
  globalThis.TextDecoder = class extends TextDecoder {
    constructor() {
      super();
      note(caught.seen, 'new TextDecoder');
    }
  };

  function replace(owner: object, label: string): void {
    for (const key of ownKeys(owner)) {
      const was = getOwnPropertyDescriptor(owner, key);
      if (was === undefined || !was.configurable || key === 'constructor') continue;
      const what = `${label} ${String(key)}`;
      const wrapped = (original: (...args: unknown[]) => unknown) =>
        function (this: unknown, ...args: unknown[]): unknown {
          note(caught.seen, what);
          return apply(original, this, args);
        };
      const now = { ...was };
      if (typeof was.value === 'function') now.value = wrapped(was.value);
      if (was.get) now.get = wrapped(was.get);
      if (was.set) now.set = wrapped(was.set as () => unknown);
      defineProperty(owner, key, now);
    }
  }
}

export const HOSTILE_SCRIPT = `(${hostile})()`;
