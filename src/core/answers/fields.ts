import type { Answer, AnswerField } from '../model';

export const ANSWER_FIELDS = [
  'relinkedAt',
  'passwordChangedAt',
  'decision',
  'doneAt',
  'note',
] as const satisfies readonly AnswerField[];

/** What the user decided, in the one way or the other. */
export const DECIDED = ['decision', 'doneAt'] as const satisfies readonly AnswerField[];

/**
 * An answer with what was said before it: its own fields replace the earlier ones, and a decision and "done" each other.
 * An answer that has both, which only a file can, is read as the decision.
 */
export function joined<A extends Answer>(before: Answer | undefined, given: A): A {
  const both = { ...before, ...given };
  if (both.decision === undefined || both.doneAt === undefined) return both;
  return without(both, [given.decision === undefined ? 'decision' : 'doneAt']);
}

/** The answer with these fields taken back. */
export function without<A extends Answer>(answer: A, fields: readonly AnswerField[]): A {
  const gone: readonly string[] = fields;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !gone.includes(name))) as A;
}

/** Whether an answer decides something. */
export function decides(answer: Answer): boolean {
  return DECIDED.some((field) => answer[field] !== undefined);
}

/** Whether nothing is left of an answer but its subject. */
export function saysNothing(answer: Answer): boolean {
  return ANSWER_FIELDS.every((field) => answer[field] === undefined);
}
