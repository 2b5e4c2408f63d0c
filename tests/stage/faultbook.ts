import type { StageReply, StageRequest } from './http';

/** What goes wrong at one address. Everything that is left out stays as the site answers it. */
export interface Fault {
  status?: number;
  headers?: Record<string, string>;
  /** The whole body, or what becomes of the body that the site gives. */
  body?: string | ((body: string) => string);
  /** The answer waits for this: a slow server without a clock. */
  until?: Promise<unknown>;
}

/** The faults that are switched on, by host and path (without query). */
export class FaultBook {
  readonly #faults = new Map<string, Fault>();

  add(host: string, path: string, fault: Fault): () => void {
    const key = host + path;
    this.#faults.set(key, fault);
    return () => {
      if (this.#faults.get(key) === fault) this.#faults.delete(key);
    };
  }

  clear(): void {
    this.#faults.clear();
  }

  async apply(request: StageRequest, reply: StageReply): Promise<StageReply> {
    const fault = request.method === 'OPTIONS' ? undefined : this.#faults.get(request.host + request.url.pathname);
    if (!fault) return reply;
    await fault.until;
    const body = typeof fault.body === 'function' ? fault.body(reply.body ?? '') : (fault.body ?? reply.body);
    return {
      headers: { ...reply.headers, ...fault.headers },
      status: fault.status ?? reply.status ?? 200,
      ...(body === undefined ? {} : { body }),
    };
  }
}
