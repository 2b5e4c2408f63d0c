import { type Household, household } from './household';
import type { Site } from './server';
import { adtPulseSite } from './sites/adt-pulse';
import { amazonSites } from './sites/amazon';
import { arloSites } from './sites/arlo';
import { door } from './sites/door';
import { googleSites } from './sites/google';
import { philipsHueSite } from './sites/philips-hue';
import { smartThingsSites } from './sites/smartthings';
import { wyzeSites } from './sites/wyze';
import { zigbee2mqttSite } from './sites/zigbee2mqtt';

/** All sites of the demo home, at their real addresses. */
export function demoHome(home: Household = household()): Site[] {
  return [
    door(home),
    ...wyzeSites(home),
    ...amazonSites(home),
    ...googleSites(home),
    ...smartThingsSites(home),
    adtPulseSite(home),
    ...arloSites(home),
    philipsHueSite(home),
    zigbee2mqttSite(home),
  ];
}
