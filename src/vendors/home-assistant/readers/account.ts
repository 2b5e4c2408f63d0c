import { at, list, rawId } from '../../../core/json';
import type { ResponseReader } from '../../../core/reading';
import { told } from './frames';

/** Who is signed in (`auth/current_user`): the id alone. */
export const account: ResponseReader = (capture) => {
  for (const { value } of told(capture, ['mfa_modules', 'credentials'])) {
    const id = rawId(at(value, 'id'));
    if (id && list(at(value, 'credentials')) && list(at(value, 'mfa_modules'))) return { account: id, readings: [] };
  }
  return { readings: [] };
};
