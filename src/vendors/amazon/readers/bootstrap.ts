import { NOTHING, openJson } from '../../../core/answer';
import { at, rawId } from '../../../core/json';
import type { ResponseReader } from '../../../core/reading';
import { SIGN_IN } from './sign-in';

/** Who is signed in. The answer also holds name and e-mail address, which stay where they are. */
export const bootstrap: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const authentication = 'json' in opened ? at(opened.json, 'authentication') : undefined;
  const account = rawId(at(authentication, 'customerId'));
  return account && at(authentication, 'authenticated') !== false ? { account, readings: [] } : NOTHING;
};
