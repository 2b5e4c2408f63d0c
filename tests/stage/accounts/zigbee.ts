/** A hub in the house, at an address of its own. */
export interface ZigbeeHub {
  devices: ZigbeeDevice[];
}

export interface ZigbeeDevice {
  address: string;
  name: string;
  type: 'EndDevice' | 'Router';
  maker: string;
  model: string;
}

export function zigbee(): ZigbeeHub {
  return {
    devices: [
      { address: '0x00aa00000000c301', name: 'Pantry sensor', type: 'EndDevice', maker: 'SONOFF', model: 'SNZB-02' },
      { address: '0x00aa00000000c302', name: 'Landing plug', type: 'Router', maker: 'IKEA', model: 'E1603' },
    ],
  };
}
