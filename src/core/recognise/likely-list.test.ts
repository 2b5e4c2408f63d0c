import { describe, expect, it } from 'vitest';
import { likelyList } from './likely-list';

describe('the list that a page would hold', () => {
  it.each([
    ['https://hub.example/account/connected-apps', 'Hub', 'linked-services'],
    ['https://hub.example/devices/sign-in?next=/settings/activeSessions', '', 'sessions'],
    ['https://hub.example/#/settings/api_tokens', 'My devices', 'api-tokens'],
    ['https://hub.example/a/b.html', 'Familie und Gäste', 'shared-users'],
    ['https://devices.hub.example/', 'Hub', 'devices'],
    ['', '', 'devices'],
  ])('%s, "%s": %s', (url, title, list) => expect(likelyList(url, title)).toBe(list));
});
