import { useState } from 'preact/hooks';
import { t } from '../../locales/text';

/** What the last action of a screen came to, in words, and the way to run one. */
export interface Doing {
  said: string | undefined;
  say(words: string | undefined): void;
  /** Runs an action; when it fails, says why. */
  run(action: () => Promise<unknown>): void;
}

export function useDoing(): Doing {
  const [said, say] = useState<string>();
  const run = (action: () => Promise<unknown>) => {
    action().then(
      () => undefined,
      (error: unknown) => say(t('error.action', { what: wordsOf(error) })),
    );
  };
  return { said, say, run };
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
