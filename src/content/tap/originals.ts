/**
 * The page's own functions as they were before any of its scripts ran. The tap calls nothing else later on: a page that
 * replaces a prototype's method would otherwise see what passes through it.
 *
 * Rest parameters and array literals are safe (they define their elements); spread in calls, `for…of`, `push` and writing
 * to an index are not, because a page can step into each of them.
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor, setPrototypeOf } = Reflect;

/** The method, with its object as first argument. */
export function method<T, A extends unknown[], R>(original: (this: T, ...args: A) => R): (self: T, ...args: A) => R {
  return (self, ...args) => apply(original, self, args);
}

/** The getter of a property, with its object as argument. It throws for an object of another kind, as it always did. */
export function getter<T extends object, K extends keyof T>(prototype: T, name: K): (self: T) => T[K] {
  const get = getOwnPropertyDescriptor(prototype, name)?.get as () => T[K];
  return (self) => apply(get, self, []);
}

/** Settings for a constructor or handlers of a proxy, to which a page cannot add through `Object.prototype`. */
export function bare<T extends object>(settings: T): T {
  setPrototypeOf(settings, null);
  return settings;
}

const nativeThen = Promise.prototype.then;

export function then<T, R>(promise: Promise<T>, done: (value: T) => R, failed: (error: unknown) => R): Promise<R> {
  return apply(nativeThen, promise, [done, failed]);
}

export const addListener = method(EventTarget.prototype.addEventListener);
export const dispatch = method(EventTarget.prototype.dispatchEvent);
export const messageData = getter(MessageEvent.prototype, 'data');
