export interface AdtAccount {
  session: string;
  devices: Guard[];
}

/** A row of the list of devices. */
export interface Guard {
  /** Number of its page; the gateway has a page of its own. */
  page: number | 'gateway';
  name: string;
  /** Sensors only. */
  zone?: number;
  type: string;
}

export function adtPulse(): AdtAccount {
  return {
    session: 'adt-a',
    devices: [
      { page: 1, name: 'Security Panel', type: 'Security Panel - Safewatch Pro 3000/3000CN' },
      { page: 'gateway', name: 'Gateway', type: 'ADT Pulse Gateway: PGZNG1' },
      { page: 41, name: 'Hall motion', zone: 21, type: 'Motion Sensor' },
      { page: 42, name: 'Back door', zone: 14, type: 'Door/Window Sensor' },
      { page: 34, name: 'Stairs', type: 'Camera' },
    ],
  };
}
