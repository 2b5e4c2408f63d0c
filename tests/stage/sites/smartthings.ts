import type { Hubbed, SmartThingsAccount } from '../accounts/smartthings';
import type { Household } from '../household';
import { html, json, redirect, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { page, signInPage } from '../page';
import devices from '../pages/smartthings.js?raw';
import type { Site } from '../server';
import { enter, isSignedIn } from '../session';

const SIGN_IN = 'https://account.samsung.com/accounts/v1/ST/signInGate';
const HOME = 'https://my.smartthings.com';
const CALLBACK = '/signin/callback';
const ADVANCED = '/advanced/devices';

/** The Samsung account, and the advanced web app with the interface that it calls on its own origin. */
export function smartThingsSites({ smartThings }: Household): Site[] {
  return [
    {
      hosts: [new URL(SIGN_IN).host],
      answer: ({ url }) =>
        url.pathname === new URL(SIGN_IN).pathname
          ? signInPage('Samsung account', HOME + CALLBACK, smartThings.session)
          : undefined,
    },
    { hosts: [new URL(HOME).host], answer: (request) => advanced(smartThings, request) },
  ];
}

function advanced(account: SmartThingsAccount, request: StageRequest): StageReply | undefined {
  const { url, method } = request;
  if (url.pathname === CALLBACK && method === 'POST') return enter(account, '.smartthings.com', ADVANCED);
  if (url.pathname === '/advanced/cupcake-api/api/devices') {
    // Nobody who is signed out gets an error: the page where one signs in comes in place of the answer.
    if (!isSignedIn(account, request)) return html(`<a href="${SIGN_IN}?state=${PLANTED.csrf}">Sign in</a>`);
    return json({ items: account.devices.map((device) => item(account, device, url)), _links: {} });
  }
  if (url.pathname !== ADVANCED) return undefined;
  if (!isSignedIn(account, request)) return redirect(SIGN_IN);
  const body = '<header><b>SmartThings</b></header><main><h1>Devices</h1><ul id="rows"></ul><p id="state"></p></main>';
  return page({ title: 'Advanced Web App', body, script: devices, connect: "'self'" });
}

function item({ ownerId }: SmartThingsAccount, device: Hubbed, { searchParams }: URL) {
  const { id, name, createdAt, through } = device;
  return {
    deviceId: id,
    name: `driver of ${name}`,
    label: name,
    manufacturerName: through?.kind === 'ENDPOINT_APP' ? through.maker : 'SmartThings',
    locationId: PLANTED.location,
    ownerId,
    createTime: createdAt,
    components: [{ id: 'main', label: 'main', capabilities: [] }],
    ...(searchParams.has('includeHealth') && {
      healthState: { state: 'ONLINE', lastUpdatedDate: '2026-11-22T05:00:00.000Z' },
    }),
    ...origin(device),
  };
}

/** Where a device comes from, which has a name and a shape of its own for each kind. */
function origin({ model, through }: Hubbed) {
  switch (through?.kind) {
    case 'VIPER': {
      const { id, maker } = through;
      const viper = {
        manufacturerName: maker,
        modelName: model,
        uniqueIdentifier: PLANTED.uniqueId,
        endpointAppId: id,
      };
      return { type: 'VIPER', viper };
    }
    case 'ENDPOINT_APP':
      return { type: 'ENDPOINT_APP', app: { installedAppId: through.id, externalId: PLANTED.uniqueId } };
    default:
      return { type: 'OCF', ocf: { modelNumber: model, firmwareVersion: '7.1' } };
  }
}
