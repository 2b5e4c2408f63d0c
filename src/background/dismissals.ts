import type { RequestOf } from '../messaging/protocol';

export async function dismiss(_: RequestOf<'own:dismiss'>): Promise<null> {
  return null;
}

export async function undismiss(_: RequestOf<'own:undismiss'>): Promise<null> {
  return null;
}
