let tail: Promise<unknown> = Promise.resolve();

/**
 * Runs a job after every job given before it, whether those went well or not. Whatever writes the book goes through here,
 * so that two tabs reading at once cannot overwrite each other's work.
 */
export function enqueue<T>(job: () => Promise<T>): Promise<T> {
  const run = tail.then(job);
  // The caller of `enqueue` gets the error; the next job only needs to know that this one is over.
  const over = () => undefined;
  tail = run.then(over, over);
  return run;
}
