import { crossOrigin } from '../cors';
import type { Household } from '../household';
import { json, redirect, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { page, signInPage } from '../page';
import viewer from '../pages/wyze-viewer.js?raw';
import type { Site } from '../server';

const HOME = 'https://my.wyze.com';
const HEADERS = 'content-type, access_token, authorization, appid, appinfo, requestid, signature2';
const SESSION = PLANTED.session;
const FRESH_TOKEN = { code: 1, access_token: PLANTED.accessToken, email: PLANTED.email };

/** The web viewer and the three API hosts that it calls from there, which answer nobody else. */
export function wyzeSites(home: Household): Site[] {
  const api = (answer: Site['answer']) => crossOrigin(HOME, HEADERS, answer);
  return [
    { hosts: ['my.wyze.com'], answer: viewerPages },
    { hosts: ['services.wyze.com'], answer: api(services) },
    { hosts: ['app-core.cloud.wyze.com'], answer: api((request) => homeDevices(home, request)) },
    { hosts: ['app.wyzecam.com'], answer: api((request) => streams(home, request)) },
  ];
}

function viewerPages({ url }: StageRequest): StageReply | undefined {
  if (url.pathname === '/login') {
    return signInPage('Wyze', 'https://services.wyze.com/api/v2/user/login?source=webview', 'wyze');
  }
  if (url.pathname === '/') return redirect('/live');
  if (!['/live', '/home'].includes(url.pathname)) return undefined;
  const body = '<header><b>Wyze</b></header><main><h1>My cameras</h1><ul id="cameras"></ul><p id="state"></p></main>';
  return page({ title: 'Wyze Live', body, script: viewer });
}

function services({ url, method, cookies }: StageRequest): StageReply | undefined {
  const signedIn = cookies.session === SESSION;
  if (url.pathname === '/api/v2/user/login' && method === 'POST') {
    return redirect(`${HOME}/live`, { 'set-cookie': `session=${SESSION}; Path=/; Secure; HttpOnly; SameSite=Lax` });
  }
  if (url.pathname === '/api/v2/santa/refresh') {
    return signedIn
      ? json(FRESH_TOKEN)
      : json({ code: 0, msg: 'no session', request_id: PLANTED.request }, { status: 401 });
  }
  return undefined;
}

function homeDevices({ wyze }: Household, { url, method, headers }: StageRequest): StageReply | undefined {
  if (url.pathname !== '/app/v4/home/get-home-devices' || method !== 'POST') return undefined;
  if (headers.access_token !== PLANTED.accessToken || !headers.signature2) {
    return json({ code: '2001', msg: 'access token is error', data: {}, request_id: PLANTED.request });
  }
  const list = wyze.cameras.map((camera) => ({
    device_id: camera.id,
    device_model: camera.model,
    device_category: 'Camera',
    nickname: camera.name,
    enr: PLANTED.enr,
    device_param: {
      firmware_version: camera.firmware,
      ip: camera.ip,
      ssid: PLANTED.ssid,
      ssid_password: PLANTED.ssidPassword,
      p2p: { id: PLANTED.p2p, providers: ['tutk', 'webrtc'] },
      thumbnail: { url: PLANTED.thumbnail },
    },
  }));
  return json({ code: '1', msg: 'SUCCESS', data: { device_list: list } });
}

function streams({ wyze }: Household, { url, method }: StageRequest): StageReply | undefined {
  if (url.pathname !== '/app/v4/camera/get-streams' || method !== 'POST') return undefined;
  const servers = [{ url: 'turn:turn.example.invalid', username: PLANTED.email, credential: PLANTED.turnCredential }];
  const data = wyze.cameras.map(({ id }) => ({
    device_id: id,
    provider: 'webrtc',
    params: { signaling_url: PLANTED.signalingUrl, ice_servers: servers, auth_token: PLANTED.accessToken },
  }));
  return json({ code: '1', msg: 'SUCCESS', data });
}
