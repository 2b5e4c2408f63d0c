import type { ArloAccount, ArloDevice, Friend } from '../accounts/arlo';
import { crossOrigin } from '../cors';
import type { Household } from '../household';
import { json, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { page, signInPage } from '../page';
import script from '../pages/arlo.js?raw';
import type { Site } from '../server';
import { enter, isSignedIn } from '../session';

const HOME = 'https://my.arlo.com';
const AUTH = 'ocapi-app.arlo.com';

/** The web app and the two hosts that it calls: one for the account and its devices, one for signing in. */
export function arloSites({ arlo }: Household): Site[] {
  const api = (answer: Site['answer']) => crossOrigin(HOME, 'content-type, authorization', answer);
  return [
    { hosts: ['my.arlo.com'], answer: (request) => app(arlo, request) },
    { hosts: ['myapi.arlo.com'], answer: api((request) => account(arlo, request)) },
    { hosts: [AUTH], answer: api((request) => signingIn(arlo, request)) },
  ];
}

function app(arlo: ArloAccount, request: StageRequest): StageReply | undefined {
  if (request.url.pathname !== '/') return undefined;
  if (!isSignedIn(arlo, request)) return signInPage('Arlo', `https://${AUTH}/api/auth`, arlo.session);
  const body = '<header><b>Arlo</b></header><main><h1>My Devices</h1><ul id="rows"></ul><p id="state"></p></main>';
  return page({ title: 'My Arlo', body, script });
}

function account(arlo: ArloAccount, request: StageRequest): StageReply | undefined {
  const { pathname } = request.url;
  if (pathname === '/hmsweb/users/session/v3') {
    if (!isSignedIn(arlo, request)) return refused();
    return good({ userId: arlo.userId, email: PLANTED.email, token: PLANTED.accessToken });
  }
  if (request.headers.authorization !== PLANTED.accessToken) return refused();
  if (pathname === '/hmsweb/v2/users/devices') return good(arlo.devices.map((one) => device(arlo, one)));
  if (pathname === '/hmsweb/users/friends') return good(arlo.friends.map(friend));
  return undefined;
}

function signingIn(arlo: ArloAccount, { url, method, headers }: StageRequest): StageReply | undefined {
  if (url.pathname === '/api/auth' && method === 'POST') return enter(arlo, '.arlo.com', `${HOME}/`);
  if (url.pathname !== '/api/getFactors') return undefined;
  if (headers.authorization !== PLANTED.accessToken) return refused();
  const phones = arlo.trusted.map(({ id, type, name }) => ({ factorId: id, factorType: type, factorNickname: name }));
  const items = [...phones, { factorId: PLANTED.deviceAccount, factorType: 'SMS', factorNickname: PLANTED.phone }];
  return json({ meta: { code: 200 }, data: { items, token: PLANTED.accessToken } });
}

function good(data: unknown): StageReply {
  return json({ success: true, data });
}

function refused(): StageReply {
  return json({ success: false, data: { error: '2015', message: PLANTED.request } }, { status: 401 });
}

function device({ userId }: ArloAccount, { id, name, type, model, firmware, createdAt }: ArloDevice) {
  return {
    userId,
    deviceId: id,
    uniqueId: PLANTED.uniqueId,
    deviceType: type,
    deviceName: name,
    firmwareVersion: firmware,
    xCloudId: PLANTED.cloudId,
    userRole: 'OWNER',
    state: 'provisioned',
    modelId: model,
    dateCreated: Date.parse(createdAt),
    presignedLastImageUrl: PLANTED.thumbnail,
    connectivity: { connected: true },
  };
}

function friend({ id, firstName, lastName, createdAt, sees }: Friend) {
  return {
    id,
    firstName,
    lastName,
    email: PLANTED.email,
    token: PLANTED.friendToken,
    status: 'ACCEPTED',
    createdDate: Date.parse(createdAt),
    devices: sees.map((deviceName) => ({ deviceName, uniqueId: PLANTED.uniqueId })),
  };
}
