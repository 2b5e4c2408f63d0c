/** Why a message was answered with an error. */
export type ErrorCode =
  /** No such message, or none that this side answers. */
  | 'unknown-message'
  /** The sender may not send this message. Nothing was done. */
  | 'untrusted'
  /** The body does not fit; `what` names the field. Nothing was done. */
  | 'bad-body'
  /** The book was written by a newer version and is only read. */
  | 'newer-book'
  /** The disk or the quota is full. The book is as it was before. */
  | 'storage-full'
  /** The other end is gone or does not answer. */
  | 'no-answer'
  | 'failed';

/** What every message is answered with. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; what: string } };

/** A message that was answered with an error. */
export class MessageError extends Error {
  override name = 'MessageError';

  constructor(
    readonly code: ErrorCode,
    what: string,
  ) {
    super(what);
  }
}
