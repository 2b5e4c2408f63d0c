/**
 * `node tests/tools/run.mjs NAME …`: runs `main(argv)` of tests/tools/NAME.ts and exits with what it resolves to.
 *
 * The tools are TypeScript and use the sources as they are, `import.meta.glob` included, so Vite loads them. On stdout
 * is what the tool itself prints, nothing else.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

const [name = '', ...argv] = process.argv.slice(2);
const file = join(ROOT, 'tests/tools', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error(`run.mjs: there is no tool "${name}" in tests/tools`);
  process.exit(2);
}

install();
// Where `main` is loaded from must not decide how `vite build` builds in a child process.
const { NODE_ENV } = process.env;
const { runnerImport } = await import('vite');
const { module } = await runnerImport(file, { root: ROOT, configFile: false, logLevel: 'error' });
if (NODE_ENV === undefined) delete process.env.NODE_ENV;

try {
  process.exitCode = await module.main(argv);
} catch (error) {
  const known = error?.name === 'NoBrowser';
  console.error(known ? error.message : error);
  process.exitCode = known ? 3 : 1;
}
