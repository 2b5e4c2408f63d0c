export interface AmazonAccount {
  /** What the session cookie says. */
  session: string;
  tld: 'com' | 'de';
  customerId: string;
  /** Echos, Fire devices, phones with the app and speaker groups. */
  echos: Echo[];
  skills: Skill[];
  things: Thing[];
  /** Websites that are signed in to with Amazon. */
  apps: string[];
}

export interface Echo {
  serial: string;
  name: string;
  family: 'ECHO' | 'KNIGHT' | 'FIRE_TV' | 'VOX' | 'WHA';
  deviceType: string;
  kind: string;
  version: string;
  online: boolean;
  /** Instant; a speaker group is not registered. */
  registeredAt?: string;
}

export interface Skill {
  id: string;
  title: string;
  asin: string;
  type: 'SMART_HOME' | 'CUSTOM';
}

/** A smart-home device that came to Alexa through a skill. */
export interface Thing {
  id: string;
  name: string;
  skill: Skill;
  maker: string;
  model: string;
  category: string;
  reachable: boolean;
  createdAt: string;
  lastSeenAt: string;
}

const WYZE: Skill = {
  id: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000001',
  title: 'Wyze',
  asin: 'B000WYZE00',
  type: 'SMART_HOME',
};
const HUE: Skill = {
  id: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000002',
  title: 'Philips Hue',
  asin: 'B000HUE000',
  type: 'SMART_HOME',
};
const EMBER: Skill = {
  id: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000003',
  title: 'Ember Heating',
  asin: 'B000EMBER0',
  type: 'SMART_HOME',
};
const RAIN: Skill = {
  id: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000004',
  title: 'Rain on the Roof',
  asin: 'B000RAIN00',
  type: 'CUSTOM',
};

const SMARTTHINGS: Skill = {
  id: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000005',
  title: 'SmartThings',
  asin: 'B000SMART0',
  type: 'SMART_HOME',
};

export function amazonCom(): AmazonAccount {
  return {
    session: 'amazon-a',
    tld: 'com',
    customerId: 'A0STAGECUSTOMERA',
    echos: [
      {
        serial: 'G0910000000000A1',
        name: 'Kitchen Echo',
        family: 'ECHO',
        deviceType: 'A3S5BH2HU6VAYF',
        kind: 'Echo Dot',
        version: '12584499076',
        online: true,
        registeredAt: '2019-11-18T19:02:11Z',
      },
      {
        serial: 'G0910000000000A2',
        name: 'Bedroom Show',
        family: 'KNIGHT',
        deviceType: 'A4ZP7ZC4PI6TO',
        kind: 'Echo Show 5',
        version: '12584499077',
        online: true,
        registeredAt: '2022-08-04T07:40:00Z',
      },
      {
        serial: 'G0910000000000A3',
        name: 'Den TV',
        family: 'FIRE_TV',
        deviceType: 'A2GFL5ZMWNE0PX',
        kind: 'Fire TV Stick',
        version: '0028510594436',
        online: false,
        registeredAt: '2021-01-09T20:15:30Z',
      },
      {
        serial: 'G0910000000000A4',
        name: 'Alexa app on the blue phone',
        family: 'VOX',
        deviceType: 'A2TF17PFR55MTB',
        kind: 'Alexa App',
        version: '2.2.651540.0',
        online: true,
        registeredAt: '2025-12-26T10:00:00Z',
      },
      {
        serial: 'G0910000000000A5',
        name: 'Everywhere',
        family: 'WHA',
        deviceType: 'A3C9PE6TNYLTCH',
        kind: 'Multi-room group',
        version: '1',
        online: true,
      },
    ],
    skills: [WYZE, HUE, EMBER, RAIN, SMARTTHINGS],
    things: [
      thing(
        'a1',
        'Living room',
        WYZE,
        'WyzeLabs',
        'WYZEC1-JZ',
        'CAMERA',
        '2019-11-20T18:04:09Z',
        '2026-11-21T06:31:00Z',
      ),
      thing('a2', 'Porch', WYZE, 'WyzeLabs', 'HL_CAM4', 'CAMERA', '2024-06-02T09:12:44Z', '2026-11-22T21:08:00Z'),
      thing('a3', 'Hall lamp', HUE, 'Signify', 'LCA001', 'LIGHT', '2021-02-14T17:20:00Z', '2026-11-22T22:45:00Z'),
      thing('a4', 'Desk lamp', HUE, 'Signify', 'LWA004', 'LIGHT', '2021-02-14T17:20:02Z', '2026-11-22T22:45:01Z'),
      thing('a5', 'Heating', EMBER, 'Ember', 'EH-2', 'THERMOSTAT', '2023-10-01T08:00:00Z', '2026-11-20T05:00:00Z'),
      thing('a6', 'Washer', SMARTTHINGS, 'Samsung', 'WA-7', 'OTHER', '2022-01-08T11:00:00Z', '2026-11-22T18:30:00Z'),
    ],
    apps: ['Lantern Photo Books', 'Sofa Radio'],
  };
}

export function amazonDe(): AmazonAccount {
  return {
    session: 'amazon-b',
    tld: 'de',
    customerId: 'A0STAGECUSTOMERB',
    echos: [
      {
        serial: 'G0910000000000B1',
        name: 'Echo im Flur',
        family: 'ECHO',
        deviceType: 'A3S5BH2HU6VAYF',
        kind: 'Echo Dot',
        version: '12584499076',
        online: true,
        registeredAt: '2021-04-30T16:11:00Z',
      },
      {
        serial: 'G0910000000000B2',
        name: 'Alexa-App auf dem Tablet',
        family: 'VOX',
        deviceType: 'A2TF17PFR55MTB',
        kind: 'Alexa App',
        version: '2.2.651540.0',
        online: false,
        registeredAt: '2021-04-30T16:02:00Z',
      },
    ],
    skills: [WYZE, HUE],
    things: [
      thing(
        'b1',
        'Garage',
        WYZE,
        'WyzeLabs',
        'WYZE_CAKP2JFUS',
        'CAMERA',
        '2021-05-02T10:30:00Z',
        '2026-11-20T19:00:00Z',
      ),
      thing('b2', 'Leselampe', HUE, 'Signify', 'LWA004', 'LIGHT', '2022-12-27T18:00:00Z', '2026-11-22T20:10:00Z'),
    ],
    apps: [],
  };
}

function thing(
  key: string,
  name: string,
  skill: Skill,
  maker: string,
  model: string,
  category: string,
  createdAt: string,
  lastSeenAt: string,
): Thing {
  const id = `00000000-0000-4000-8000-0000000000${key}`;
  return { id, name, skill, maker, model, category, reachable: true, createdAt, lastSeenAt };
}
