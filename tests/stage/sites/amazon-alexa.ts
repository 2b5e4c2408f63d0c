import type { AmazonAccount, Echo } from '../accounts/amazon';
import { json, redirect, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { page } from '../page';
import script from '../pages/alexa.js?raw';
import { toSignIn } from './amazon-sign-in';
import { networkDetail, smartHome } from './amazon-smart-home';

type Answer = (account: AmazonAccount, request: StageRequest) => StageReply;

/** alexa.amazon: a single-page app and its API on the same origin. */
export function alexa(account: AmazonAccount, request: StageRequest, signedIn: boolean): StageReply | undefined {
  const { pathname } = request.url;
  const answer = api[`${request.method} ${pathname}`];
  if (answer)
    return signedIn
      ? answer(account, request)
      : json({ message: 'Unauthenticated', requestId: PLANTED.request }, { status: 401 });
  if (pathname === '/') return redirect('/spa/index.html');
  if (pathname !== '/spa/index.html') return undefined;
  return signedIn ? app() : toSignIn(account, request);
}

function app(): StageReply {
  const body = `<header><b>Alexa</b><a href="#devices">Devices</a><a href="#smart-home">Smart Home</a></header>
<main><h1 id="heading"></h1><ul id="rows"></ul><p id="state"></p></main>`;
  return page({ title: 'Amazon Alexa', body, script, connect: "'self'" });
}

const api: Record<string, Answer> = {
  'GET /api/bootstrap': ({ customerId }) =>
    json({
      authentication: {
        authenticated: true,
        canAccessPrimeMusicContent: true,
        customerEmail: PLANTED.email,
        customerId,
        customerName: PLANTED.customerName,
      },
    }),
  'GET /api/devices-v2/device': ({ echos, customerId }) =>
    json({ devices: echos.map((echo) => device(echo, customerId)) }),
  'GET /api/phoenix': (account) => json(networkDetail(account)),
  'POST /nexus/v1/graphql': (account, { body }) => json(smartHome(account, body)),
};

function device(echo: Echo, customerId: string) {
  return {
    accountName: echo.name,
    serialNumber: echo.serial,
    deviceType: echo.deviceType,
    deviceFamily: echo.family,
    deviceTypeFriendlyName: null,
    deviceAccountId: PLANTED.deviceAccount,
    deviceOwnerCustomerId: customerId,
    registrationId: PLANTED.registration,
    online: echo.online,
    softwareVersion: echo.version,
    capabilities: ['MICROPHONE', 'VOLUME_SETTING'],
    appDeviceList: [],
    clusterMembers: [],
    parentClusters: [],
    macAddress: PLANTED.macAddress,
    essid: PLANTED.essid,
    postalCode: PLANTED.postalCode,
  };
}
