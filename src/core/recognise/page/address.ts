import type { ListName } from '../../model';

/** What the parts of an address say of a list, and how clearly. */
const PARTS: readonly [ListName, number, RegExp][] = [
  [
    'linked-services',
    2.5,
    /(?:authori[sz]ed|connected|linked|third-?party|external|tpty|oauth\d?)-?(?:oauth-)?-?(?:app|application|service|account|client|site|partner)s?|(?:app|account|service)-?(?:linking|permissions|authori[sz]ations)|authori[sz]ations|manage-?access|my-apps|authori[sz]ed-tokens|granted|grants|consents?/,
  ],
  [
    'linked-services',
    1.5,
    /^(?:applications?|apps|third-?part(?:y|ies)|connections?|integrations?|permissions|services|linked-accounts?|partners?|skills?|adam)$/,
  ],
  [
    'api-tokens',
    2.5,
    /(?:api|access|personal|auth|app|application|security)-?(?:access-)?(?:tokens?|keys?|passwords?)/,
  ],
  ['api-tokens', 1.5, /^(?:tokens?|keys|apikeys?|api|credentials)$/],
  [
    'sessions',
    2.5,
    /(?:active|login|user|trusted|authori[sz]ed|signed-in|logged-in|mobile)-?(?:sessions?|devices|clients|browsers)|sessions?|device-activity|persistent-?connections|signed-?in/,
  ],
  [
    'devices',
    2.5,
    /^(?:my-)?(?:devices?|accessor(?:y|ies)|sensors?|things|hubs?|gateways?|equipment|appliances|cameras?|lights?|locks?|thermostats?|hardware|registered-products)(?:-list|-select|-settings|-overview|\d*)?$/,
  ],
  ['devices', 1.5, /device|accessor(?:y|ies)|sensors|gateway|camera/],
  ['shared-users', 2.5, /shared-?(?:users?|access)|sharing|guests?|household|invit(?:es|ations)|friends|home-?members/],
  ['shared-users', 1.5, /^(?:members?|people|family|users-access|shares?)$/],
];

/** What somebody searched for says nothing of the page. */
const ASKED = /[?&#](?:q|s|query|search|keywords?|term|text)=[^&#]*/gi;

/** Points of each list for the address of a page: its path, its fragment and the values of its query. */
export function pointsOfAddress(url: string): Map<ListName, number> {
  const points = new Map<ListName, number>();
  const local = url.slice(0, 2000).replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const words = local
    .replace(ASKED, '')
    .split(/[/?#&=;!]/)
    .map((part) => part.replace(/\.\w{2,5}$/, ''))
    .filter((part) => part !== '' && part.length <= 60)
    .map((part) =>
      part
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/[_\s.+]|%20/g, '-')
        .toLowerCase(),
    );
  for (const word of words.slice(-12)) {
    for (const [list, weight, pattern] of PARTS) {
      if (pattern.test(word) && (points.get(list) ?? 0) < weight) points.set(list, weight);
    }
  }
  return points;
}
