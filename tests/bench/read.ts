import { performance } from 'node:perf_hooks';
import type { ResponseCapture, ResponseReader } from '../../src/core/reading';
import { readers } from '../../src/vendors/readers';
import type { Measurement } from '../tools/bench';

const SIZE = 5_000;
const RUNS = 20;

/** How long reading a very large answer takes: median of {@link RUNS}, parsing included, after as many to warm up. */
export async function* measure(): AsyncGenerator<Measurement> {
  yield time('read-amazon-devices-v2-5000', reader('amazon', 'devices-v2'), {
    url: 'https://alexa.amazon.com/api/devices-v2/device?cached=true',
    method: 'GET',
    status: 200,
    body: JSON.stringify({ devices: rows(echo) }),
  });
  yield time('read-amazon-phoenix-5000', reader('amazon', 'phoenix'), {
    url: 'https://alexa.amazon.com/api/phoenix',
    method: 'GET',
    status: 200,
    body: JSON.stringify({ networkDetail: JSON.stringify(tree(rows(appliance))) }),
  });
  yield time('read-wyze-cameras-5000', reader('wyze', 'get-home-devices'), {
    url: 'https://app-core.cloud.wyze.com/app/v4/home/get-home-devices',
    method: 'POST',
    status: 200,
    body: JSON.stringify({ code: '1', msg: 'SUCCESS', data: { device_list: rows(camera) } }),
  });
}

function time(name: string, read: ResponseReader, capture: ResponseCapture): Measurement {
  const runs = Array.from({ length: 2 * RUNS }, () => {
    const start = performance.now();
    const { readings } = read(capture);
    const took = performance.now() - start;
    const found = readings[0]?.state === 'rows' ? readings[0].devices?.length : 0;
    if (found !== SIZE) throw new Error(`${name}: ${found} of ${SIZE} devices were read`);
    return took;
  });
  const warm = runs.slice(RUNS).sort((a, b) => a - b);
  return { name, value: warm[RUNS / 2] ?? Number.NaN, unit: 'ms' };
}

function reader(vendor: string, endpoint: string): ResponseReader {
  const found = readers.get(vendor)?.responseReaders[endpoint];
  if (!found) throw new Error(`no reader ${vendor}/${endpoint}`);
  return found;
}

function rows<T>(make: (n: number) => T): T[] {
  return Array.from({ length: SIZE }, (_, n) => make(n));
}

function echo(n: number) {
  return {
    accountName: `Echo ${n}`,
    serialNumber: `G091${n}`,
    deviceFamily: 'ECHO',
    deviceTypeFriendlyName: null,
    deviceOwnerCustomerId: 'A2EXAMPLE',
    online: n % 2 === 0,
    softwareVersion: '12584499076',
    capabilities: ['MICROPHONE', 'VOLUME_SETTING', 'AUDIO_PLAYER'],
    appDeviceList: [],
    clusterMembers: [],
    parentClusters: [],
  };
}

function camera(n: number) {
  return {
    device_id: `D03F${n}`,
    device_model: 'HL_CAM4',
    device_category: 'Camera',
    nickname: `Camera ${n}`,
    device_param: { firmware_version: '4.52.9.5332', ip: '192.0.2.20', p2p: { providers: ['tutk', 'webrtc'] } },
  };
}

function appliance(n: number) {
  const identifier = btoa(JSON.stringify({ skillId: `amzn1.ask.skill.${n % 20}`, stage: 'live' }));
  return {
    applianceId: `SKILL_${identifier}_${n}`,
    entityId: `entity-${n}`,
    applianceTypes: ['LIGHT'],
    friendlyName: `Lamp ${n}`,
    manufacturerName: `Maker ${n % 20}`,
    modelName: 'LCT015',
    driverIdentity: { namespace: 'SKILL', identifier },
    applianceNetworkState: {
      reachability: 'REACHABLE',
      lastSeenAt: 1_700_000_000_000 + n,
      createdAt: 1_600_000_000_000,
    },
  };
}

function tree(appliances: { applianceId: string }[]) {
  const applianceDetails = Object.fromEntries(appliances.map((one) => [one.applianceId, one]));
  const bridge = { applianceDetails: { applianceDetails } };
  const place = { amazonBridgeDetails: { amazonBridgeDetails: { LambdaBridge: bridge } } };
  return { locationDetails: { locationDetails: { Default_Location: place } } };
}
