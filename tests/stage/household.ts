import { type AdtAccount, adtPulse } from './accounts/adt-pulse';
import { type AmazonAccount, amazonCom, amazonDe } from './accounts/amazon';
import { type ArloAccount, arlo } from './accounts/arlo';
import { type GoogleAccount, google } from './accounts/google';
import { type HueAccount, philipsHue } from './accounts/philips-hue';
import { type SmartThingsAccount, smartThings } from './accounts/smartthings';
import { type WyzeAccount, wyze } from './accounts/wyze';
import { type ZigbeeHub, zigbee } from './accounts/zigbee';

/**
 * The household that lives on the stage: one account at each vendor, two Amazon accounts on two marketplaces, and a hub
 * of its own. All of it is invented. Every answer is computed from it when it is asked for, so a test may change it while the stage is open.
 */
export interface Household {
  wyze: WyzeAccount;
  amazon: AmazonAccount[];
  google: GoogleAccount;
  smartThings: SmartThingsAccount;
  adtPulse: AdtAccount;
  arlo: ArloAccount;
  philipsHue: HueAccount;
  zigbee: ZigbeeHub;
}

export function household(): Household {
  return {
    wyze: wyze(),
    amazon: [amazonCom(), amazonDe()],
    google: google(),
    smartThings: smartThings(),
    adtPulse: adtPulse(),
    arlo: arlo(),
    philipsHue: philipsHue(),
    zigbee: zigbee(),
  };
}

/**
 * Every id as the vendors write it, but for the numbers of a few digits at ADT Pulse. They stay out of everything that is
 * kept or exported: there are hashes of them.
 */
export function rawIds(home: Household): string[] {
  const { wyze, amazon, google, smartThings, arlo, zigbee } = home;
  return [
    ...wyze.cameras.map(({ id }) => id),
    ...amazon.flatMap((account) => [
      account.customerId,
      ...account.echos.map(({ serial }) => serial),
      ...account.skills.map(({ id }) => id),
      ...account.things.map(({ id }) => id),
    ]),
    ...google.connections.map(({ id }) => id),
    smartThings.ownerId,
    ...smartThings.devices.flatMap(({ id, through }) => [id, ...(through ? [through.id] : [])]),
    ...zigbee.devices.map(({ address }) => address),
    arlo.userId,
    ...[...arlo.devices, ...arlo.friends, ...arlo.trusted].map(({ id }) => id),
  ];
}
