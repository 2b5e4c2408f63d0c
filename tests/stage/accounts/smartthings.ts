export interface SmartThingsAccount {
  session: string;
  ownerId: string;
  devices: Hubbed[];
}

/** A device as SmartThings has it. */
export interface Hubbed {
  id: string;
  name: string;
  model: string;
  createdAt: string;
  /** The connection to another cloud, or the app, that it came through; a device of its own has none. */
  through?: Connection;
}

/** Both kinds of link, as SmartThings names them: it holds the key to a cloud, and an app holds the key to it. */
export interface Connection {
  kind: 'VIPER' | 'ENDPOINT_APP';
  id: string;
  maker: string;
}

const ALEXA = connection('ENDPOINT_APP', 1, 'Amazon Alexa');
const ARLO = connection('VIPER', 2, 'Arlo');
/** Two people of the household linked their own account each. */
const ECOBEE_UPSTAIRS = connection('VIPER', 3, 'ecobee');
const ECOBEE_DOWNSTAIRS = connection('VIPER', 4, 'ecobee');

export function smartThings(): SmartThingsAccount {
  return {
    session: 'smartthings-a',
    ownerId: '00000000-0000-4000-8000-00000000c000',
    devices: [
      device(1, 'Washer', 'WA-7', '2021-12-30T10:00:00Z'),
      device(2, 'Cellar plug', 'Outlet', '2023-03-04T15:20:00Z'),
      device(3, 'Kitchen Echo', 'Echo Dot', '2022-01-09T09:00:00Z', ALEXA),
      device(4, 'Driveway', 'VMC4041P', '2024-05-11T12:00:00Z', ARLO),
      device(5, 'Upstairs', 'nikeSmart', '2020-10-02T17:45:00Z', ECOBEE_UPSTAIRS),
      device(6, 'Downstairs', 'apolloSmart', '2023-11-19T08:10:00Z', ECOBEE_DOWNSTAIRS),
    ],
  };
}

function connection(kind: Connection['kind'], key: number, maker: string): Connection {
  return { kind, id: `00000000-0000-4000-8000-00000000c10${key}`, maker };
}

function device(key: number, name: string, model: string, createdAt: string, through?: Connection): Hubbed {
  const id = `00000000-0000-4000-8000-00000000c20${key}`;
  return { id, name, model, createdAt, ...(through && { through }) };
}
