import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, isObject, type JsonObject, list } from '../../../core/json';
import type { ResponseReader } from '../../../core/reading';
import { type Endpoint, noDevices, smartHome } from './appliances';
import { SIGN_IN } from './sign-in';

const LISTS = ['devices', 'held-services'] as const;

/**
 * Smart-home endpoints in a GraphQL answer. Queries rename their fields, so what counts is a list of endpoints with names,
 * at any path; an answer without one is about something else. Under its own name the list may be all of it, under another
 * it is a chosen part.
 */
export const graphql: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(LISTS, opened.reason, opened.detail);
  const data = at(opened.json, 'data');
  const found = endpointLists(data);
  const items = list(at(data, 'endpoints', 'items'));
  if (found.length > 0) return { readings: smartHome(found, items?.some(isNamed) ? undefined : false) };
  if (refused(at(opened.json, 'errors'))) return unreadable(LISTS, 'failed');
  return items?.length === 0 ? { readings: noDevices() } : NOTHING;
};

/** Every list that holds an endpoint with a name, its rows together. Iterative: the depth is up to the page. */
function endpointLists(data: unknown): Endpoint[] {
  const found: Endpoint[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const node = open.pop();
    const rows = list(node);
    if (rows?.some(isNamed)) found.push(...rows.map(asEndpoint));
    else if (rows) for (const row of rows) open.push(row);
    else if (isObject(node)) for (const value of Object.values(node)) open.push(value);
  }
  return found;
}

function isNamed(row: unknown): boolean {
  if (!isObject(row)) return false;
  if (isObject(row.legacyAppliance) && 'friendlyName' in row.legacyAppliance) return true;
  return 'endpointId' in row && ('friendlyName' in row || 'friendlyNameObject' in row);
}

function asEndpoint(row: unknown): Endpoint {
  const endpoint: JsonObject = isObject(row) ? row : {};
  return { endpoint, appliance: isObject(endpoint.legacyAppliance) ? endpoint.legacyAppliance : {} };
}

/** Errors of the whole request, or of its endpoints. Those of another field concern another question. */
function refused(errors: unknown): boolean {
  return (list(errors) ?? []).some((error) => {
    const path = list(at(error, 'path'));
    return !path || path.some((key) => typeof key === 'string' && /endpoints/i.test(key));
  });
}
