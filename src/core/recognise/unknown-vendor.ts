import { checksum } from '../checksum';
import { partyOf } from '../parties';

/** A vendor without a folder. */
export interface UnknownVendor {
  /** `x-<slug of the host>`. */
  id: string;
  /** The host, with its port where it has one of its own. */
  name: string;
}

/** What was read at no address, or at one without a host. */
const NOWHERE: UnknownVendor = { id: 'x-unknown', name: 'unknown' };

/**
 * The vendor that stands for a site that nobody declared. Each host and port is one of its own: hubs at home share a host,
 * and nobody knows here which domains are one company's. Two hosts never get the same id, so that no site can speak for
 * another.
 */
export function unknownVendor(url: string | undefined): UnknownVendor {
  const host = hostOf(url ?? '');
  if (host === '') return NOWHERE;
  // A dot becomes the same hyphen that stands in another host's name: then a checksum tells the two apart.
  const plain = /^[a-z0-9.]+(?::\d+)?$/.test(host);
  return { id: partyOf(plain ? host : `${host} ${checksum(host)}`, []), name: host };
}

/** As `location.host` writes it, without a leading `www.`; empty where there is none. */
function hostOf(url: string): string {
  const [, scheme, authority = ''] = /^(https?):\/\/([^/?#\\]*)/i.exec(url.trim()) ?? [];
  const own = scheme?.toLowerCase() === 'https' ? ':443' : ':80';
  const host = authority.replace(/^.*@/, '').toLowerCase();
  return (host.endsWith(own) ? host.slice(0, -own.length) : host).replace(/^www\./, '');
}
