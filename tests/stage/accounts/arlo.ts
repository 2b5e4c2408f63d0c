export interface ArloAccount {
  session: string;
  userId: string;
  devices: ArloDevice[];
  /** People who were let in. */
  friends: Friend[];
  /** Browsers and phones that sign in without a code. */
  trusted: { id: string; type: 'BROWSER' | 'PUSH'; name: string }[];
}

export interface ArloDevice {
  id: string;
  name: string;
  type: 'camera' | 'basestation';
  model: string;
  firmware: string;
  createdAt: string;
}

export interface Friend {
  id: string;
  firstName: string;
  lastName: string;
  createdAt: string;
  /** Names of the devices that are shared. */
  sees: string[];
}

export function arlo(): ArloAccount {
  return {
    session: 'arlo-a',
    userId: 'STAGE-ARLO-USER-1',
    devices: [
      {
        id: 'A0STAGE000001',
        name: 'Driveway',
        type: 'camera',
        model: 'VMC4041P',
        firmware: '1.092.0.24_1',
        createdAt: '2024-05-10T16:40:00Z',
      },
      {
        id: 'A0STAGE000002',
        name: 'Hall base',
        type: 'basestation',
        model: 'VMB4540',
        firmware: '1.20.4.2_5',
        createdAt: '2024-05-10T16:30:00Z',
      },
    ],
    friends: [
      {
        id: 'STAGE-FRIEND-1',
        firstName: 'Robin',
        lastName: 'Example',
        createdAt: '2024-06-01T09:00:00Z',
        sees: ['Driveway'],
      },
      {
        id: 'STAGE-FRIEND-2',
        firstName: 'Kim',
        lastName: 'Example',
        createdAt: '2025-02-14T20:15:00Z',
        sees: ['Driveway'],
      },
    ],
    trusted: [
      { id: 'STAGE-FACTOR-1', type: 'BROWSER', name: 'Browser in the study' },
      { id: 'STAGE-FACTOR-2', type: 'PUSH', name: 'Blue phone' },
    ],
  };
}
