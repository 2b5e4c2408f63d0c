import { browser } from '../platform/browser';
import type { MessageName, ReplyOf, RequestOf } from './protocol';
import { MessageError, type Reply } from './reply';

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
