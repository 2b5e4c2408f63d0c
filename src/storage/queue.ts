/** Runs jobs one after the other. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** A queue of its own: each job starts when every job given before it is over, whether those went well or not. */
export function serial(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = tail.then(job);
    // Whoever gave the job gets its error; the next job only needs to know that this one is over.
    const over = () => undefined;
    tail = run.then(over, over);
    return run;
  };
}

/** Whatever writes the book goes through this one, so that two tabs that read at once cannot overwrite each other's work. */
export const enqueue = serial();
