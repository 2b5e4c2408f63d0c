import type { VendorDef } from './vendor';

/**
 * A hub at the user's own addresses: `{hub}` in its folder stands for one of them, `{socket}` for the same one as a
 * WebSocket's. A vendor with addresses of its own comes back as it is.
 *
 * @param addresses origins, with their ports
 */
export function withHubs<V extends Pick<VendorDef, 'selfHosted' | 'variables' | 'bound'>>(
  vendor: V,
  addresses: readonly string[],
): V {
  if (vendor.selfHosted === undefined) return vendor;
  const sockets = addresses.map((origin) => [origin, { socket: origin.replace(/^http/, 'ws') }] as const);
  return { ...vendor, variables: { hub: [...addresses] }, bound: { hub: Object.fromEntries(sockets) } };
}
