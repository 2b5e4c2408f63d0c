import { isKnownWord } from './known-words';
import type { Placeholders } from './placeholders';

/** An address of the same shape: known words stay, hosts, ids and values do not. */
export function skeletonOfAddress(address: string, placeholders: Placeholders): string {
  const [, scheme = '', , rest = ''] = /^([a-z][a-z0-9+.-]{1,15}:)?(\/\/[^/?#]*)?([\s\S]*)$/i.exec(address) ?? [];
  if (/^javascript:/i.test(scheme)) return 'javascript:void(0)';
  if (/^(?:data|blob|mailto|tel|sms):/i.test(scheme)) return `${scheme.toLowerCase()}placeholder`;
  const isFar = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
  const web = /^wss?:|^https?:|^$/i.test(scheme) ? scheme.toLowerCase() : 'app:';
  const host = isFar ? `${web}//host-${placeholders.number(hostOf(address))}.example` : '';
  const local = isFar ? rest : address;
  return `${host}${placeholders.pieces(local, isKnownWord)}`;
}

function hostOf(address: string): string {
  return /\/\/([^/?#]*)/.exec(address)?.[1] ?? '';
}
