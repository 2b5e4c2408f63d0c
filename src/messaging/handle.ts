import * as v from 'valibot';
import type { Runtime } from '../platform/browser';
import type { ReplyOf, RequestOf } from './protocol';
import { type ErrorCode, MessageError, type Reply } from './reply';
import { type AnsweredName, bodies } from './schemas';
import { callerOf, type PageCaller, type Self } from './trust';

type CallerOf<N extends AnsweredName> = N extends `page:${string}` ? PageCaller : { tier: 'own' };

/** One handler per message. It runs only for a sender of the tier that the name declares, with a body that fits. */
export type Handlers = {
  [N in AnsweredName]: (body: RequestOf<N>, caller: CallerOf<N>) => Promise<ReplyOf<N>>;
};

function failure(code: ErrorCode, what: string): Reply<never> {
  return { ok: false, error: { code, what } };
}

function isEnvelope(message: unknown): message is { name: string; body?: unknown } {
  return typeof message === 'object' && message !== null && 'name' in message && typeof message.name === 'string';
}

function isAnswered(name: string): name is AnsweredName {
  return Object.hasOwn(bodies, name);
}

/** Where in the body the first trouble is, and what it is. The value itself is never repeated. */
function trouble(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  if (first === undefined) return 'body does not fit';
  const path = v.getDotPath(first) ?? 'body';
  return `${path}: expected ${first.expected ?? first.type}`;
}

/** Answers one message; never rejects. */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
  self: Self,
): Promise<Reply<unknown>> {
  if (!isEnvelope(message)) return failure('unknown-message', 'not a message of this extension');
  const { name, body } = message;
  if (!isAnswered(name)) return failure('unknown-message', 'no such message');
  const caller = callerOf(sender, self);
  if (caller.tier === 'none') return failure('untrusted', caller.why);
  if (!name.startsWith(`${caller.tier}:`))
    return failure('untrusted', `${name} is not for a sender of tier ${caller.tier}`);
  const parsed = v.safeParse(bodies[name] as v.GenericSchema<unknown, unknown>, body, { abortEarly: true });
  if (!parsed.success) return failure('bad-body', trouble(parsed.issues));
  try {
    // The name was matched with its own schema and tier above; the table's type ties all three together.
    const handler = handlers[name] as (body: unknown, caller: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.output, caller) };
  } catch (error) {
    if (error instanceof MessageError) return failure(error.code, error.message);
    // A page's side learns that it failed, not why: the words may come out of the book.
    if (caller.tier === 'page') return failure('failed', name);
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
}
