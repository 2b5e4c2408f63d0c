import type { VendorDef } from '../../src/core/vendor';
import { NOTHING_KNOWN } from './revocability';

/** A vendor with two marketplaces, an answer that names the account, and a page apart from its single-page application. */
export const acme: VendorDef = {
  id: 'acme',
  name: 'Acme',
  domains: ['acme-com.example', 'acme-de.example'],
  variables: { tld: ['com', 'de'] },
  origins: ['https://home.acme-{tld}.example', 'https://www.acme-{tld}.example'],
  pages: [
    {
      id: 'home',
      url: 'https://home.acme-{tld}.example/',
      match: 'https://home.acme-{tld}.example/*',
      lists: ['devices'],
      source: 'cloud',
    },
    {
      id: 'skills',
      url: 'https://www.acme-{tld}.example/skills?all=1',
      match: 'https://www.acme-{tld}.example/skills*',
      lists: ['held-services'],
      source: 'skills',
    },
    {
      id: 'apps',
      url: 'https://www.acme-{tld}.example/apps',
      match: 'https://www.acme-{tld}.example/apps*',
      lists: ['linked-services'],
      source: 'recognised',
      unconfirmed: true,
    },
  ],
  endpoints: [
    {
      id: 'who',
      url: 'https://home.acme-{tld}.example/api/who',
      method: 'GET',
      from: ['https://home.acme-{tld}.example'],
      source: 'account',
    },
    {
      id: 'devices',
      url: 'https://home.acme-{tld}.example/api/devices',
      method: 'GET',
      from: ['https://home.acme-{tld}.example'],
      source: 'cloud',
    },
    { id: 'app', url: 'https://app.acme-{tld}.example/list', method: 'GET', from: [], source: 'app' },
  ],
  asks: [{ endpoint: 'devices', on: 'https://home.acme-{tld}.example', path: '/api/devices' }],
  lists: [
    { list: 'devices', source: 'cloud', where: 'web', page: 'home' },
    { list: 'held-services', source: 'skills', where: 'web', page: 'skills' },
    { list: 'linked-services', source: 'recognised', where: 'web', page: 'apps', unconfirmed: true },
    { list: 'sessions', source: 'app', where: 'app-only', app: 'Account → Devices' },
  ],
  signedOut: ['https://www.acme-{tld}.example/signin*'],
  revocability: NOTHING_KNOWN,
  sources: [],
};

/** A hub at its user's own address, all of whose answers come over one socket. */
export const nook: VendorDef = {
  id: 'nook',
  name: 'Nook',
  domains: ['nook.example'],
  selfHosted: { marks: ['nook-app'], title: 'Nook' },
  variables: { hub: [] },
  bound: { hub: {} },
  origins: ['{hub}'],
  pages: [{ id: 'all', url: '{hub}/', match: '{hub}/*', lists: ['devices'], source: 'devices' }],
  endpoints: [
    { id: 'devices', url: '{socket}/api', method: 'WS', from: ['{hub}'], source: 'devices' },
    { id: 'tokens', url: '{socket}/api', method: 'WS', from: ['{hub}'], source: 'tokens' },
  ],
  asks: [],
  commands: [
    { endpoint: 'devices', type: 'devices/list' },
    { endpoint: 'tokens', type: 'tokens/list' },
  ],
  lists: [
    { list: 'devices', source: 'devices', where: 'web', page: 'all' },
    { list: 'api-tokens', source: 'tokens', where: 'web', page: 'all' },
  ],
  revocability: NOTHING_KNOWN,
  sources: [],
};

/** Another vendor, on one origin. */
export const bolt: VendorDef = {
  id: 'bolt',
  name: 'Bolt',
  domains: ['bolt.example'],
  origins: ['https://my.bolt.example:8443'],
  pages: [],
  endpoints: [
    {
      id: 'locks',
      url: 'https://my.bolt.example:8443/locks',
      method: 'GET',
      from: ['https://my.bolt.example:8443'],
      source: 'locks',
    },
  ],
  asks: [],
  lists: [{ list: 'devices', source: 'locks', where: 'web' }],
  revocability: NOTHING_KNOWN,
  sources: [],
};
