import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Starting Vite takes its time on a busy machine. In ms. */
export const PATIENCE = 120_000;

/** Runs a command of tests/tools as npm does, from the folder `dir`. */
export function runCommand(
  name: string,
  dir: string,
  args: readonly string[],
  stdin = '',
): Promise<{ code: number; out: string; err: string }> {
  const tool = join(import.meta.dirname, 'tools/run.mjs');
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: dir, VITEST: undefined };
    const child = execFile(process.execPath, [tool, name, ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end(stdin);
  });
}
