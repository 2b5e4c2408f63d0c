import { join } from 'node:path';
import { createServer } from 'vite';

export interface Preview {
  /** Address of a screen: `at('popup.html?state=todo')`. */
  at(path: string): string;
  close(): Promise<void>;
}

/** Serves the screens with invented data to this computer alone. */
export async function openPreview(): Promise<Preview> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  const server = await createServer({ configFile, logLevel: 'error', server: { host: '127.0.0.1', hmr: false } });
  await server.listen(0);
  const [base] = server.resolvedUrls?.local ?? [];
  if (base === undefined) throw new Error('the preview has no address');
  return { at: (path) => new URL(path, base).href, close: () => server.close() };
}
