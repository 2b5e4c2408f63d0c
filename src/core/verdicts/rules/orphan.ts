import { basis } from '../basis';
import type { Case } from '../case';
import type { Link } from '../links';
import type { Basis, Finding } from '../types';

/** Linked services that open nothing: the issuer has no device, or the holder sees none through the link. */
export function orphans(judging: Case): Finding[] {
  const homes = new Set(
    judging.rows.devices
      .filter((device) => device.via === undefined)
      .flatMap(({ vendor, account }) => [JSON.stringify([vendor]), JSON.stringify([vendor, account])]),
  );
  const used = new Set(judging.rows.devices.map((device) => device.via));
  return judging.links.flatMap((link) => {
    if (link.grant.kind !== 'linked-service') return [];
    const facts = [...withoutDevices(link, judging, homes), ...withoutView(link, judging, used)];
    return facts.length > 0 ? [{ subject: link.subject, finding: 'orphan', label: 'Tidy up', basis: facts }] : [];
  });
}

function withoutDevices({ grant }: Link, { lists }: Case, homes: ReadonlySet<string>): Basis[] {
  const { issuer, issuerAccount } = grant;
  const home = JSON.stringify(issuerAccount === undefined ? [issuer] : [issuer, issuerAccount]);
  const none = !homes.has(home) && lists.allRead(lists.of(issuer, 'devices', issuerAccount));
  return none ? [basis('issuer-without-devices', { vendor: issuer })] : [];
}

function withoutView({ grant, runners }: Link, { lists }: Case, used: ReadonlySet<string | undefined>): Basis[] {
  if (!grant.seenFrom.includes('holder') || used.has(grant.id)) return [];
  const views = runners.flatMap((vendor) => lists.of(vendor, 'devices', grant.holderAccount));
  const [view] = views;
  return view && lists.allRead(views) ? [basis('no-device-through-link', { vendor: view.vendor })] : [];
}
