import type { Watched } from '../../../src/content/watched';

export const HOME = 'https://home.example';
export const API = 'https://api.example';

/** A vendor that exists for tests of the tap and of the channel alone. */
export const vendor: Watched = {
  domains: [],
  id: 'home',
  origins: [HOME],
  endpoints: [
    { id: 'devices', url: `${HOME}/api/devices`, method: 'GET', from: [HOME], source: 'heard' },
    { id: 'query', url: `${HOME}/api/query`, method: 'POST', from: [HOME], source: 'heard' },
    { id: 'status', url: `${HOME}/api/status/*`, method: 'GET', from: [HOME], source: 'heard' },
    { id: 'big', url: `${HOME}/api/big/*`, method: 'GET', from: [HOME], source: 'heard' },
    { id: 'stream', url: `${HOME}/api/stream`, method: 'GET', from: [HOME], source: 'heard' },
    { id: 'elsewhere', url: `${API}/devices`, method: 'GET', from: [HOME], source: 'heard' },
    { id: 'socket', url: 'wss://home.example/api/socket', method: 'WS', from: [HOME], source: 'heard' },
  ],
  asks: [
    { endpoint: 'devices', on: HOME, path: '/api/devices?asked=1', headers: { 'x-asked': 'yes' } },
    { endpoint: 'status', on: HOME, path: '/api/status/moved?asked=1' },
  ],
  pages: [{ id: 'list', match: `${HOME}/list*`, lists: ['devices'], source: 'seen' }],
  lists: [
    { list: 'devices', source: 'heard' },
    { list: 'devices', source: 'seen' },
  ],
  signedOut: ['/login*'],
};
