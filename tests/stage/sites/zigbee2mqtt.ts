import type { ZigbeeDevice, ZigbeeHub } from '../accounts/zigbee';
import type { Household } from '../household';
import { PLANTED } from '../marks';
import { page } from '../page';
import script from '../pages/zigbee2mqtt.js?raw';
import type { Site } from '../server';

/** The address that its owner gave the hub: nobody else knows it. */
export const HUB = 'https://zigbee.demo-home.example/';

/** The front end of the hub, and its socket. */
export function zigbee2mqttSite({ zigbee }: Household): Site {
  const body = '<div id="root"><h1>Devices</h1><ul id="rows"></ul><p id="state"></p></div>';
  return {
    hosts: [new URL(HUB).host],
    answer: ({ url }) => (url.pathname === '/' ? page({ title: 'Zigbee2MQTT', body, script }) : undefined),
    messages: ({ url }) => (url.pathname === '/api' ? messages(zigbee) : undefined),
  };
}

/** What the hub tells each page that connects. */
function messages({ devices }: ZigbeeHub): string[] {
  const coordinator = { ieee_address: '0x00aa00000000c300', type: 'Coordinator', friendly_name: 'Coordinator' };
  const all = [
    { topic: 'bridge/info', payload: { version: '2.6.0', config: { mqtt: { password: PLANTED.mqttPassword } } } },
    { topic: 'bridge/devices', payload: [coordinator, ...devices.map(device)] },
  ];
  return all.map((message) => JSON.stringify(message));
}

function device({ address, name, type, maker, model }: ZigbeeDevice) {
  return {
    ieee_address: address,
    type,
    friendly_name: name,
    definition: { model, vendor: maker, description: name },
    software_build_id: '1.0.4',
    endpoints: { 1: { bindings: [PLANTED.binding] } },
  };
}
