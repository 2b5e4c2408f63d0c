import { MessageError } from '../messaging/reply';
import { NewerBook, StorageFull } from '../storage/errors';
import { openStorage } from '../storage/open';

let opened: Promise<void> | undefined;

/** Migrations and the salt, once per life of the worker. What failed is tried again by the next caller. */
export function ready(): Promise<void> {
  opened ??= openStorage().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** After everything was erased: the next caller makes a new salt. */
export function beginAgain(): void {
  opened = undefined;
}

/** Runs `work` on an open book; what storage refuses becomes an answer that a view can word. */
export async function withBook<T>(work: () => Promise<T>): Promise<T> {
  try {
    await ready();
    return await work();
  } catch (error) {
    if (error instanceof StorageFull) throw new MessageError('storage-full', error.message);
    if (error instanceof NewerBook) throw new MessageError('newer-book', error.message);
    throw error;
  }
}
