import { at, type JsonObject, rawId } from '../../../core/json';

/** How a device reached Alexa: through the skill with this id, through one that cannot be told, or through none. */
export type Through = { skill: string } | 'unknown-skill' | 'no-skill';

/**
 * The skill behind an appliance. Its driver is named by base64 of `{"skillId": …, "stage": …}`, and the appliance id
 * repeats that after `SKILL_`.
 */
export function through(appliance: JsonObject): Through {
  const applianceId = at(appliance, 'applianceId');
  const inId = typeof applianceId === 'string' ? /^SKILL_([^_]+)_/.exec(applianceId)?.[1] : undefined;
  const namespace = at(appliance, 'driverIdentity', 'namespace');
  if (namespace !== 'SKILL' && (namespace !== undefined || inId === undefined)) return 'no-skill';
  const skill = skillIn(at(appliance, 'driverIdentity', 'identifier')) ?? skillIn(inId);
  return skill === undefined ? 'unknown-skill' : { skill };
}

function skillIn(encoded: unknown): string | undefined {
  if (typeof encoded !== 'string') return undefined;
  try {
    return rawId(at(JSON.parse(atob(encoded)), 'skillId'));
  } catch {
    // Not base64 or not JSON: another kind of driver name.
    return undefined;
  }
}

/** A name for a skill of which only the id is known: enough to tell two apart. */
export function genericName(skill: string): string {
  return `Alexa skill ${skill.slice(-8)}`;
}
