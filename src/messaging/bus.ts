import { browser } from '../platform/browser';
import type { MessageName, ReplyOf, RequestOf } from './protocol';

/** What travels: a name of the protocol and its body. */
export interface Envelope {
  name: string;
  body: unknown;
}

export type ErrorCode =
  /** No such message, or none that this side answers. */
  | 'unknown-message'
  /** The sender may not send this message. Nothing was done. */
  | 'untrusted'
  /** The body does not fit; `what` names the field. Nothing was done. */
  | 'bad-body'
  /** The book cannot be opened. */
  | 'not-ready'
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

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

async function open<N extends MessageName>(name: N, sent: Promise<unknown>): Promise<ReplyOf<N>> {
  let reply: unknown;
  try {
    reply = await sent;
  } catch (cause) {
    throw new MessageError('no-answer', `${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  if (!isReply(reply)) throw new MessageError('no-answer', `${name}: nobody answered`);
  if (!reply.ok) throw new MessageError(reply.error.code, reply.error.what);
  return reply.value as ReplyOf<N>;
}

/** Asks the background. Rejects with a {@link MessageError}. */
export function send<N extends MessageName>(name: N, body: RequestOf<N>): Promise<ReplyOf<N>> {
  return open(name, browser.runtime.sendMessage({ name, body }));
}

/** Asks the content script in the top frame of a tab. Rejects with a {@link MessageError}. */
export function sendToTab<N extends MessageName>(tabId: number, name: N, body: RequestOf<N>): Promise<ReplyOf<N>> {
  return open(name, browser.tabs.sendMessage(tabId, { name, body }, { frameId: 0 }));
}
