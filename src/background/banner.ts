import type { BannerCard, RequestOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';

export async function cardFor(_: RequestOf<'page:banner'>, _caller: PageCaller): Promise<BannerCard | null> {
  return null;
}

export async function actOnCard(_: RequestOf<'page:banner-act'>, _caller: PageCaller): Promise<null> {
  throw new Error('no card was shown');
}
