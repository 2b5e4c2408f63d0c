import { runtime } from '../send';

type Reply<T> = { ok: true; value: T } | { ok: false } | undefined;

/** Whether the extension is still there: it may be updated, disabled or removed while the page stays open. */
export const alive = () => runtime?.id !== undefined;

/** Undefined when the background refuses, or there is no extension any more: the page must not notice. */
export async function ask<T>(name: string, body: unknown): Promise<T | undefined> {
  try {
    const reply = (await runtime?.sendMessage({ name, body })) as Reply<T>;
    return reply?.ok ? reply.value : undefined;
  } catch (error) {
    if (alive()) throw error;
    return undefined;
  }
}
