import { needBrowser, versionOf } from './browsers';
import { lint, storeLint, twoBuilds, types, vitest } from './checks';
import { inBoth, inOrder, report, type Stage, total } from './stages';

/**
 * `npm test`: everything that has to hold, in the order in which a failure is cheapest to understand. Prints a line per
 * stage, the whole output of those that fail, and at last `N passed, N failed`.
 */
export async function main(): Promise<number> {
  const chromium = await needBrowser('chromium');
  const firefox = await needBrowser('firefox');
  const stages: Stage[] = [
    { name: 'format and lint', run: lint },
    { name: 'types', run: types },
    { name: 'build, Chromium and Firefox', run: twoBuilds },
    { name: 'unit and contract tests, manifest, budgets', run: () => vitest() },
    { name: 'store lint (Firefox build)', run: storeLint },
  ];
  const endToEnd: Stage[] = [
    { name: `end to end, ${versionOf(chromium)}`, run: () => vitest('chromium') },
    { name: `end to end, ${versionOf(firefox)}`, run: () => vitest('firefox') },
  ];
  const results = [...(await inOrder(stages)), ...(await inBoth(endToEnd))];
  report(results);
  return total(results).failed === 0 ? 0 : 1;
}
