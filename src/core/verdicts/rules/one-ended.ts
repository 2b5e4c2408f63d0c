import { basis } from '../basis';
import type { Case } from '../case';
import type { Link } from '../links';
import type { Finding } from '../types';

/** Links that only one end lists although both ends' lists were read completely. */
export function oneEnded({ links, lists }: Case): Finding[] {
  const sightings = new Set(links.map((link) => sighting(link, ...link.grant.seenFrom)));
  return links.flatMap((link) => {
    const { grant, issuerLists, holderLists } = link;
    const [end, ...more] = grant.seenFrom;
    // Only links of services stand in the lists of both ends.
    if (grant.kind !== 'linked-service' || end === undefined || more.length > 0) return [];
    if (!lists.allRead(issuerLists) || !lists.allRead(holderLists)) return [];
    // A sighting from the other end that was not paired may be this very link.
    const other = end === 'issuer' ? 'holder' : 'issuer';
    if (sightings.has(sighting(link, other))) return [];
    const ends = { issuer: grant.issuer, holder: holderLists[0]?.vendor ?? grant.holder };
    return [
      {
        subject: link.subject,
        finding: 'one-ended',
        label: 'Tidy up',
        basis: [
          basis('listed-at', { end, vendor: ends[end] }),
          basis('not-listed-at', { end: other, vendor: ends[other] }),
        ],
      },
    ];
  });
}

function sighting({ grant: { issuer, holder, kind } }: Link, ...seenFrom: string[]): string {
  return JSON.stringify([issuer, holder, kind, ...seenFrom]);
}
