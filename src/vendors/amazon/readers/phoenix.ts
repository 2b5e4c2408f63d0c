import { openJson, unreadable } from '../../../core/answer';
import { at, isObject, type JsonObject } from '../../../core/json';
import type { ResponseReader } from '../../../core/reading';
import { noDevices, smartHome } from './appliances';
import { SIGN_IN } from './sign-in';

const LISTS = ['devices', 'held-services'] as const;

/** The whole tree of smart-home appliances: locations, the bridges in each, the appliances behind each. */
export const phoenix: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(LISTS, opened.reason, opened.detail);
  const appliances = tree(detail(opened.json));
  if (!appliances) return unreadable(LISTS, 'layout');
  if (appliances.length === 0) return { readings: noDevices(true) };
  return {
    readings: smartHome(
      appliances.map((appliance) => ({ endpoint: {}, appliance })),
      true,
    ),
  };
};

/** The tree, which older answers carry as JSON inside a string. */
function detail(json: unknown): unknown {
  const inner = at(json, 'networkDetail');
  if (typeof inner !== 'string') return inner ?? json;
  try {
    return JSON.parse(inner);
  } catch {
    // Cut off or something else: no tree, which the caller reports as a changed layout.
    return undefined;
  }
}

/** The appliances of all bridges; undefined when a level of the tree is missing, which is not the same as none. */
function tree(root: unknown): JsonObject[] | undefined {
  const places = children(level(root, 'locationDetails'));
  const bridges = places.flatMap((place) => children(level(place, 'amazonBridgeDetails')));
  const groups = bridges.map((bridge) => level(bridge, 'applianceDetails'));
  if (groups.length === 0 || !groups.every(isObject)) return undefined;
  return groups.flatMap(appliancesOf);
}

/** The appliances of a bridge, by id. */
function appliancesOf(group: JsonObject): JsonObject[] {
  return Object.entries(group).map(([applianceId, value]) => (isObject(value) ? { applianceId, ...value } : {}));
}

/** Each level is an object of the same name inside itself. */
function level(node: unknown, name: string): unknown {
  return at(node, name, name) ?? at(node, name);
}

/** What is in a level. `[undefined]` for one that is missing, so that it is missed further down, too. */
function children(found: unknown): unknown[] {
  return isObject(found) ? Object.values(found) : [undefined];
}
