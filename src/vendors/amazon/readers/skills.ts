import { openJson, unreadable } from '../../../core/answer';
import { at, list, rawId, text } from '../../../core/json';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** The enabled skills, in an array of page blocks. The answer has no dates and does not say whether it is all of them. */
export const skills: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['held-services'], opened.reason, opened.detail);
  const data = list(opened.json)?.find((block) => at(block, 'block') === 'data');
  const page = list(at(data, 'contents'))?.find((part) => at(part, 'id') === 'skillsPageData');
  const raw = list(at(page, 'contents', 'products'));
  if (!raw) return unreadable(['held-services'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'held-services', state: 'empty' }] };
  return { readings: grants('held-services', collect(raw, skill)) };
};

function skill(raw: unknown): GrantRow | undefined {
  const id = rawId(at(raw, 'productMetadata', 'skillId'));
  const name = text(at(raw, 'title'));
  return id && name ? { id, kind: 'linked-service', name, party: name, scopes: [] } : undefined;
}
