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
const loader = await openLoader();
try {
  const { main } = await loader.runner.import(file);
  process.exitCode = await main(argv);
} catch (error) {
  const known = error?.name === 'NoBrowser';
  console.error(known ? error.message : error);
  process.exitCode = known ? 3 : 1;
} finally {
  await loader.close();
}

/** What Vite's `runnerImport` does, but open for as long as the tool runs: it may import more on its way. */
async function openLoader() {
  const { createRunnableDevEnvironment, resolveConfig } = await import('vite');
  const { NODE_ENV } = process.env;
  const config = await resolveConfig(
    {
      root: ROOT,
      configFile: false,
      envDir: false,
      logLevel: 'error',
      environments: {
        tools: { consumer: 'server', resolve: { external: true, mainFields: [], conditions: ['node'] } },
      },
    },
    'serve',
  );
  // Vite has set it for the tools; it must not decide how a child process builds.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const options = { runnerOptions: { hmr: { logger: false } }, hot: false };
  const environment = createRunnableDevEnvironment('tools', config, options);
  await environment.init();
  return environment;
}
