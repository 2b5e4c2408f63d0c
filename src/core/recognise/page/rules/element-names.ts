import type { Rule } from '../case';

const DEVICE = /(?:^|-)(?:device|accessory|sensor|appliance|thing)s?(?:-|$)/;
const SESSION = /(?:^|-)(?:session)s?(?:-|$)/;

/** Elements that a page defines itself have names for programs, in English. */
export const elementNames: Rule = ({ candidate }) => {
  const tags = [candidate.rows[0], candidate.outers[0], candidate.container].map((box) => box?.node.tag ?? '');
  const own = tags.filter((tag) => tag.includes('-'));
  if (own.some((tag) => SESSION.test(tag))) return [{ lists: ['sessions'], points: 1.2 }];
  return own.some((tag) => DEVICE.test(tag)) ? [{ lists: ['devices'], points: 1.2 }] : [];
};
