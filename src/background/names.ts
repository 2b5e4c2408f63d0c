import type { RequestOf } from '../messaging/protocol';

export async function nameAccount({ vendor }: RequestOf<'own:name-account'>): Promise<null> {
  throw new Error(`the account of ${vendor} was not named: this version cannot do it yet`);
}
