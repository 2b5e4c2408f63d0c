/** A browser event: listeners are kept in order and called with what `emit` is given. */
export interface FakeEvent<A extends unknown[]> {
  addListener(listener: (...args: A) => unknown): void;
  removeListener(listener: (...args: A) => unknown): void;
  hasListener(listener: (...args: A) => unknown): boolean;
  /** Calls every listener and waits for what they return. */
  emit(...args: A): Promise<unknown[]>;
  /** Forgets all listeners, as a worker that is stopped does. */
  clear(): void;
  readonly count: number;
}

export function fakeEvent<A extends unknown[]>(): FakeEvent<A> {
  const listeners = new Set<(...args: A) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    emit: (...args) => Promise.all([...listeners].map((listener) => listener(...args))),
    clear: () => listeners.clear(),
    get count() {
      return listeners.size;
    },
  };
}
