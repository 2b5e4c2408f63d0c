import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MODULES = join(import.meta.dirname, 'node_modules');

/** A hub that runs until it is closed, and the folder that it keeps its things in. */
export interface Hub {
  origin: string;
  close(): Promise<void>;
}

/** How long a hub may take to answer for the first time, in ms. */
const PATIENCE = 60_000;

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export function hubFolder(): string {
  return mkdtempSync(join(tmpdir(), 'latchkey-hub-'));
}

/** Starts a hub's own program and waits until its page answers. Throws with what it printed when it does not. */
export async function startHub(port: number, folder: string, program: string, args: string[]): Promise<Hub> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(MODULES, program), ...args], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  const close = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const limit = Date.now() + PATIENCE;
  while (!(await answers(origin))) {
    if (child.exitCode === null && Date.now() < limit) continue;
    await close();
    throw new Error(`${program} does not answer at ${origin}:\n${printed}`);
  }
  return { origin, close };
}

async function answers(origin: string): Promise<boolean> {
  const response = await fetch(origin).catch(() => undefined);
  if (response === undefined) await new Promise((resolve) => setTimeout(resolve, 200));
  return response?.ok === true;
}

/** Ends the program with those that it started. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    process.kill(-pid, 'SIGKILL');
  });
}
