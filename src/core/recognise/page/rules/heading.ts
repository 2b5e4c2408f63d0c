import { LIST_NAMES, type ListName } from '../../../model';
import type { Case, Rule, Vote } from '../case';

const NEAREST = 4;
const FARTHER = 2.5;
const FAR = 1.5;
const NEXT = 3;
const MARKED = 1.5;

/** People look at the title first. The nearest counts most; what stands farther above confirms it or fills its place. */
export const heading: Rule = ({ titles, marked, address }) =>
  LIST_NAMES.flatMap((list): Vote[] => {
    const points = Math.max(
      ...titles.map(({ meant }, distance) =>
        says(titles, distance, list) ? weight(titles, distance) * sure(meant, list, address) : 0,
      ),
      ...marked.map(({ meant }) => (meant.has(list) && !meant.has('other') ? MARKED : 0)),
      0,
    );
    return points > 0 ? [{ lists: [list], points, sign: 'heading' }] : [];
  });

/** Below the name of a room, or any words that are not known here, the next title is the nearest that says something. */
function weight(titles: Case['titles'], distance: number): number {
  if (distance === 1 && titles[0]?.meant.size === 0) return NEXT;
  return [NEAREST, FARTHER, FAR][distance] ?? FAR;
}

/** A title that also names something else, such as the page's own users, is half as sure. */
function sure(meant: Case['titles'][number]['meant'], list: ListName, address: Case['address']): number {
  return meant.has('other') && !address.has(list) ? 0.5 : 1;
}

/** "Lights" below "Devices" is a title of devices. */
function says(titles: Case['titles'], distance: number, list: ListName): boolean {
  const meant = titles[distance]?.meant;
  if (meant === undefined) return false;
  const isKind = list === 'devices' && meant.has('device-word') && !meant.has('other');
  return meant.has(list) || (isKind && titles.slice(distance + 1).some((above) => above.meant.has('devices')));
}
