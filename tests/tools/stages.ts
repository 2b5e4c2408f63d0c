/** What one stage of `npm test` came to. A stage that is no test run counts as one. */
export interface Result {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
}

export interface Stage {
  name: string;
  run(): Promise<Result>;
}

type Named = Result & { name: string };

export async function inOrder(stages: Stage[]): Promise<Named[]> {
  const results: Named[] = [];
  for (const stage of stages) results.push(await follow(stage));
  return results;
}

/** Side by side. */
export function inBoth(stages: Stage[]): Promise<Named[]> {
  return Promise.all(stages.map(follow));
}

/** One stage that is a single yes or no. */
export function verdictOf(ok: boolean, output: string): Result {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

async function follow(stage: Stage): Promise<Named> {
  const start = performance.now();
  const result = await stage.run().catch((error: unknown) => verdictOf(false, String(error)));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const outcome = result.failed ? `FAILED (${result.failed} of ${result.passed + result.failed})` : 'ok';
  const count = result.failed === 0 && result.passed > 1 ? `, ${result.passed} tests` : '';
  console.log(`${result.failed ? '✗' : '✓'} ${stage.name}: ${outcome}${count} (${seconds} s)`);
  return { name: stage.name, ...result };
}

export function total(results: Result[]): { passed: number; failed: number } {
  return results.reduce((sum, result) => ({ passed: sum.passed + result.passed, failed: sum.failed + result.failed }), {
    passed: 0,
    failed: 0,
  });
}

export function report(results: Named[]): void {
  for (const { name, output } of results.filter((result) => result.failed))
    console.log(`\n──── ${name} ────\n${output.trimEnd()}`);
  const { passed, failed } = total(results);
  console.log(`\n${passed} passed, ${failed} failed`);
}
