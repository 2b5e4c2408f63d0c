import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Folder of package.json. */
export const ROOT = join(import.meta.dirname, '../..');

export interface Finished {
  code: number;
  /** stdout and stderr as they came. */
  output: string;
}

/** Runs a Node program to its end and keeps what it prints. */
export function capture(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
