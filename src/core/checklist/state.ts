import type { Answer } from '../model';
import type { Label } from '../verdicts/types';
import type { EntryState } from './entry';

/**
 * How far the user is, by his own word. A date that he gave ("linked again on", "password changed on") closes an entry
 * only when the verdict agrees: where it still warns, there is still something to do.
 */
export function stateOf(label: Label | undefined, answer: Answer | undefined): EntryState {
  switch (answer?.decision) {
    case 'keep':
      return 'kept';
    case 'later':
      return 'later';
    case 'remove':
    case 'not-mine':
      return 'done';
  }
  return answer !== undefined && label === 'Nothing to do' ? 'done' : 'open';
}
