type Values = Record<string, unknown>;

/** One storage area in memory. It keeps copies as JSON, writes all of a `set` or nothing, and answers later, never at once. */
export class FakeStorageArea {
  #values: Values = {};
  /** Every `set` that went through, in order. */
  readonly sets: Values[] = [];
  /** The next writes fail with this. */
  failing: Error | undefined;
  /** Largest total size in characters of JSON. */
  quota = Number.POSITIVE_INFINITY;
  accessLevel: string | undefined;

  async get(keys?: null | string | string[]): Promise<Values> {
    await later();
    const wanted = keys === null || keys === undefined ? Object.keys(this.#values) : [keys].flat();
    const present = wanted.filter((key) => Object.hasOwn(this.#values, key));
    return copy(Object.fromEntries(present.map((key) => [key, this.#values[key]])));
  }

  async set(values: Values): Promise<void> {
    const taken = copy(values);
    await later();
    if (this.failing) throw this.failing;
    const next = { ...this.#values, ...taken };
    if (JSON.stringify(next).length > this.quota) throw new Error('Resource::kQuotaBytes quota exceeded');
    this.#values = next;
    this.sets.push(taken);
  }

  async remove(keys: string | string[]): Promise<void> {
    await later();
    if (this.failing) throw this.failing;
    for (const key of [keys].flat()) delete this.#values[key];
  }

  async clear(): Promise<void> {
    await later();
    this.#values = {};
  }

  async setAccessLevel({ accessLevel }: { accessLevel: string }): Promise<void> {
    this.accessLevel = accessLevel;
  }

  /** What is stored, for assertions. */
  peek(): Values {
    return copy(this.#values);
  }

  /** Stores something behind the back of the code under test. */
  plant(values: Values): void {
    Object.assign(this.#values, copy(values));
  }
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A turn of the event loop: gives an interleaved call the chance to come in between. */
function later(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
