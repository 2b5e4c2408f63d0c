import type { ReplyOf, RequestOf } from '../messaging/protocol';

export async function restoreAudit(_: RequestOf<'own:restore'>): Promise<ReplyOf<'own:restore'>> {
  throw new Error('the audit was not restored: this version cannot do it yet');
}
