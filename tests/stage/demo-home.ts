import { type Household, household } from './household';
import type { Site } from './server';
import { amazonSites } from './sites/amazon';
import { door } from './sites/door';
import { wyzeSites } from './sites/wyze';

/** All sites of the demo home, at their real addresses. */
export function demoHome(home: Household = household()): Site[] {
  return [door(home), ...wyzeSites(home), ...amazonSites(home)];
}
