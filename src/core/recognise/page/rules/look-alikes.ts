import { ALL, type Case, type Rule, share, type Vote } from '../case';

/** Rooms, users of the system, logs, orders, plug-ins: as well-built lists as any, and none of ours. */
export const lookAlikes: Rule = (of) => {
  const { titles, marked, address } = of;
  const [nearest] = titles;
  const isOurs = titles.slice(0, 2).some(({ meant }) => names(meant)) || address.size > 0;
  if (nearest?.meant.has('other')) {
    if (names(nearest.meant)) return [{ lists: ALL, points: address.size > 0 ? -1 : -4 }];
    return isOurs && areDevices(of) ? butDevices(-4) : [{ lists: ALL, points: -6 }];
  }
  if (isOurs) return [];
  const isOther =
    titles.some(({ meant }) => meant.has('other')) || marked.some(({ meant }) => meant.has('other') && !names(meant));
  return isOther ? [{ lists: ALL, points: -2 }] : [];
};

function names(meant: ReadonlySet<string>): boolean {
  return ALL.some((list) => meant.has(list));
}

/** A room is the title of the devices in it, where these look like devices by themselves. */
function areDevices(of: Case): boolean {
  return share(of, ({ meant, mac }) => mac || meant.has('device-word')) >= 0.4;
}

function butDevices(points: number): Vote[] {
  return [{ lists: ALL.filter((list) => list !== 'devices'), points }];
}
