import type { Answer, Subject } from '../model';
import type { Label } from '../verdicts/types';
import type { EntryState } from './entry';

/**
 * How far the user is, by his own word. What he keeps or has done is open again when something speaks that his answer has
 * not settled. A date that he gave ("linked again on", "password changed on") closes an entry only when the verdict agrees:
 * where it still warns, there is still something to do.
 *
 * @param label the worst of what no answer has settled; undefined: there is nothing
 */
export function stateOf(
  subject: Subject | undefined,
  label: Label | undefined,
  answer: Answer | undefined,
): EntryState {
  if (answer === undefined) return 'open';
  const asks = label !== undefined && label !== 'Nothing to do';
  switch (answer.decision) {
    case 'keep':
      if (asks) return 'open';
      // An account or a list is no thing to keep: that is how "done" was stored once.
      return subject?.type === 'account' || subject?.type === 'list' ? 'done' : 'kept';
    case 'later':
      return 'later';
    case 'remove':
    case 'not-mine':
      return 'done';
  }
  if (answer.doneAt !== undefined) return asks ? 'open' : 'done';
  return label === 'Nothing to do' ? 'done' : 'open';
}
